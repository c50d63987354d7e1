/**
 * True for a click that follows a link here. With a key or another button held, the browser opens a tab or a window, or
 * saves what the link leads to; one that is already prevented was followed by somebody else.
 */
export const isPlainClick = (event: Event): boolean => {
  const { button, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = event as MouseEvent;
  return !(button || altKey || ctrlKey || metaKey || shiftKey || defaultPrevented);
};
