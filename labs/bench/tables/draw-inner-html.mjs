// The least that shows the rows: one string.
import { HEADS, loadRows } from './rows.mjs';

const place = /** @type {HTMLElement} */ (document.querySelector('main'));
/** @type {import('./rows.mjs').Row[]} */
let rows = [];

const draw = (/** @type {string} */ language) => {
  const heads = HEADS[language]?.map((head) => `<th scope="col">${head}</th>`).join('');
  const body = rows
    .map(
      ({ name, service, purpose, duration }) =>
        `<tr><td>${service}</td><th scope="row">${name}</th><td>${purpose[language]}</td><td>${duration[language]}</td></tr>`,
    )
    .join('');
  place.innerHTML = `<table><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
};
Object.assign(globalThis, {
  table: {
    show: async (/** @type {readonly string[]} */ addresses) => {
      rows = (await Promise.all(addresses.map(loadRows))).flat();
      draw('fr');
    },
    setLanguage: draw,
    filter: (/** @type {string} */ text) => {
      for (const row of place.querySelectorAll('tbody tr'))
        /** @type {HTMLElement} */ (row).hidden = !row.textContent?.includes(text);
    },
    roots: () => [place],
  },
});
