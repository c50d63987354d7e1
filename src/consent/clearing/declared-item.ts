import type { StorageKind } from '../../charter/charter-json.js';

/** An item of the charter, as what finds it on the device. */
export interface DeclaredItem {
  /** Names, read literally. */
  readonly names: readonly string[];
  /** Patterns; `*` stands for any characters. */
  readonly globs: readonly string[];
  readonly storage: StorageKind;
  readonly domains: readonly string[];
  readonly paths: readonly string[];
  readonly party: string | undefined;
  /** True for what remembers an objection: it is never deleted, as the objection would go with it. */
  readonly isObjection: boolean;
}

/** An item of the charter, and its names that are there. */
export interface PresentItem {
  readonly item: DeclaredItem;
  readonly names: readonly string[];
}
