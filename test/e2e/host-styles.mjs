// Pages of other people around all that we show, for a test and for pictures: what their style sheets and their markup do.
const MODULE = '<script type="module" src="/dist/cdn/cookie-charter.js"></script>';
const CLASSIC = '<script src="/dist/cdn/cookie-charter.all.js"></script>';
const CHARTER = '<link rel="cookie-charter" href="/examples/portal/charter.json">';
const VIDEO = 'https://www.youtube.com/watch?v=aqz-KE-bpKQ';

/** @typedef {{ style?: string, html?: string, head?: string, doctype?: string, script?: string, charset?: string }} Situation */

/** @type {Record<string, Situation>} */
const SITUATIONS = {
  plain: {},
  'small-root': { style: 'html{font-size:62.5%}body{font-size:1.6rem}' },
  'large-root': { style: 'html{font-size:200%}body{font-size:.5rem}' },
  reset: {
    style:
      '*,*::before,*::after{margin:0;padding:0;border:0;font:inherit;vertical-align:baseline}ul,ol{list-style:none}table{border-collapse:collapse}button{all:unset}a{color:inherit;text-decoration:none}h1,h2{font-size:100%}',
  },
  'content-box': { style: '*{box-sizing:content-box}img,iframe,table{width:100%}' },
  heavy: {
    style:
      'body{text-transform:uppercase;letter-spacing:3px;text-align:center;font:italic bold 18px/1.1 serif;white-space:nowrap;overflow-x:clip}a{display:block}table{display:block}p{text-indent:3em}button{color:red}',
  },
  transformed: { style: 'body{transform:translateX(0);max-width:60em;margin:0 auto}' },
  overlaid: {
    style:
      'header{position:sticky;top:0;z-index:2147483647;background:#eee}main{position:relative;z-index:999999}',
  },
  dark: { style: 'body{background:#111;color:#eee}a{color:#9cf}' },
  narrow: { style: 'main{width:15em;float:left;border-right:1px solid}footer{clear:both}' },
  quirks: { doctype: '', style: 'body{font:14px Verdana,sans-serif}td{font-size:11px}' },
  'latin-1': { charset: 'iso-8859-1', script: CLASSIC },
  based: { head: '<base href="/examples/">' },
  'right-to-left': { html: ' dir="rtl"' },
};

const BODY = `<cookie-banner>Cookies</cookie-banner>
<header><h1>Ville</h1></header>
<main><p>Une page de la ville.</p><cookie-table heading-level="2">Cookies</cookie-table>
<cookie-embed service="video"><a href="${VIDEO}">Le budget en trois minutes</a></cookie-embed></main>
<footer><cookie-settings with-status></cookie-settings></footer>`;

/** @param {Situation} situation */
const pageOf = ({
  style = '',
  html = '',
  head = '',
  doctype = '<!doctype html>',
  script = MODULE,
  charset = 'utf-8',
}) => ({
  body: `${doctype}<html lang="fr"${html}><head><title>Ville</title>${head}<meta name="viewport" content="width=device-width"><style>${style}</style>${CHARTER}${script}</head><body>${BODY}</body></html>`,
  headers: { 'content-type': `text/html; charset=${charset}` },
});

export const FOREIGN = Object.fromEntries(
  Object.entries(SITUATIONS).map(([name, situation]) => [`/foreign/${name}`, pageOf(situation)]),
);
