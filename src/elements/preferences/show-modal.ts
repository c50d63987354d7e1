/** Modal dialog that opens fast (INP), and never makes the page inert while it is hidden itself. */
import { yieldToMain } from '../../util/yield-to-main.js';
import { isVisible, watchSize } from '../base/platform.js';
import { ignoreStrayPresses } from './ignore-stray-presses.js';

// `<dialog>` in browsers, and in simulated pages, whose dialogs have no methods.

/** Opens a dialog over the page. */
export const openDialog = (dialog: HTMLDialogElement): void => {
  if (dialog.showModal) dialog.showModal();
  else dialog.open = true;
};

/** Closes a dialog, which fires its `close` event. */
export const closeDialog = (dialog: HTMLDialogElement): void => {
  if (dialog.close) dialog.close();
  else if (dialog.open) {
    dialog.open = false;
    dialog.dispatchEvent(new Event('close'));
  }
};

/** Force style and layout in separate tasks (INP): `showModal()` then only paints. */
const layOutAhead = async (box: HTMLDialogElement): Promise<void> => {
  box.classList.add('ahead');
  // `getPropertyValue` forces the browser to compute styles.
  getComputedStyle(box).getPropertyValue('color');
  await yieldToMain();
  box.getBoundingClientRect();
  await yieldToMain();
};

/**
 * Milliseconds after which the page is in the accessibility tree again, once a modal dialog has closed: no event is dispatched for it.
 * Remove when browsers have `ariaNotify()`, which needs no live region; Safari has not (WebKitGTK 2.50).
 */
const UNTIL_BACK = 150;

/** Settles once live regions outside the dialog are announced again: a text that comes with its live region is not. */
export const pageIsBack = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, UNTIL_BACK));

/**
 * Opens a modal dialog. Settles when it is closed; at once if it is hidden, or already open.
 * @param opening Event that opens it, if any.
 */
export const showModal = async (box: HTMLDialogElement, opening?: Event): Promise<void> => {
  await yieldToMain();
  if (box.open) return;
  await layOutAhead(box);
  // Hidden dialog: `showModal()` would make the page inert, with nothing to close.
  if (!box.isConnected || box.open || !isVisible(box)) {
    box.classList.remove('ahead');
    return;
  }
  const closed = new Promise((resolve) => box.addEventListener('close', resolve, { once: true }));
  const endPresses = ignoreStrayPresses(box, () => closeDialog(box), opening);
  openDialog(box);
  box.classList.remove('ahead');
  // `ResizeObserver`: a style may hide the dialog while it is open. A window that has no height for a moment does not.
  const closeIfHidden = (): void => {
    if (!isVisible(box)) closeDialog(box);
  };
  const stop = watchSize(box, closeIfHidden);
  closeIfHidden();
  await closed;
  stop();
  endPresses();
};
