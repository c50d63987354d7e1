import { cookieNames } from '../storage/page-cookies.js';
import { DEFAULT_CHOICE_STORAGE } from '../../charter/choice-defaults.js';

/** Names in a storage that is cheap to read; none where it is blocked. */
export const namesIn = (page: Document, storage: string): string[] => {
  try {
    if (storage === 'cookie') return cookieNames(page);
    if (storage === 'localStorage') return Object.keys(page.defaultView?.localStorage ?? {});
    if (storage === 'sessionStorage') return Object.keys(page.defaultView?.sessionStorage ?? {});
  } catch {
    // Storage throws where the visitor blocks it.
  }
  return [];
};

/** True where something is on the device besides the choice: without it there is nothing to look for. */
export const keepsAnything = (page: Document): boolean =>
  namesIn(page, 'cookie').some((name) => name !== DEFAULT_CHOICE_STORAGE.name) ||
  [...namesIn(page, 'localStorage'), ...namesIn(page, 'sessionStorage')].length > 0;
