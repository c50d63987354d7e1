/**
 * Base class of elements without Lit. Servers have no `HTMLElement`: the class can be imported there, but not
 * constructed.
 */
export const ServerSafeElement: typeof HTMLElement =
  globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);
