/**
 * True for a click that follows a link here. With a key or another button held, the browser opens a tab or a window, or
 * saves what the link leads to; one that is already prevented was followed by somebody else.
 */
export const isPlainClick = (event: Event): boolean => {
  const { button, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = event as MouseEvent;
  return !(button || altKey || ctrlKey || metaKey || shiftKey || defaultPrevented);
};

/** The control that a click is about, by its `data-action`; none where the click on a link belongs to the browser. */
export const actionOf = (event: Event): string | null | undefined => {
  const control = (event.target as Element).closest('[data-action]');
  if (control?.localName === 'a' && !isPlainClick(event)) return undefined;
  return control?.getAttribute('data-action');
};
