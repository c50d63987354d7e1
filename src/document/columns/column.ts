import type { Charter } from '../../charter/parse-charter.js';
import type { LocalizedText } from '../../charter/parsers.js';
import type { MsgFn } from '../../localize/msg.js';
import type { Cell } from '../document.js';
import type { DocumentContext } from '../document-context.js';
import type { Row } from '../rows.js';

/** Column: its default head, and its cell in any row. */
export interface Column {
  readonly label: (msg: MsgFn) => string;
  readonly cell: (context: DocumentContext, charter: Charter, row: Row) => Cell;
}

/** A column as a table shows it. */
export interface ShownColumn {
  readonly id: string;
  readonly column: Column;
  /** Head in the author's words. */
  readonly label?: LocalizedText | undefined;
}
