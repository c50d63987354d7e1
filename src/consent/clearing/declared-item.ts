import type { StorageKind } from '../../charter/charter-json.js';

/** An item of the charter, with the names and patterns to find it on the device. */
export interface DeclaredItem {
  /** Names, read literally. */
  readonly names: readonly string[];
  /** Patterns; `*` stands for any characters. */
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
