/**
 * Body of a table of any length, drawn in several tasks: the first rows with the page, the others in slices, between
 * which the browser paints and answers. All rows end in the document, so that find-in-page, print and screen readers
 * have them.
 */
import { type LitElement, render, type TemplateResult } from 'lit';
import { type ChildPart, directive, Directive } from 'lit/directive.js';
import type { TableRow } from '../../document/document.js';
import { drawCell } from './draw-cell.js';
import { hideRow, wantedRows } from './table-search.js';
import type { Renderers } from './renderers.js';
import { RowQueue } from './row-queue.js';

type DrawBody = NonNullable<Renderers['body']>;
type DrawValue = Parameters<DrawBody>[2];

/** Row with empty values, to be cloned. */
const createRow = (template: TemplateResult): HTMLTableRowElement => {
  const holder = document.createDocumentFragment();
  render(template, holder);
  const row = holder.querySelector('tr') as HTMLTableRowElement;
  for (const cell of row.children) cell.replaceChildren();
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
  #language: string | undefined;
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

  override update(
    { options }: ChildPart,
    [rows, template, drawValue, language]: Parameters<this['render']>,
  ): Node {
    const blank = createRow(template);
    if (!this.#blank || shapeOf(blank) !== shapeOf(this.#blank)) this.#body.replaceChildren();
    if (language !== this.#language) this.#keepLanguage();
    this.#blank = blank;
    this.#language = language;
    this.#rows = rows;
    this.#drawValue = drawValue;
    this.#drawn = 0;
    while (this.#body.children.length > rows.length) this.#body.lastElementChild?.remove();
    RowQueue.of(options?.host as LitElement).add(this);
    return this.#body;
  }

  /**
   * Rows that wait for another language say which they are in meanwhile. The browser, which works out the style of what
   * changes its language, then does so a slice at a time, too.
   */
  #keepLanguage(): void {
    if (this.#language) for (const row of this.#body.children) row.setAttribute('lang', this.#language);
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
   * @param mayDraw Called for each row: whether this task may draw it.
   */
  drawRows(mayDraw: () => boolean): void {
    const wanted = wantedRows(this.#body);
    const added = document.createDocumentFragment();
    while (!this.isComplete && mayDraw()) {
      const shown = this.#rowAt(this.#drawn);
      const row = shown ?? (this.#blank?.cloneNode(true) as HTMLTableRowElement);
      this.#fill(row, this.#rows[this.#drawn] as TableRow);
      if (wanted) hideRow(row, wanted);
      if (shown) this.#relabel(shown);
      else added.append(row);
      this.#drawn++;
    }
    this.#body.append(added);
  }

  #fill(row: HTMLTableRowElement, build: TableRow): void {
    let cell = row.firstElementChild;
    for (const [index, content] of build().entries()) {
      drawCell(cell as HTMLElement, content, () => this.#drawValue?.(content, index));
      cell = cell?.nextElementSibling ?? null;
    }
  }

  /** Gives a row the language of the table, and its cells the heads that the columns have now. */
  #relabel(row: HTMLTableRowElement): void {
    row.removeAttribute('lang');
    let blank = this.#blank?.firstElementChild;
    for (const cell of row.children) {
      const head = blank?.getAttribute('data-label') ?? '';
      if (cell.getAttribute('data-label') !== head) cell.setAttribute('data-label', head);
      blank = blank?.nextElementSibling;
    }
  }
}

export const drawRows: DrawBody = directive(TableBody);
