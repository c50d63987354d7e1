/** A field that leaves, of a long table, the rows that hold what was typed. */
import { html, type TemplateResult } from 'lit';
import { type MsgFn, str } from '../../localize/msg.js';

/** Milliseconds after the last key until the number of rows is announced: not once for each letter. */
const QUIET = 500;

const statusOf = (msg: MsgFn, language: string, shown: number, total: number): string =>
  new Intl.PluralRules(language).select(shown) === 'one'
    ? // Below the field that filters a table, and read out: how many rows are left, where the language uses the singular.
      msg(str`${shown} of ${total} rows shown`, { id: 'filter.one' })
    : // Below the field that filters a table, and read out: how many rows are left.
      msg(str`${shown} of ${total} rows shown`, { id: 'filter.status' });

/** `Café` is found by `cafe`. */
const plainLetters = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const filterField = (total: number, msg: MsgFn, language: string): TemplateResult => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const apply = ({ currentTarget }: Event): void => {
    const field = currentTarget as HTMLInputElement;
    const block = field.closest('.block') as HTMLElement;
    const wanted = plainLetters(field.value.trim());
    const rows = [...block.querySelectorAll<HTMLElement>('tbody > tr')];
    for (const row of rows) {
      // The heads repeated in cards are in every row: only the values count.
      const values = [...row.querySelectorAll('.value')].map(({ textContent }) => textContent);
      row.hidden = !plainLetters(values.join(' ')).includes(wanted);
    }
    const shown = rows.filter(({ hidden }) => !hidden).length;
    const status = block.querySelector('[aria-live]') as HTMLElement;
    const text = wanted ? statusOf(msg, language, shown, total) : '';
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (status.textContent !== text) status.textContent = text;
    }, QUIET);
  };
  return html`<div class="filter" part="filter">
    <label
      >${
        // Name of a field that filters a long table.
        msg('Search in the table', { id: 'filter.label' })
      } <input type="search" part="input" autocomplete="off" @input=${apply}
    /></label>
    <p aria-live="polite" aria-atomic="true"></p>
  </div>`;
};
