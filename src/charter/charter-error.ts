/**
 * Thrown when a charter cannot be used at all; a wrong item inside a usable one never throws.
 * The message says where (a JSON path), what was found and what was expected.
 */
export class CharterError extends Error {
  override name = 'CharterError';
}
