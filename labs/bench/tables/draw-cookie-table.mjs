// Ours, a table for each charter by address: `cookie-charter.js` of the same page defines the tag.
const place = /** @type {HTMLElement} */ (document.querySelector('main'));
const tables = () => [...place.children];
const roots = () => tables().flatMap(({ shadowRoot }) => shadowRoot ?? []);

Object.assign(globalThis, {
  table: {
    // The row of the cookie that keeps the answer, which every charter has.
    extra: 1,
    show: (/** @type {readonly string[]} */ addresses) =>
      place.replaceChildren(
        ...addresses.map((address) => {
          const table = document.createElement('cookie-table');
          table.setAttribute('src', address);
          return table;
        }),
      ),
    setLanguage: (/** @type {string} */ language) => {
      for (const table of tables()) table.setAttribute('lang', language);
    },
    filter: (/** @type {string} */ text) => {
      for (const root of roots()) {
        const field = root.querySelector('input');
        if (!field) throw new Error('no filter');
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      }
    },
    roots,
  },
});
