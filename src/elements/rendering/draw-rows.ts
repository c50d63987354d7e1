/**
 * Body of a table of any length, drawn in several tasks: the first rows with the page, the others in slices, between
 * which the browser paints and answers. All rows end in the document, so that find-in-page, print and screen readers
 * have them. A cell of one plain phrase is text alone; Lit renders the others, each in its own place.
 */
import { type LitElement, render, type TemplateResult } from 'lit';
import { type ChildPart, directive, Directive } from 'lit/directive.js';
import type { TableRow } from '../../document/document.js';
import { hideRow, wantedRows } from './table-search.js';
import type { Renderers } from './renderers.js';
import { RowQueue } from './row-queue.js';

/** Part of the work of a new row that a row costs whose texts change, as with another language. */
const CHANGED = 0.1;

type DrawBody = NonNullable<Renderers['body']>;
type DrawValue = Parameters<DrawBody>[2];

/** Keeps the text of a value that is one plain phrase, and leaves any other to Lit, which updates it in place. */
const drawInto = (place: Element, value: unknown): void => {
  const isText = !place.firstChild || place.firstChild instanceof Text;
  if (typeof value === 'string' && isText) {
    if (place.textContent !== value) place.textContent = value;
    return;
  }
  if (isText) place.textContent = '';
  render(value, place as HTMLElement);
};

/** Row with empty values, to be cloned. */
const createRow = (template: TemplateResult): HTMLTableRowElement => {
  const holder = document.createDocumentFragment();
  render(template, holder);
  const row = holder.querySelector('tr') as HTMLTableRowElement;
  for (const { lastElementChild: value } of row.children) value?.replaceChildren();
  // The marks of Lit are for updates, which this row has none of.
  const comments = document.createTreeWalker(row, NodeFilter.SHOW_COMMENT);
  const marks: Node[] = [];
  while (comments.nextNode()) marks.push(comments.currentNode);
  for (const mark of marks) (mark as Comment).remove();
  return row;
};

const shapeOf = (row: HTMLTableRowElement): string =>
  Array.from(row.children, ({ localName }) => localName).join();

class TableBody extends Directive {
  readonly #body = document.createElement('tbody');
  #blank: HTMLTableRowElement | undefined;
  #rows: readonly TableRow[] = [];
  #drawValue: DrawValue | undefined;
  /** Rows that show the current document. */
  #drawn = 0;

  constructor(part: ConstructorParameters<typeof Directive>[0]) {
    super(part);
    this.#body.setAttribute('role', 'rowgroup');
  }

  get isComplete(): boolean {
    return this.#drawn >= this.#rows.length;
  }

  get isConnected(): boolean {
    return this.#body.isConnected;
  }

  override render(..._: Parameters<DrawBody>): Node {
    return this.#body;
  }

  override update({ options }: ChildPart, [rows, template, drawValue]: Parameters<this['render']>): Node {
    const blank = createRow(template);
    if (!this.#blank || shapeOf(blank) !== shapeOf(this.#blank)) this.#body.replaceChildren();
    this.#blank = blank;
    this.#rows = rows;
    this.#drawValue = drawValue;
    this.#drawn = 0;
    while (this.#body.children.length > rows.length) this.#body.lastElementChild?.remove();
    RowQueue.of(options?.host as LitElement).add(this);
    return this.#body;
  }

  /**
   * Keeps the widths that the first rows give to the columns: rows that arrive move nothing above them, and the browser
   * lays out no row twice. As shares, so that they follow the width of the table. Cards have no columns.
   */
  keepWidths(): void {
    const table = this.#body.parentElement;
    const row = this.#body.firstElementChild;
    if (!table || !row || table.style.tableLayout || getComputedStyle(row).display !== 'table-row') return;
    const whole = table.getBoundingClientRect().width;
    if (!whole) return;
    const heads = [...table.querySelectorAll<HTMLElement>('thead th')];
    const shares = heads.map((head) => head.getBoundingClientRect().width / whole);
    for (const [index, share] of shares.entries())
      (heads[index] as HTMLElement).style.inlineSize = `${share * 100}%`;
    table.style.tableLayout = 'fixed';
  }

  /** Row at an index. `children`, since simulated pages have no `rows` of a table body, nor `cells` of a row. */
  #rowAt(index: number): HTMLTableRowElement | undefined {
    return this.#body.children[index] as HTMLTableRowElement | undefined;
  }

  /**
   * Draws the next rows: first those that are there, then new ones.
   * @param most How many new rows it may draw.
   * @returns How much of it is left.
   */
  drawRows(most: number): number {
    let left = most;
    const wanted = wantedRows(this.#body);
    const added = document.createDocumentFragment();
    let row = this.#rowAt(this.#drawn);
    for (; left > 0 && !this.isComplete; this.#drawn++) {
      const target = row ?? (this.#blank?.cloneNode(true) as HTMLTableRowElement);
      this.#fill(target, this.#rows[this.#drawn] as TableRow);
      if (wanted) hideRow(target, wanted);
      left -= row ? CHANGED : 1;
      if (row) this.#relabel(row);
      else added.append(target);
      row = this.#rowAt(this.#drawn + 1);
    }
    this.#body.append(added);
    return left;
  }

  #fill(row: HTMLTableRowElement, build: TableRow): void {
    let cell = row.firstElementChild;
    for (const [index, content] of build().entries()) {
      drawInto(cell?.lastElementChild as Element, this.#drawValue?.(content, index));
      cell = cell?.nextElementSibling ?? null;
    }
  }

  /** Gives the cells of a row the heads that the columns have now. */
  #relabel(row: HTMLTableRowElement): void {
    for (const [index, { firstElementChild: label }] of [...row.children].entries()) {
      const head = this.#blank?.children[index]?.firstElementChild;
      if (head && !head.isEqualNode(label)) label?.replaceWith(head.cloneNode(true));
    }
  }
}

export const drawRows: DrawBody = directive(TableBody);
