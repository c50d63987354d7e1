/**
 * A page with content that is wider than a phone has a window wider than its screen, and what is fixed to that window
 * may be out of sight. The banner is fixed to the screen then. Where the visitor zoomed in, it stays where it was.
 * @param signal Ends it.
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
    // From the edge of the window that it is at.
    const { insetBlockStart } = getComputedStyle(surface);
    if (insetBlockStart === '0px') style.insetBlock = `${offsetTop}px auto`;
    else style.insetBlock = `auto ${innerHeight - offsetTop - height}px`;
  };
  place();
  for (const type of ['resize', 'scroll']) screen.addEventListener(type, place, { passive: true, signal });
};
