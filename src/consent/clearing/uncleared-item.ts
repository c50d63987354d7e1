import type { StorageKind } from '../../charter/charter-json.js';

/** A declared item that a page could not delete from the device. */
export interface UnclearedItem {
  /** Name on the device, or else in the charter. */
  readonly name: string;
  readonly storage: StorageKind;
  /** First domain of the item in the charter; undefined where it names none. */
  readonly domain: string | undefined;
  /**
   * `other-site`: only the site that set the item, or the visitor in their browser's settings, can delete it.
   * `still-there`: deleting it failed; the server may hide it from scripts, or another page hold it open.
   */
  readonly reason: 'other-site' | 'still-there';
}
