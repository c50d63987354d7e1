/** Storage of the visitor's choice. An account or a server can be one: implement `read` and `write`. */
export interface ConsentStorage {
  /**
   * Returns the stored value, all of them where there are several, or nothing. May throw or reject: everything then
   * stays refused.
   */
  read(): string | readonly string[] | undefined | Promise<string | readonly string[] | undefined>;
  /**
   * Stores a value. Called only after the visitor answered. May throw or reject: the answer then holds for this page
   * only.
   * @param expires When the value may be deleted. Whether it still counts depends on the date in the value.
   */
  write(value: string, expires: Date): void | Promise<void>;
  /** Called before the visitor is asked, so that `write` can store the answer immediately. */
  prepare?(): Promise<void>;
}

/** All values of a storage; undefined where it cannot be read. */
export const readValues = async (storage: ConsentStorage): Promise<readonly string[] | undefined> => {
  try {
    return [(await storage.read()) ?? []].flat();
  } catch {
    return undefined;
  }
};
