/** Lets the browser paint and react before what follows: a press of a button is felt at once. */
export const pause = (): Promise<unknown> =>
  (globalThis as { scheduler?: { yield?: () => Promise<unknown> } }).scheduler?.yield?.() ??
  new Promise((resolve) => setTimeout(resolve));

/**
 * Does something once the page has loaded and has nothing else to do. Safari has no idle time to ask for. A file of
 * ours that does not load leaves it undone.
 */
export const whenIdle = (act: () => Promise<unknown>): void => {
  const begin = (): void => void act().catch(() => {});
  const wait = (): unknown => (globalThis.requestIdleCallback ?? setTimeout)(begin);
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
};
