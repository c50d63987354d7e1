/** The focus at a text that is announced, where it has nowhere to return to. */

/**
 * Puts the focus right before a live region, so that what was done is the next thing to read. On the region itself screen
 * readers would say its text twice: as what changed, and as what has the focus. The place is there while it has the focus
 * alone, since Orca stops at an empty text that can have it.
 */
export const focusBefore = (region: HTMLElement): void => {
  const place = document.createElement('span');
  place.tabIndex = -1;
  // Where the region is: out of sight.
  place.className = region.className;
  const leave = (): void => place.remove();
  region.before(place);
  place.addEventListener('blur', leave, { once: true });
  place.focus({ preventScroll: true });
  // A style of the page may hide it.
  if (!place.matches(':focus')) leave();
};
