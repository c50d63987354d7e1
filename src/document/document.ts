/**
 * The charter as a document in one language: what the page shows, in order, with no trace of how it
 * is drawn. Every rendering (table, cards, and later plain HTML, Markdown, CSV) starts from here, so
 * none can lose or invent a fact.
 */
import type { Phrase } from '../charter/localized-text.js';
import type { Block } from '../charter/parse-rich-text.js';

/** Rich text in one language. */
export interface Prose {
  readonly blocks: readonly Block[];
  /** Set when it is not the document's language. */
  readonly lang?: string;
}

/** One fact, in one of four forms. */
export interface Fact {
  readonly phrase?: Phrase | undefined;
  /** Where the phrase leads. */
  readonly href?: string | undefined;
  /** What the link is called to assistive technology, where its phrase does not say what it leads to. */
  readonly name?: string | undefined;
  /** Technical names of cookies. */
  readonly names?: readonly string[] | undefined;
  readonly prose?: Prose | undefined;
  /** Facts with the name of each. */
  readonly terms?: readonly Term[] | undefined;
}

/** The facts of a cell, one below the other. An empty one says "none": an absent fact is told, not left blank. */
export type Cell = readonly Fact[];

/** A fact with its name. */
export interface Term {
  readonly label: Phrase;
  readonly cell: Cell;
}

export interface TableColumn {
  readonly id: string;
  readonly label: Phrase;
}

/** The cookies of one category. */
export interface Table {
  /** `charter-category-statistics`…: of a category's own table, unique in the document. */
  readonly id?: string | undefined;
  readonly caption?: Phrase | undefined;
  readonly description?: Prose | undefined;
  /** Facts about the table as a whole, after its description. */
  readonly terms?: readonly Term[];
  /** Tables under one heading, instead of rows of its own. */
  readonly groups?: readonly Table[] | undefined;
  readonly columns: readonly TableColumn[];
  /** One row a cookie, cells in the order of `columns`. */
  readonly rows: readonly (readonly Cell[])[];
  /** One view whatever the room. */
  readonly view?: string | undefined;
  /** The table stands behind its heading, with the number of cookies in words. */
  readonly disclosure?: { readonly open: boolean; readonly count: string } | undefined;
  /** Where it is long enough that people need to filter it: the language that the number of rows is said in. */
  readonly filter?: { readonly language: string } | undefined;
  /** Foot-notes to the heads of columns, in the order of their numbers. */
  readonly notes?: readonly Prose[];
  /** What is said where there is no row. */
  readonly emptyMessage?: string;
}

/** A part of the page. What a part does not have is left out. */
export interface DocumentSection {
  readonly type: string;
  /** `charter-cookies`, `charter-text-2`…: unique in the document. */
  readonly id: string;
  readonly heading?: Phrase | undefined;
  readonly prose?: Prose | undefined;
  /** The kinds of cookies, a list after the prose. */
  readonly items?: readonly Cell[] | undefined;
  readonly terms?: readonly Term[];
  readonly tables?: readonly Table[] | undefined;
  /** ISO 8601, and the sentence that says it. */
  readonly updated?: { readonly date: string; readonly text: string };
}
