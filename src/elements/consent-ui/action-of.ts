import { isPlainClick } from '../base/plain-click.js';

/** `data-action` of the control that was clicked; undefined if the browser follows the click on a link. */
export const actionOf = (event: Event): string | null | undefined => {
  const control = (event.target as Element).closest('[data-action]');
  if (control?.localName === 'a' && !isPlainClick(event)) return undefined;
  return control?.getAttribute('data-action');
};
