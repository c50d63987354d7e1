/**
 * Keeps the banner inside the visual viewport. Content wider than a phone makes the layout viewport wider than the
 * screen, and `position: fixed` may be out of sight there. If the visitor zoomed in, the banner stays where it was.
 * @param signal Removes the listeners.
 */
export const keepInSight = (surface: HTMLElement, signal: AbortSignal): void => {
  const screen = globalThis.visualViewport;
  if (!screen) return;
  const place = (): void => {
    const { width, height, offsetLeft, offsetTop, scale } = screen;
    const isWider = surface.popover !== null && innerWidth - width > 1 && scale <= 1;
    const { style } = surface;
    style.maxBlockSize = isWider ? `${0.7 * height}px` : '';
    style.maxInlineSize = isWider ? `calc(${width}px - 2 * var(--_space))` : '';
    style.insetInline = isWider ? `${offsetLeft}px ${innerWidth - offsetLeft - width}px` : '';
    if (!isWider) return;
    style.insetBlock = '';
    // Offset from the edge of the window that the style sheet chose.
    const { insetBlockStart } = getComputedStyle(surface);
    if (insetBlockStart === '0px') style.insetBlock = `${offsetTop}px auto`;
    else style.insetBlock = `auto ${innerHeight - offsetTop - height}px`;
  };
  place();
  for (const type of ['resize', 'scroll']) screen.addEventListener(type, place, { passive: true, signal });
};
