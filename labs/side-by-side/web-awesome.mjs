// Web Awesome: a dialog with an equivalent question, and one with switches.
import { ACCEPT, CATEGORIES, CUSTOMISE, questionHtml, REFUSE, SAVE, TITLE } from './text.mjs';
import { around, FILLER } from './peers.mjs';

const HEAD =
  '<link rel="stylesheet" href="/peers/@awesome.me/webawesome/dist-cdn/styles/webawesome.css"><script type="module">import "/peers/@awesome.me/webawesome/dist-cdn/components/dialog/dialog.js"; import "/peers/@awesome.me/webawesome/dist-cdn/components/button/button.js"; import "/peers/@awesome.me/webawesome/dist-cdn/components/switch/switch.js"; customElements.whenDefined("wa-dialog").then(() => { document.querySelector("wa-dialog").open = true })</script><style>:root{--wa-font-family-body:"Source Sans 3 Variable",sans-serif;--wa-font-family-heading:"Source Sans 3 Variable",sans-serif}</style>';
const button = (/** @type {string} */ word, appearance = 'accent') =>
  `<wa-button slot="footer" variant="brand" appearance="${appearance}">${word}</wa-button>`;

const choices = CATEGORIES.map(
  ({ name, about, asked, services }) =>
    `<p><wa-switch ${asked ? '' : 'checked disabled'} hint="${about}">${name}</wa-switch></p>${asked ? services.map((service) => `<p style="padding-inline-start:2em"><wa-switch hint="${service.about}">${service.name}</wa-switch></p>`).join('') : ''}`,
).join('');

export const PAGES = {
  '/wa/question': around(
    HEAD,
    `<body>${FILLER}<wa-dialog label="${TITLE}">${questionHtml()}${button(CUSTOMISE, 'outlined')}${button(REFUSE)}${button(ACCEPT)}</wa-dialog></body>`,
  ),
  '/wa/choices': around(
    HEAD,
    `<body>${FILLER}<wa-dialog label="Gestion des cookies">${choices}${button(REFUSE)}${button(ACCEPT)}${button(SAVE, 'outlined')}</wa-dialog></body>`,
  ),
};
const reach = async (/** @type {import('playwright').Page} */ page) => {
  await page.locator('wa-dialog dialog[open]').waitFor();
  await page.waitForFunction(() =>
    document
      .querySelector('wa-dialog')
      ?.shadowRoot?.querySelector('dialog')
      ?.getAnimations()
      .every(({ playState }) => playState === 'finished'),
  );
};
/** @type {readonly import('./side-by-side.mjs').Subject[]} */
export const SUBJECTS = ['question', 'choices'].map((surface) => ({
  name: 'Web Awesome',
  surface,
  path: `/wa/${surface}`,
  box: 'wa-dialog dialog',
  text: surface === 'question' ? 'wa-dialog > p' : '[part=hint]',
  button: 'wa-dialog > wa-button',
  reach,
}));
