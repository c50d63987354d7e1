import { isPlainClick } from '../base/plain-click.js';

/** The control that a click is about, by its `data-action`; none where the click on a link belongs to the browser. */
export const actionOf = (event: Event): string | null | undefined => {
  const control = (event.target as Element).closest('[data-action]');
  if (control?.localName === 'a' && !isPlainClick(event)) return undefined;
  return control?.getAttribute('data-action');
};
