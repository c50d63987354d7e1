/** Settles once the page has had time for what it does when idle. */
export const idle = async (): Promise<void> => {
  for (let time = 0; time < 3; time++) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
  }
};
