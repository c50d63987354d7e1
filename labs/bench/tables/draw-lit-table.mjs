// The least that Lit needs for the same rows: one template, keyed by name.
import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { HEADS, loadRows } from './rows.mjs';

const place = /** @type {HTMLElement} */ (document.querySelector('main'));
/** @type {import('./rows.mjs').Row[]} */
let rows = [];

const draw = (/** @type {string} */ language, shown = rows) =>
  render(
    html`<table>
      <thead>
        <tr>
          ${HEADS[language]?.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          shown,
          ({ name }) => name,
          ({ name, service, purpose, duration }) =>
            html`<tr>
              <td>${service}</td>
              <th scope="row">${name}</th>
              <td>${purpose[language]}</td>
              <td>${duration[language]}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
    place,
  );
Object.assign(globalThis, {
  table: {
    show: async (/** @type {readonly string[]} */ addresses) => {
      rows = (await Promise.all(addresses.map(loadRows))).flat();
      draw('fr');
    },
    setLanguage: draw,
    filter: (/** @type {string} */ text) =>
      draw(
        'en',
        rows.filter((row) => `${row.service} ${row.name} ${row.purpose['en']}`.includes(text)),
      ),
    roots: () => [place],
  },
});
