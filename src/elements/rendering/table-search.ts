/** Filter of a long table: shows the rows that contain the text in its field. */
import { html, type LitElement, type TemplateResult } from 'lit';
import type { MsgFn } from '../../localize/msg.js';
import { rowsShown, searchLabel } from './extended.messages.js';

/** Milliseconds after the last key until the number of rows is announced: not once for each letter. */
const ANNOUNCE_DELAY = 500;

/** `Café` is found by `cafe`. */
const plainLetters = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const wantedOf = ({ value }: HTMLInputElement): string => plainLetters(value.trim());

/** What is typed in the filter above a table, in plain letters; nothing where it has no filter. */
export const wantedRows = (body: Element): string => {
  const field = body.closest('.block')?.querySelector<HTMLInputElement>('input[type=search]');
  return field ? wantedOf(field) : '';
};

/** Hides a row without `wanted`. */
export const hideRow = (row: HTMLTableRowElement, wanted: string): void => {
  const values = Array.from(row.children, ({ textContent }) => textContent);
  const isHidden = !plainLetters(values.join(' ')).includes(wanted);
  if (row.hidden !== isHidden) row.hidden = isHidden;
};

export const renderTableSearch = (total: number, msg: MsgFn, language: string): TemplateResult => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const apply = ({ currentTarget }: Event): void => {
    const field = currentTarget as HTMLInputElement;
    const block = field.closest('.block') as HTMLElement;
    const rows = (): HTMLTableRowElement[] => [...block.querySelectorAll<HTMLTableRowElement>('tbody > tr')];
    const wanted = wantedOf(field);
    for (const row of rows()) hideRow(row, wanted);
    const status = block.querySelector('[aria-live]') as HTMLElement;
    const announce = async (): Promise<void> => {
      // Rows that are still being drawn count, too.
      await ((block.getRootNode() as ShadowRoot).host as LitElement).updateComplete;
      const shown = rows().filter(({ hidden }) => !hidden).length;
      const text = wanted ? rowsShown(msg, language, shown, total) : '';
      if (status.textContent !== text) status.textContent = text;
    };
    clearTimeout(timer);
    timer = setTimeout(() => void announce(), ANNOUNCE_DELAY);
  };
  return html`<div class="filter" part="filter">
    <label>${searchLabel(msg)} <input type="search" part="input" autocomplete="off" @input=${apply} /></label>
    <p aria-live="polite" aria-atomic="true"></p>
  </div>`;
};
