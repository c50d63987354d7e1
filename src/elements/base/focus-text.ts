/** The focus on a text that is announced. */

const POLITE = 'polite';

/**
 * Puts the focus on a live region, where what was done is to be read. Screen readers say what takes the focus, so that it
 * announces nothing meanwhile: they would say it twice. Without the focus it can have none, since Orca stops at an empty text
 * that can.
 */
export const focusText = (text: HTMLElement): void => {
  const leave = (): void => {
    text.removeAttribute('tabindex');
    text.setAttribute('aria-live', POLITE);
  };
  text.tabIndex = -1;
  text.setAttribute('aria-live', 'off');
  text.addEventListener('blur', leave, { once: true });
  text.focus({ preventScroll: true });
  // A style of the page may hide it.
  if (!text.matches(':focus')) leave();
};
