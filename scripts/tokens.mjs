// From tokens/cookie-charter.tokens.json: the custom properties our styles use (src/elements/styles/generated/), their names for
// TypeScript (src/tokens.ts) and their reference (docs/tokens.md). `--write` writes them; without it, fails when they are out of date.
import { writeGenerated } from './lib/write-or-verify.mjs';
import { readFileSync } from 'node:fs';
import { fromRoot } from './lib/root.mjs';

/** @typedef {{ $value: unknown, $description?: string, $extensions?: { css?: string } }} Token */

const ELEMENTS = ['charter', 'banner', 'embed'];
/** What only the elements that ask share. */
const ASKING = ['button', 'overlay'];
/** What the banner, which is on every page, does without. */
const OF_TEXT = new Set(['cookie.color.rule', 'cookie.color.surface', 'cookie.measure']);
const file = JSON.parse(readFileSync(fromRoot('tokens/cookie-charter.tokens.json'), 'utf8'));

/** @param {string} path @returns {Token} */
const tokenAt = (path) => {
  const token = path.split('.').reduce((node, key) => node?.[key], file);
  if (token?.$value === undefined) throw new Error(`tokens: there is no token at ${path}`);
  return token;
};

/** `cookie.color.text` → `--cookie-color-text` @param {string} path */
const property = (path) => `--${path.replaceAll('.', '-')}`;

/** Inside our styles: `--_color-text`. @param {string} path */
const inner = (path) => `--_${path.replace('cookie.', '').replaceAll('.', '-')}`;

/** What a token is when the site sets nothing. @param {string} path @returns {string} */
const defaultOf = (path) => {
  const { $value } = tokenAt(path);
  const alias = typeof $value === 'string' ? /^\{(.+)\}$/.exec($value)?.[1] : undefined;
  if (!alias) throw new Error(`tokens: ${path} refers to no other token`);
  const css = alias.startsWith('private.') ? tokenAt(alias).$extensions?.css : `var(${inner(alias)})`;
  if (!css) throw new Error(`tokens: ${alias} has no CSS value`);
  return css;
};

/** Paths of the tokens under a node. @param {string} path @returns {string[]} */
const leaves = (path) => {
  const node = path.split('.').reduce((one, key) => one[key], file);
  if (node.$value !== undefined) return [path];
  return Object.keys(node)
    .filter((key) => !key.startsWith('$'))
    .flatMap((key) => leaves(`${path}.${key}`));
};

/** Where each group of tokens is declared: what all elements share on `.base`. */
const isOf = (/** @type {readonly string[]} */ names, /** @type {string} */ path) =>
  names.includes(path.split('.')[1] ?? '');
const exposed = leaves('cookie');
const groups = {
  shared: exposed.filter((path) => !isOf([...ELEMENTS, ...ASKING], path) && !OF_TEXT.has(path)),
  text: exposed.filter((path) => OF_TEXT.has(path)),
  asking: exposed.filter((path) => isOf(ASKING, path)),
  ...Object.fromEntries(ELEMENTS.map((element) => [element, leaves(`cookie.${element}`)])),
};

/** The text around the things each group of tokens is for. @type {Record<string, string>} */
const WRAPPERS = {
  shared: 'base',
  text: 'base',
  asking: 'base',
  charter: 'section',
  banner: 'base',
  embed: 'base',
};

const code = (
  /** @type {string} */ group,
  /** @type {string[]} */ paths,
) => `// Written by scripts/tokens.mjs from tokens/cookie-charter.tokens.json: edit that file and run \`npm run tokens\`.
import { css } from 'lit';

export const ${group}Tokens = css\`
  .${WRAPPERS[group]} {
${paths.map((path) => `    ${inner(path)}: var(${property(path)}, ${defaultOf(path)});`).join('\n')}
  }
\`;
`;

const cell = (/** @type {string} */ text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
const shown = (/** @type {string} */ path) => defaultOf(path).replace(/^var\(--_(.+)\)$/, '--cookie-$1');
const docs = `# Theming

<!-- Written by scripts/tokens.mjs from tokens/cookie-charter.tokens.json: edit that file and run \`npm run tokens\`. -->

Set these custom properties on \`:root\`, on an element, or on anything around it. Without them the elements take the font and the text
colour of the page, and mix other colours from it: they fit a light and a dark page. For what no property sets, use the parts of
[each element](elements.md).

The buttons for refusing and accepting take the same properties and have no part: no style can make one of them stand out.

| property | default | sets |
| --- | --- | --- |
${exposed.map((path) => `| \`${property(path)}\` | \`${shown(path)}\` | ${cell(tokenAt(path).$description ?? '')} |`).join('\n')}

## Themes

A theme is a style sheet of tokens and parts, light and dark by the \`color-scheme\` of the page. Load one, or none:

| file | theme |
| --- | --- |
| \`themes/default.css\` | Grey, with rounded corners. |
| \`themes/dsfr.css\` | For sites with the French State design system (DSFR), whose colours it takes if that is on the page. |
| \`themes/high-contrast.css\` | Black and white only. |

\`\`\`html
<link rel="stylesheet" href="/themes/default.css" />
\`\`\`

With a bundler: \`import 'cookie-charter/themes/default.css'\`. To make one of your own, copy a file and change values. Text
needs a contrast of 4.5:1 to what is behind it, buttons and their lines 3:1 (WCAG 2.2, 1.4.3 and 1.4.11), in light and in
dark. The tests check these contrasts for every theme here.

## Design tokens and Figma

\`tokens/cookie-charter.tokens.json\` is in the format of the [Design Tokens Community Group](https://www.designtokens.org/),
in three layers: \`private\` holds values; \`cookie.color\`, \`cookie.space\` and the like hold meanings; \`cookie.banner\`
and the like belong to one element and refer to a meaning. Plugins of Figma that read this format, such as Tokens Studio,
import the file; the references between layers stay. Values that follow the page in a browser, such as a line mixed from
the colour of the text, have in \`$value\` what they are on white. In code, \`cookie-charter/tokens\` has the names: \`TOKENS\`,
and the type \`Token\`.
`;

const names = `// Written by scripts/tokens.mjs from tokens/cookie-charter.tokens.json: edit that file and run \`npm run tokens\`.

/** The custom properties that a site may set, on the elements or on anything around them. See docs/tokens.md. */
export const TOKENS = [
${exposed.map((path) => `  '${property(path)}',`).join('\n')}
] as const;

/** The name of a custom property that a site may set. */
export type Token = (typeof TOKENS)[number];
`;

await writeGenerated(
  {
    ...Object.fromEntries(
      Object.entries(groups).map(([group, paths]) => [
        `src/elements/styles/generated/${group}.tokens.ts`,
        code(group, paths),
      ]),
    ),
    'src/tokens.ts': names,
    'docs/tokens.md': docs,
  },
  'npm run tokens',
);
