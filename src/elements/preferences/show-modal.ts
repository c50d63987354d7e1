/** A modal dialog that is open at once, and never holds a page that nobody can use. */
import { yieldToMain } from '../../util/yield-to-main.js';
import { isVisible, watchSize } from '../base/platform.js';
import { closeDialog, openDialog } from './native-dialog.js';
import { watchPresses } from './stray-press.js';

/** To draw it was one task; to style it is another, to lay it out a third. What is left to do shows it at once. */
const layOutAhead = async (box: HTMLDialogElement): Promise<void> => {
  box.classList.add('ahead');
  // Asking is what makes the browser work it out.
  getComputedStyle(box).getPropertyValue('color');
  await yieldToMain();
  box.getBoundingClientRect();
  await yieldToMain();
};

/** Milliseconds after the end of a modal dialog, when the page is in the accessibility tree again at the latest. */
const UNTIL_BACK = 150;

/** Settles once what is outside the dialog is announced: a text that comes with its live region is not. */
export const pageIsBack = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, UNTIL_BACK));

/**
 * Opens it. Settles when it is closed; at once where somebody hides it, or it is open.
 * @param opening The press that opens it, if one does.
 */
export const showModal = async (box: HTMLDialogElement, opening?: Event): Promise<void> => {
  await yieldToMain();
  if (box.open) return;
  await layOutAhead(box);
  // One that is not seen would leave the page dead.
  if (!box.isConnected || box.open || !isVisible(box)) {
    box.classList.remove('ahead');
    return;
  }
  const closed = new Promise((resolve) => box.addEventListener('close', resolve, { once: true }));
  const endPresses = watchPresses(box, () => closeDialog(box), opening);
  openDialog(box);
  box.classList.remove('ahead');
  // Its box may be taken away while it is open. A window without height for a moment takes nothing away.
  const closeIfHidden = (): void => {
    if (!isVisible(box)) closeDialog(box);
  };
  const stop = watchSize(box, closeIfHidden);
  closeIfHidden();
  await closed;
  stop();
  endPresses();
};
