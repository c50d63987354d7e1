import type { LitElement } from 'lit';
import type { Block, Inline } from '../../charter/parse-rich-text.js';
import type { Cell, DocumentSection, Table, Term } from '../../document/document.js';
import type { MsgFn } from '../../localize/msg.js';

/** The views that only some charters need, as far as this one does: each is loaded when it is. */
export interface Renderers {
  /** Rich text beyond `**strong**`. */
  readonly inline?: (node: Exclude<Inline, string>, views: Renderers) => unknown;
  readonly list?: (node: Extract<Block, { type: 'list' }>, views: Renderers) => unknown;
  /** How several facts of a cell follow one another. */
  readonly facts?: (all: Cell, drawn: readonly unknown[]) => unknown;
  /** Facts with their names. */
  readonly terms?: (all: readonly Term[], msg: MsgFn, views: Renderers) => unknown;
  /** What stands around a table, or in its place. */
  readonly frame?: (
    one: Table,
    title: unknown,
    about: unknown,
    drawn: unknown,
    level: number | undefined,
    msg: MsgFn,
    views: Renderers,
  ) => unknown;
  /** The contents of a long page. */
  readonly contents?: (all: readonly DocumentSection[], msg: MsgFn) => unknown;
  /** Brings the looks of these views into an element, and what printing needs. */
  readonly onFirstRender?: (host: LitElement) => void;
}
