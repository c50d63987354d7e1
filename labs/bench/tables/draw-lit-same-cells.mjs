// What Lit needs for the cells of ours: a fifth column, names as code in the same font, and the language told to what
// reads the page.
import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { HEADS, loadRows } from './rows.mjs';

/** What our fifth column says of providers, which this charter has none of. @type {Record<string, readonly [head: string, cell: string]>} */
const PROVIDER = { fr: ['Nom de l’émetteur', 'Non précisé'], en: ['Provider name', 'Not stated'] };

const place = /** @type {HTMLElement} */ (document.querySelector('main'));
const style = document.createElement('style');
style.textContent = 'code { font: 0.9375em ui-monospace, Consolas, monospace; }';
document.head.append(style);
/** @type {import('./rows.mjs').Row[]} */
let rows = [];

const draw = (/** @type {string} */ language, shown = rows) => {
  const [head, cell] = PROVIDER[language] ?? [];
  place.lang = language;
  render(
    html`<table>
      <thead>
        <tr>
          ${[head, ...(HEADS[language] ?? [])].map((one) => html`<th scope="col">${one}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          shown,
          ({ name }) => name,
          ({ name, service, purpose, duration }) =>
            html`<tr>
              <td>${cell}</td>
              <td>${service}</td>
              <th scope="row"><code translate="no">${name}</code></th>
              <td>${purpose[language]}</td>
              <td>${duration[language]}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
    place,
  );
};
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
