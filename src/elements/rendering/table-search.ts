/** Filter of a long table: shows the rows that contain the text in its field. */
import { html, type TemplateResult } from 'lit';
import type { MsgFn } from '../../localize/msg.js';
import { rowsShown, searchLabel } from './extended.messages.js';

/** Milliseconds after the last key until the number of rows is announced: not once for each letter. */
const ANNOUNCE_DELAY = 500;

/** `Café` is found by `cafe`. */
const plainLetters = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const renderTableSearch = (total: number, msg: MsgFn, language: string): TemplateResult => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const apply = ({ currentTarget }: Event): void => {
    const field = currentTarget as HTMLInputElement;
    const block = field.closest('.block') as HTMLElement;
    const wanted = plainLetters(field.value.trim());
    const rows = [...block.querySelectorAll<HTMLElement>('tbody > tr')];
    for (const row of rows) {
      // `.value` only: the heads repeated in cards are in every row.
      const values = [...row.querySelectorAll('.value')].map(({ textContent }) => textContent);
      row.hidden = !plainLetters(values.join(' ')).includes(wanted);
    }
    const shown = rows.filter(({ hidden }) => !hidden).length;
    const status = block.querySelector('[aria-live]') as HTMLElement;
    const text = wanted ? rowsShown(msg, language, shown, total) : '';
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (status.textContent !== text) status.textContent = text;
    }, ANNOUNCE_DELAY);
  };
  return html`<div class="filter" part="filter">
    <label>${searchLabel(msg)} <input type="search" part="input" autocomplete="off" @input=${apply} /></label>
    <p aria-live="polite" aria-atomic="true"></p>
  </div>`;
};
