/** Focus management for announced results, where no element is left to return the focus to. */

/**
 * Focuses a place right before a live region, so that the result is the next thing to read. With the focus on the
 * region itself, screen readers would speak its text twice: as a change, and as the focused element. The place is
 * removed on `blur`, since Orca 43 stops at an empty focusable element. Remove that listener when Orca does not.
 */
export const resumeReadingAt = (region: HTMLElement): void => {
  const place = document.createElement('span');
  place.tabIndex = -1;
  // Class of the region: visually hidden like it.
  place.className = region.className;
  const leave = (): void => place.remove();
  region.before(place);
  place.addEventListener('blur', leave, { once: true });
  place.focus({ preventScroll: true });
  // Focus failed: a style of the page may hide the place.
  if (!place.matches(':focus')) leave();
};
