/**
 * Remembers that the visitor closed the information line, but only where the charter declares it: an item named
 * `cookie_charter_notice`, kept in `localStorage` or `sessionStorage`. Without that item nothing is written, and the
 * next page shows the line again.
 */
import type { Charter } from '../charter/parse-charter.js';

export const NOTICE_ITEM = 'cookie_charter_notice';

/** The two web storages; access throws where the visitor blocks storage. */
export interface WebStorages {
  readonly localStorage: Storage;
  readonly sessionStorage: Storage;
}

const declaredStorage = (charter: Charter, storages: WebStorages): Storage | undefined => {
  const storage = charter.categories
    .flatMap(({ services }) => services)
    .flatMap(({ cookies }) => cookies)
    .filter(({ name }) => name.includes(NOTICE_ITEM))
    .map(({ json }) => json['storage'])
    .find((one) => one === 'localStorage' || one === 'sessionStorage');
  return storage && storages[storage];
};

/** False where storage is blocked or holds the dismissal of an older revision. */
export const isNoticeDismissed = (charter: Charter, storages: WebStorages): boolean => {
  try {
    return Number(declaredStorage(charter, storages)?.getItem(NOTICE_ITEM) ?? -1) >= charter.revision;
  } catch {
    return false;
  }
};

/** Writes nothing unless the charter declares it; a full or blocked storage is no error. */
export const dismissNotice = (charter: Charter, storages: WebStorages): void => {
  try {
    declaredStorage(charter, storages)?.setItem(NOTICE_ITEM, String(charter.revision));
  } catch {
    // Storage is full or blocked: the line stays closed on this page only.
  }
};
