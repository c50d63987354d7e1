/**
 * The charter as a document in one language: what the page shows, in order, with no trace of how it
 * is drawn. Every rendering (table, cards, and later plain HTML, Markdown, CSV) starts from here, so
 * none can lose or invent a fact.
 */
import type { Block } from '../charter/rich-text.js';
import type { Phrase } from '../charter/localized-text.js';
import type { ColumnId } from '../charter/types.js';

/** Rich text in one language. */
export interface Prose {
  readonly blocks: readonly Block[];
  /** Set when it is not the document's language. */
  readonly lang?: string;
}

/** One fact in a table. Absent facts are `none` and are said, not left blank. */
export type Cell =
  | { readonly type: 'none' }
  | { readonly type: 'text'; readonly phrase: Phrase; readonly href: string | undefined }
  | { readonly type: 'names'; readonly names: readonly string[] }
  | { readonly type: 'prose'; readonly prose: Prose };

export interface TableColumn {
  readonly id: ColumnId;
  readonly label: Phrase;
}

/** The cookies of one category. */
export interface Table {
  readonly category: string;
  readonly caption: Phrase;
  readonly description: Prose | undefined;
  readonly columns: readonly TableColumn[];
  /** One row a cookie, cells in the order of `columns`. */
  readonly rows: readonly (readonly Cell[])[];
}

export type DocumentSection =
  | {
      readonly type: 'intro' | 'definition' | 'text';
      readonly id: string;
      readonly heading: Phrase | undefined;
      readonly prose: Prose;
    }
  | {
      readonly type: 'kinds';
      readonly id: string;
      readonly heading: Phrase | undefined;
      readonly lead: Prose;
      readonly items: readonly Prose[];
    }
  | {
      readonly type: 'cookies';
      readonly id: string;
      readonly heading: Phrase | undefined;
      readonly tables: readonly Table[];
    }
  | { readonly type: 'updated'; readonly id: string; readonly date: string; readonly text: string };
