// Blocks that say something of the package, held against it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { validateCharter } from 'cookie-charter/validate';
import { decodeChoice } from 'cookie-charter/consent';
import { fromRoot } from '../../../scripts/lib/root.mjs';
import { blocksIn } from './blocks.mjs';

/** @typedef {import('./blocks.mjs').Block} Block */

const json = (/** @type {string} */ file) => JSON.parse(readFileSync(fromRoot(file), 'utf8'));
/** @param {string} tag @returns {any} */
const elementOf = (tag) => {
  const element = json('dist/custom-elements.json')
    .modules.flatMap((/** @type {any} */ { declarations = [] }) => declarations)
    .find((/** @type {any} */ { tagName }) => tagName === tag);
  assert.ok(element, `there is no <${tag}>`);
  return element;
};
const namesIn = (/** @type {any[]} */ all) => all.map(({ name }) => name);

/** A charter, or one category of it. @param {Block} block */
export const isCharter = ({ language, code }) => language === 'json' && /"categories"|^\{ "id"/.test(code);

/** @param {Block} block */
export const hasNoFault = ({ code }) => {
  const text = code.includes('"categories"') ? code : `{ "categories": [${code}] }`;
  assert.deepEqual(
    validateCharter(text).filter(({ level }) => level === 'error'),
    [],
  );
};

/** Settings of a compiler or an editor name files and entries of the package. @param {Block} block */
export const namesWhatShips = ({ code }) => {
  const named = [...code.matchAll(/"(?:\.\/node_modules\/)?cookie-charter\/([^"]+)"/g)].map(
    ([, path = '']) => path,
  );
  assert.ok(named.length);
  const { exports: entries } = json('package.json');
  for (const path of named) assert.ok(entries[`./${path}`] ?? existsSync(fromRoot(path)), path);
};

/** The architecture: each folder that is drawn is there. @param {Block} block */
export const drawsFolders = ({ code }) => {
  const drawn = [...code.matchAll(/(?<![\w`])([a-z-]+)\//g)].map(([, name = '']) => name);
  assert.ok(drawn.length > 10);
  const folders = ['', 'src/', 'src/elements/', 'src/consent/', 'src/charter/', 'scripts/', 'test/'];
  const inside = ['src/document/', 'src/validation/', 'src/localize/', 'src/elements/styles/', 'src/doctor/'];
  for (const name of drawn)
    assert.ok(
      [...folders, ...inside].some((folder) => existsSync(fromRoot(`${folder}${name}`))),
      name,
    );
};

/** @param {Block} block */
export const drawsEveryStatus = ({ code }) => {
  const source = readFileSync(fromRoot('src/consent/choice-status.ts'), 'utf8');
  const known = /export type ConsentStatus = ([^;]+);/.exec(source)?.[1]?.match(/\w+/g) ?? [];
  assert.ok(known.length > 4);
  for (const status of known) if (status !== 'loading') assert.ok(code.includes(status), status);
};

/** A value of the cookie. @param {Block} block */
export const isAChoice = ({ code }) => {
  const choice = decodeChoice(code);
  assert.deepEqual([choice?.revision, choice?.answers.size], [1, 3]);
};

/** Tags and attributes that a filter lets through. @param {Block} block */
export const allowsWhatThereIs = ({ code }) => {
  const [, php = '', attributes = ''] =
    /\$names = \[(.*)\];[\s\S]*array_fill_keys\(\[(.*)\]/.exec(code) ?? [];
  const [, tag, written = ''] = /^<(cookie-\w+) (.*)>$/.exec(code) ?? [];
  const tags = tag ? [tag] : [...php.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name);
  const allowed = tag
    ? written.split(' ')
    : [...attributes.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name);
  const known = new Set(['lang', ...tags.flatMap((name) => namesIn(elementOf(name).attributes ?? []))]);
  assert.ok(tags.length && allowed.length);
  for (const name of allowed) assert.ok(known.has(name), name);
};

/** A library of Drupal: the file is ours, the name the one that the theme asks for. @param {Block} block */
export const isTheLibrary = ({ code, file }) => {
  const [, script] = /\/cookie-charter\/([\w.-]+\.js):/.exec(code) ?? [];
  if (script) assert.ok(existsSync(fromRoot(`dist/cdn/${script}`)), script);
  else {
    const [, asked] = /- mytheme\/([\w-]+)/.exec(code) ?? [];
    assert.ok(
      blocksIn(file).some((one) => one.code.startsWith(`${asked}:`)),
      asked,
    );
  }
};

/** Markup of an earlier tool: nothing of ours is in it. @param {Block} block */
export const isOfAnother = ({ code }) => assert.doesNotMatch(code, /cookie-charter|<cookie-|cookieCharter/);

/** @param {Block} block */
export const styles = ({ code }) => {
  const tokens = readFileSync(fromRoot('docs/tokens.md'), 'utf8');
  const named = [...code.matchAll(/(--cookie-[\w-]+)/g)].map(([, name]) => name);
  for (const name of named) assert.ok(tokens.includes(`\`${name}\``), name);
  const pieces = [...code.matchAll(/(cookie-\w+)(?::is\(:not\(:defined\), )?(?:::part|:state)\(([\w-]+)\)/g)];
  assert.ok(named.length + pieces.length, 'styles nothing of ours');
  for (const [, tag = '', name] of pieces) {
    const { cssParts, cssStates = [] } = elementOf(tag);
    assert.ok(namesIn([...cssParts, ...cssStates]).includes(name), `${tag} has no ${name}`);
  }
};

/** What the comment says that the call gives. @param {Block} block */
export const givesWhatItSays = ({ code }) => {
  const [, text = '', said = ''] = /validateCharter\('(.*)'\); \/\/ \[\{ (.*), … \}\]$/m.exec(code) ?? [];
  const [problem] = validateCharter(text);
  const shown = [...said.matchAll(/(\w+): (?:'([^']*)'|(\d+))/g)].map(([, key, word, number]) => [
    key,
    word ?? Number(number),
  ]);
  assert.ok(shown.length);
  for (const [key, value] of shown) assert.equal(/** @type {any} */ (problem)[key ?? ''], value);
};
