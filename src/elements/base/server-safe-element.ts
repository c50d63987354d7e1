/** For elements drawn without Lit. On a server there are none: the class can be named there, and not made. */
export const ServerSafeElement: typeof HTMLElement =
  globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);
