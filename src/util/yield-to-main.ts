/**
 * Lets the browser paint and handle input before the code that follows, so that a press of a button shows immediately
 * (INP). Safari has no `scheduler.yield` (WebKit/standards-positions 361), nor have simulated pages: remove the timeout
 * when both have it.
 */
export const yieldToMain = (): Promise<unknown> =>
  (globalThis as { scheduler?: { yield?: () => Promise<unknown> } }).scheduler?.yield?.() ??
  new Promise((resolve) => setTimeout(resolve));

/** Milliseconds after which a frame is not waited for: a page that nobody sees has none. */
const FRAME = 100;

/** Lets the browser paint what there is. `yieldToMain` alone comes back before a paint when there is much to do. */
export const yieldToPaint = async (): Promise<void> => {
  await new Promise<unknown>((resolve) => {
    const late = setTimeout(resolve, FRAME);
    requestAnimationFrame(() => {
      clearTimeout(late);
      resolve(undefined);
    });
  });
  await yieldToMain();
};

/**
 * Runs `act` once the page has loaded and is idle. A failure is ignored, such as a lazy-loaded file that fails to load.
 * Safari has no `requestIdleCallback`: remove `setTimeout` when WebKit 285049 is fixed, also in cms-markup and doctor.
 */
export const whenIdle = (act: () => Promise<unknown>): void => {
  const begin = (): void => void act().catch(() => {});
  const wait = (): unknown => (globalThis.requestIdleCallback ?? setTimeout)(begin);
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
};

/**
 * Milliseconds that the consent store waits for a promise that may never settle: slow storage, a charter that is
 * loading.
 */
const TIMEOUT = 5000;

/** The value of a promise, or undefined if it takes too long. A rejection is passed on. */
export const withTimeout = async <T>(promise: Promise<T>): Promise<T | undefined> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, TIMEOUT, undefined);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
};
