/** Whole page around the fragment: no script, no external resource; styles for light, dark and print. */
import { escapeHtml } from './inline-html.js';

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 75em; margin: 0 auto; padding: 1.5em; font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; text-wrap: pretty; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; margin: 0 0 .5em; }
main > * + * { margin-top: 2.5em; }
p, ul, ol, dl { max-width: 60ch; margin: .75em 0; }
a { color: inherit; text-underline-offset: .2em; }
code { font: .9375em ui-monospace, Consolas, monospace; }
table { width: 100%; margin: 1em 0 2em; border-collapse: collapse; }
caption { width: 1px; height: 1px; margin-bottom: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: .5625em .75em .5625em 0; text-align: start; vertical-align: top; font-weight: inherit; font-variant-numeric: tabular-nums; }
thead th { line-height: 1.25; vertical-align: bottom; font-weight: 700; overflow-wrap: normal; border-bottom: 2px solid; }
tbody tr { border-bottom: 1px solid color-mix(in srgb, currentColor 22%, transparent); }
td { min-width: 8em; }
tbody th { min-width: 13em; }
:is(td, th, dd) > :first-child, :is(td, th, dd) > div:first-child > :first-child { margin-top: 0; }
:is(td, th, dd) > :last-child { margin-bottom: 0; }
dt { font-weight: 700; }
dd { margin: 0 0 .5em; }
dd dl { padding-inline-start: 1em; border-inline-start: 2px solid color-mix(in srgb, currentColor 22%, transparent); }
summary { cursor: pointer; }
summary > * { display: inline; }
@media (max-width: 56em) {
  tbody, tbody :is(tr, th, td) { display: block; }
  thead { position: absolute; width: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  tbody tr { margin-top: .75em; padding: .75em; border: 1px solid color-mix(in srgb, currentColor 22%, transparent); }
  tbody :is(th, td) { min-width: 0; padding: 0 0 .75em; }
  tbody :is(th, td)::before { content: attr(data-label) / ''; display: block; font-weight: 700; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  tr { break-inside: avoid; }
  h1, h2, h3, h4, h5, h6, :has(+ table) { break-after: avoid; }
  a[href^='http']::after { content: ' (' attr(href) ')'; }
  details::details-content { display: block; content-visibility: visible; }
}
`;

export const renderPage = (fragment: string, title: string, language: string): string => `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${fragment}</main>
</body>
</html>
`;
