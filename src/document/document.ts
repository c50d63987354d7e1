/**
 * Charter as a document in one language: the content of the page, in order, independent of rendering. Every renderer
 * (elements, HTML, Markdown, CSV) starts from here, so that none can lose or invent a fact.
 */
import type { Phrase } from '../charter/localized-text.js';
import type { Block, Inline } from '../charter/parse-rich-text.js';

/** Rich text in one language. */
export interface Prose {
  readonly blocks: readonly Block[];
  /** Language, if it is not the document's. */
  readonly lang?: string;
}

/** One fact, in one of four forms. */
export interface Fact {
  readonly phrase?: Phrase | undefined;
  /** Address that the phrase links to. */
  readonly href?: string | undefined;
  /** Accessible name of the link, if its phrase does not describe the target. */
  readonly name?: string | undefined;
  /** Technical names of cookies. */
  readonly names?: readonly string[] | undefined;
  readonly prose?: Prose | undefined;
  /** Facts with the name of each. */
  readonly terms?: readonly Term[] | undefined;
}

/** Facts of a cell, one below the other. An empty cell is shown as “none”, not left blank. */
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

/** Builds the cells of a row, in the order of the columns, when it is drawn: a long table is drawn in several tasks. */
export type TableRow = () => readonly Cell[];

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
  /** One row a cookie. */
  readonly rows: readonly TableRow[];
  /** Fixed view, whatever the room. */
  readonly view?: string | undefined;
  /** Table in a `<details>`: its summary is the heading, with the number of cookies in words. */
  readonly disclosure?: { readonly open: boolean; readonly count: string } | undefined;
  /** Filter of a long table, with the language that the number of rows is written in. */
  readonly filter?: { readonly language: string } | undefined;
  /** Foot-notes to the heads of columns, in the order of their numbers. */
  readonly notes?: readonly Prose[];
  /** Text shown if there is no row. */
  readonly emptyMessage?: string;
}

/** Section of the page. Fields that it does not have are left out. */
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
  /** Date (ISO 8601), and the sentence that contains it. */
  readonly updated?: { readonly date: string; readonly text: string };
}

// Layout of the facts of a cell, the same in every renderer: Orca 43 reads a block element inside a cell or a `<dd>`
// twice, and gives a row no name if its header contains one. Remove `isLines` when it does neither.

/** Inline content of a text with one paragraph, which needs no block element. */
export const sentenceOf = ({ blocks: [first, second] }: Prose): readonly Inline[] | undefined =>
  first?.type === 'paragraph' && !second ? first.children : undefined;

/** True if the facts are lines; otherwise, each is in a block element. */
export const isLines = (facts: Cell): boolean =>
  !facts[1] || facts.every(({ href, prose, terms }) => !href && !terms && (!prose || sentenceOf(prose)));
