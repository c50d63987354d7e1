/**
 * True for a click that follows a link in this tab. With a modifier key or another button, the browser opens a tab or
 * a window, or downloads; with `defaultPrevented`, another script has handled the click.
 */
export const isPlainClick = (event: Event): boolean => {
  const { button, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = event as MouseEvent;
  return !(button || altKey || ctrlKey || metaKey || shiftKey || defaultPrevented);
};
