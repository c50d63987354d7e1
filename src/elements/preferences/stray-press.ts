/** Presses in a dialog that were meant for what opened it: a second click, a key held down. */

/** Milliseconds and pixels within which a press belongs to the one that opened the dialog. */
const TIME = 500;
const DISTANCE = 24;

/** True for a click that is close to the one that opened the dialog, in time and place. */
const isNear = (event: MouseEvent, opening: Event | undefined): boolean => {
  // A key presses a button without a place.
  if (!(opening instanceof MouseEvent) || !opening.detail || !event.detail) return false;
  const distance = Math.hypot(event.clientX - opening.clientX, event.clientY - opening.clientY);
  return event.timeStamp - opening.timeStamp < TIME && distance <= DISTANCE;
};

const isButton = ({ target }: Event): boolean => !!(target as Element).closest('button');

/** True for a press beside what a dialog shows, on its backdrop. */
const isBeside = ({ target, clientX, clientY }: MouseEvent, dialog: HTMLElement): boolean => {
  if (target !== dialog) return false;
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
};

/**
 * Takes no stray press in a dialog for an answer, and closes it at a press beside it. Every other press counts at once.
 * @param opening The press that opened the dialog, if one did.
 * @returns Ends it.
 */
export const watchPresses = (
  dialog: HTMLElement,
  close: () => void,
  opening: Event | undefined,
): (() => void) => {
  const ended = new AbortController();
  const { signal } = ended;
  /** True after a press began beside the dialog: one that selects text may end there. */
  let beganBeside = false;
  const ignore = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  dialog.addEventListener('pointerdown', (event) => (beganBeside = isBeside(event, dialog)), { signal });
  dialog.addEventListener(
    'click',
    (event) => {
      // The second click of a double click answers nothing. A checkbox that is clicked twice is turned twice.
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
