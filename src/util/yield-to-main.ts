/** Lets the browser paint and react before what follows: a press of a button is felt at once. */
export const yieldToMain = (): Promise<unknown> =>
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

/** Milliseconds that the engine waits for what may never come: a place that keeps the choice, a charter on its way. */
const IDLE_TIMEOUT = 5000;

/** What a promise comes to, or undefined if that takes too long. What it rejects with is passed on. */
export const withTimeout = async <T>(promise: Promise<T>): Promise<T | undefined> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, IDLE_TIMEOUT, undefined);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
};
