/** Stray presses in a dialog, meant for the button that opened it: a second click, a key held down. */

/** Milliseconds and pixels within which a press belongs to the one that opened the dialog. */
const TIME = 500;
const DISTANCE = 24;

/** True for a click that is close to the one that opened the dialog, in time and place. */
const isNear = (event: MouseEvent, opening: Event | undefined): boolean => {
  // Keyboard click: it has no position, and `detail` is 0.
  if (!(opening instanceof MouseEvent) || !opening.detail || !event.detail) return false;
  const distance = Math.hypot(event.clientX - opening.clientX, event.clientY - opening.clientY);
  return event.timeStamp - opening.timeStamp < TIME && distance <= DISTANCE;
};

const isButton = ({ target }: Event): boolean => !!(target as Element).closest('button');

/** True for a press on the backdrop, outside the box of the dialog. */
const isBeside = ({ target, clientX, clientY }: MouseEvent, dialog: HTMLElement): boolean => {
  if (target !== dialog) return false;
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
};

/**
 * Ignores stray presses in a dialog, and closes it at a press on its backdrop. Every other press counts at once.
 * @param opening Event that opened the dialog, if any.
 * @returns Function that removes the listeners.
 */
export const ignoreStrayPresses = (
  dialog: HTMLElement,
  close: () => void,
  opening: Event | undefined,
): (() => void) => {
  const ended = new AbortController();
  const { signal } = ended;
  /** True if the press began on the backdrop: a text selection may only end there. */
  let beganBeside = false;
  const ignore = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  dialog.addEventListener('pointerdown', (event) => (beganBeside = isBeside(event, dialog)), { signal });
  dialog.addEventListener(
    'click',
    (event) => {
      // Double click: the second click on a button or the backdrop is ignored. A checkbox that is clicked twice
      // changes twice.
      const isSecond = event.detail > 1 && (isButton(event) || isBeside(event, dialog));
      if (isSecond || isNear(event, opening)) ignore(event);
      else if (beganBeside && isBeside(event, dialog)) close();
    },
    { signal, capture: true },
  );
  dialog.addEventListener('keydown', (event) => event.repeat && isButton(event) && ignore(event), {
    signal,
    capture: true,
  });
  return () => ended.abort();
};
