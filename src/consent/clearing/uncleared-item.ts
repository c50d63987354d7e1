import type { StorageKind } from '../../charter/charter-json.js';

/** Something declared that a page could not take off the device. */
export interface UnclearedItem {
  /** As the charter names it. */
  readonly name: string;
  readonly storage: StorageKind;
  /** The domain that holds it, where it is not the site's. */
  readonly domain: string | undefined;
  /**
   * `other-site`: only the site that set it, or the visitor in their browser's settings, can delete it. `still-there`:
   * it was tried; the server may hide it from scripts, or another page hold it open.
   */
  readonly reason: 'other-site' | 'still-there';
}
