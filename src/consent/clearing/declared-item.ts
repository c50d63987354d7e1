import type { StorageKind } from '../../charter/charter-json.js';

/** An item of the charter, with the names and patterns to find it on the device. */
export interface DeclaredItem {
  /** Names, read literally. */
  readonly names: readonly string[];
  /** Patterns; `*` matches any characters. */
  readonly globs: readonly string[];
  readonly storage: StorageKind;
  readonly domains: readonly string[];
  readonly paths: readonly string[];
  readonly party: string | undefined;
  /** True for an item that remembers an objection: deleting it would lift the objection. */
  readonly isObjection: boolean;
}

/** An item of the charter, and its names on the device. */
export interface PresentItem {
  readonly item: DeclaredItem;
  readonly names: readonly string[];
}

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
