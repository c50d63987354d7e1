import type { LitElement, TemplateResult } from 'lit';
import type { Block, Inline } from '../../charter/parse-rich-text.js';
import type { Cell, DocumentSection, Table, TableRow, Term } from '../../document/document.js';
import type { MsgFn } from '../../localize/msg.js';

/** Renderers that only some charters need, each loaded with the charter that does. */
export interface Renderers {
  /** Rich text beyond `**strong**`. */
  readonly inline?: (node: Exclude<Inline, string>, views: Renderers) => unknown;
  readonly list?: (node: Extract<Block, { type: 'list' }>, views: Renderers) => unknown;
  /** Layout of several facts in a cell. */
  readonly facts?: (all: Cell, drawn: readonly unknown[]) => unknown;
  /** Facts with their names. */
  readonly terms?: (all: readonly Term[], msg: MsgFn, views: Renderers) => unknown;
  /**
   * Body of a table of any length.
   * @param blank Row with empty values.
   * @param drawValue Renders the value of a cell, by the index of its column.
   * @param language Language of a long table.
   */
  readonly body?: (
    rows: readonly TableRow[],
    blank: TemplateResult,
    drawValue: (content: Cell, index: number) => unknown,
    language: string | undefined,
  ) => unknown;
  /** Content around a table, or in its place. */
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
  /** Adds the styles of these renderers to an element, and a controller for printing. */
  readonly onFirstRender?: (host: LitElement) => void;
}
