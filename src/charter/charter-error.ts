/** Thrown when a charter cannot be used at all; a wrong item inside a usable one never throws. */
export class CharterError extends Error {
  override name = 'CharterError';

  /**
   * @param where JSON path of what is wrong.
   * @param found What stands there.
   * @param expected What should stand there, in words.
   */
  constructor(where: string, found: unknown, expected: string) {
    super(`${where}: found ${JSON.stringify(found)?.slice(0, 60)}, expected ${expected}`);
  }
}
