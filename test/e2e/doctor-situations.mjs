// Pages that do something to our elements, with what ?cookie-charter=debug says of each, and pages that do nothing.
import { readFileSync } from 'node:fs';
import { writeState } from '../fixtures/consent.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';

/** @typedef {{ body: string, headers: Record<string, string> }} Page */

export const LOADER = '<script type="module" src="/dist/cdn/cookie-charter.js"></script>';
const ALL = '<script src="/dist/cdn/cookie-charter.all.js"></script>';
export const CHARTER = '<link rel="cookie-charter" href="/examples/blois/charter.json">';
const ASKS = '<link rel="cookie-charter" href="/examples/portal/charter.json">';
const BANNER = '<cookie-banner></cookie-banner>';
export const TABLE = '<cookie-table>Our cookies.</cookie-table>';

export const page = (body = TABLE, head = CHARTER + LOADER, headers = {}, lang = 'en') => ({
  body: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>T</title>${head}</head><body><main><h1>Page</h1>${body}</main></body></html>`,
  headers,
});
const json = (/** @type {string} */ body) => ({ body, headers: { 'content-type': 'application/json' } });
const portal = JSON.parse(readFileSync(fromRoot('examples/portal/charter.json'), 'utf8'));

/** What a visitor who comes back has stored, for the charter of ASKS; nothing for one who is asked for the first time. */
export const STATES = {
  asked: writeState(portal, 'undecided'),
  accepted: writeState(portal, 'accepted'),
  refused: writeState(portal, 'refused'),
  'in part': writeState(portal, 'in part'),
  objected: writeState(portal, 'objected'),
  expired: writeState(portal, 'expired'),
};
/** Those in which the visitor is asked, those in which statistics are granted, and the others. */
const ASKED = ['asked', 'expired'];
const GRANTED = ['accepted', 'in part', 'objected'];
const NOT_GRANTED = ['asked', 'refused', 'expired'];

/**
 * What is staged, and the parts of what must be said, one string each: level, what was found, what happened. Last, the
 * states in which it is said. Default: all.
 * @type {Record<string, [page: Page, said: string[], states?: string[]]>}
 */
export const SITUATIONS = {
  'no tag': [page('<p>Words.</p>'), ['Error /no-tag This page has no tag']],
  'a tag misspelt': [
    page('<cookie-tabel></cookie-tabel>'),
    ['Error <cookie-tabel> Did you mean <cookie-table>?'],
  ],
  'a tag made text': [
    page(`<p>&lt;cookie-table src="/x.json"&gt;</p>${TABLE}`),
    ['Error <cookie-table src="/x.json"> A tag is shown to visitors as text.'],
  ],
  'JSON made text': [
    page(`<p>{ &#8220;categories&#8221;: [ ] }</p>${TABLE}`),
    ['Error { “categories”: [ ] } in JSON, is shown to visitors as text'],
  ],
  'a marker left': [
    page(`<p>[cookie-tabel lang=fr]</p>${TABLE}`),
    ['Warning [cookie-tabel lang=fr] A marker is shown'],
  ],
  'a link left': [
    page(`<p>See <a href="#cookie-charter">here</a>, say.</p>${TABLE}`),
    ['Warning <a href="#cookie-charter">here</a> A link leads to'],
  ],
  'content swallowed': [
    page(`<cookie-table /><p>Words.</p><form></form>`),
    ['Warning cookie-table The tag had swallowed'],
  ],
  'two copies': [
    page(TABLE, CHARTER + LOADER + ALL),
    ['Warning cookie-charter.js, cookie-charter.all.js The script is on the page more than once'],
  ],
  'a script held back': [
    page(
      TABLE,
      `${CHARTER}<script>addEventListener('load', () => setTimeout(() => {
        document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '/dist/cdn/cookie-charter.js' }));
      }, 1600))</script>`,
    ),
    ['Warning cookie-charter.js s after the page could be read'],
  ],
  'a policy against the charter': [
    page(TABLE, CHARTER + LOADER, { 'content-security-policy': "connect-src 'none'" }),
    [
      'Error /examples/blois/charter.json The Content-Security-Policy of the page blocks it: connect-src',
      'Error /examples/blois/charter.json The charter failed to load: Failed to fetch',
    ],
  ],
  'a policy against templates': [
    page(TABLE, CHARTER + LOADER, {
      'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
    }),
    [
      // Lit makes its policy when it is loaded.
      'Error <cookie-table> The tag is there, but not the script',
      'Error trusted-types-policy The Content-Security-Policy of the page blocks it: trusted-types',
    ],
  ],
  'a style that hides': [
    page(
      `<div class="aside">${TABLE}</div>`,
      `${CHARTER}${LOADER}<style>@media all { .aside { display: none } }</style>`,
    ),
    ['Error <cookie-table> A style of the page hides the element. .aside { display: none }'],
  ],
  'an attribute that hides': [
    page(`<div hidden>${TABLE}</div>`),
    ['Error <cookie-table> A style of the page hides the element. <div hidden>'],
  ],
  'a question hidden by the page': [
    page('<cookie-banner style="visibility:hidden;display:none"></cookie-banner>', ASKS + LOADER),
    ['Error <cookie-banner style="visibility:hidden;display:none"> A style of the page hides'],
    ASKED,
  ],
  'a charter that is not there': [
    page('<cookie-table src="/none.json">Our cookies.</cookie-table>', LOADER),
    ['Error /none.json The charter failed to load: answered 404.'],
  ],
  'a charter with a mistake': [
    page('<cookie-table src="/mistake.json">Our cookies.</cookie-table>', LOADER),
    ['Error /mistake.json 3:15 /categories/0/labell Unknown field'],
  ],
  'a charter in another encoding': [
    page('<cookie-table src="/latin.json">Our cookies.</cookie-table>', LOADER),
    ['Error /latin.json 2:42 Letters were lost'],
  ],
  'something that waits for what is not': [
    page(`<script type="text/plain" data-category="statistic">1</script>${TABLE}`, ASKS + LOADER),
    ['Error statistic The page waits for this category or service'],
  ],
  'a frame not held back': [
    page(
      '<cookie-embed service="youtube"><iframe title="F" src="/framed"></iframe></cookie-embed>',
      ASKS + LOADER,
    ),
    ['Error /framed The frame had begun to load'],
  ],
  'an option that is not': [
    page('<p>[cookie-table colour=red]</p>'),
    ['Warning [cookie-table colour=red] It says something that is not known'],
  ],
  'a category that is not': [
    page('<cookie-table category="nope">Our cookies.</cookie-table>'),
    ['Error nope A table asks for this category'],
  ],
  'a method that would erase the page': [
    page(
      `<script type="text/plain" data-category="statistics" src="/writes.js"></script>${TABLE}`,
      ASKS + LOADER,
    ),
    ['Warning document.write A script that was blocked until consent called this method'],
    GRANTED,
  ],
  'a lazy-loader': [
    page(
      `<iframe title="F" data-category="statistics" data-blocked-src="/framed"></iframe>${TABLE}`,
      `${ASKS}${LOADER}<script>addEventListener('load', () => document.querySelector('iframe').setAttribute('src', '/framed'))</script>`,
    ),
    ['Warning <iframe Another script of the page loaded what is blocked until consent'],
    NOT_GRANTED,
  ],
  'a lazy-loader that goes on': [
    page(
      `<iframe title="F" data-category="statistics" data-blocked-src="/framed"></iframe>${TABLE}`,
      `${ASKS}${LOADER}<script>addEventListener('load', () => {
        const load = () => document.querySelector('iframe[data-category]:not([src])')?.setAttribute('src', '/framed');
        new MutationObserver(load).observe(document, { subtree: true, childList: true, attributes: true });
        load();
      })</script>`,
    ),
    [
      'Error <iframe Another script of the page keeps loading what is blocked until consent',
      'Warning <iframe Another script of the page loaded what is blocked until consent',
    ],
    NOT_GRANTED,
  ],
  'an element that is not blocked': [
    page(`<iframe title="F" data-category="statistics" src="/framed"></iframe>${BANNER}`, ASKS + LOADER),
    ['Error <iframe The element names a category and is not blocked'],
  ],
  'markup of an earlier tool': [
    page(`<script type="text/plain" data-cookieconsent="statistics">1</script>${BANNER}`, ASKS + LOADER),
    ['Warning <script This is markup of an earlier consent tool'],
  ],
  'an address that is left out': [
    page(
      `<cookie-embed service="video"><a href="javascript:alert(1)">A film</a></cookie-embed>`,
      ASKS + LOADER,
    ),
    ['Warning javascript:alert(1)'],
  ],
  'markup that may not ask': [
    page(`<p>[cookie-banner]</p>${TABLE}`, ASKS + LOADER),
    ['Warning [cookie-banner]'],
  ],
  'too many forms': [page('<p>[cookie-table]</p>'.repeat(21), ASKS + LOADER), ['Warning elements']],
  'a marker for an unknown host': [
    page('<p>[cookie-embed src=https://films.example/1 service=video A film]</p>', ASKS + LOADER),
    ['Warning https://films.example/1'],
  ],
  'a revision that is behind': [
    page(BANNER, ASKS.replace('>', ' data-revision="0">') + LOADER),
    ['Warning 0'],
  ],
};
export const SILENT = {
  'a page of the charter': page('<cookie-charter></cookie-charter>'),
  'a page with everything that asks': page(
    `<cookie-banner></cookie-banner><p>[cookie-table lang=fr]</p><p>See <a href="/cookies#cookie-charter">our cookies</a>.</p>
     <pre>&lt;cookie-table&gt; [cookie-tabel] { "categories": [] }</pre><cookie-settings></cookie-settings><a href="#cookie-settings">Choices</a>
     <cookie-embed service="youtube"><a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ">Film</a></cookie-embed>
     <script type="text/plain" data-category="${portal.categories.at(-1).id}">1</script>`,
    ASKS + LOADER,
  ),
  'a page with one classic script': page('<cookie-charter></cookie-charter>', CHARTER + ALL),
};

/** What the pages ask for. @type {Record<string, Page>} */
export const FILES = {
  '/framed': { body: '<!doctype html><title>F</title>', headers: {} },
  '/writes.js': {
    body: "document.write('<p>An advertisement</p>')",
    headers: { 'content-type': 'text/javascript' },
  },
  '/mistake.json': json(
    '{ "format": 1, "language": "en",\n  "categories": [{ "id": "a", "consent": "none", "label": "A",\n              "labell": "A" }] }',
  ),
  '/latin.json': json(
    '{ "format": 1, "language": "fr",\n  "categories": [{ "id": "a", "label": "N\ufffdcessaires", "consent": "none" }] }',
  ),
};
