/** Lets the browser paint and react before what follows: a press of a button is felt at once. */
export const pause = (): Promise<unknown> =>
  (globalThis as { scheduler?: { yield?: () => Promise<unknown> } }).scheduler?.yield?.() ??
  new Promise((resolve) => setTimeout(resolve));
