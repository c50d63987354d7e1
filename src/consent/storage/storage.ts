/** A place that keeps the visitor's choice. An account or a server can be one: implement the two methods. */
export interface ConsentStorage {
  /**
   * Gives the value kept, each of them where the place holds several, or nothing. May throw or reject: nothing can be
   * read then, and everything stays refused.
   */
  read(): string | readonly string[] | undefined | Promise<string | readonly string[] | undefined>;
  /**
   * Keeps a value. Called only after the visitor answered. May throw or reject: the answer then holds for the page.
   * @param expires When the place may forget it. The value's own date decides whether it still counts.
   */
  write(value: string, expires: Date): void | Promise<void>;
  /** Called before anyone is asked, so that `write` can do its work in the moment of the answer. */
  prepare?(): Promise<void>;
}

/** Everything a place holds; undefined where it cannot be read. */
export const readValues = async (storage: ConsentStorage): Promise<readonly string[] | undefined> => {
  try {
    return [(await storage.read()) ?? []].flat();
  } catch {
    return undefined;
  }
};
