// docs/elements.md: the seven tags, from custom-elements.json; what is written by hand is in elements.md beside this.
import { readFileSync } from 'node:fs';
import { fromRoot } from '../lib/root.mjs';
import { customProperties } from './element-custom-properties.mjs';
import { flat, list, splitDefault, table } from './markdown.mjs';

/** @typedef {{ name: string, description?: string, default?: string, fieldName?: string, type?: { text: string }, kind?: string, inheritedFrom?: { name: string }, parameters?: { name: string, optional?: boolean, type: { text: string } }[], return?: { type: { text: string } } }} Item */
/** @typedef {{ name: string, tagName?: string, summary: string, description: string, attributes: Item[], members: Item[], slots: Item[], cssParts: Item[], cssStates?: Item[] }} Element */

/** In the order in which a site comes to need them, with where to read on. */
const TAGS = Object.entries({
  charter: '[charter file](charter.md), [any page](any-page.md)',
  explainer: '[charter file](charter.md), [any page](any-page.md)',
  table: '[charter file](charter.md), [any page](any-page.md)',
  banner: '[consent banner](consent-elements.md#consent-banner-cookie-banner)',
  preferences: '[preferences](consent-elements.md#preferences-cookie-preferences)',
  settings: '[settings button](consent-elements.md#settings-button-cookie-settings)',
  embed: '[embeds](consent-elements.md#embeds-cookie-embed)',
});
const SHARED = 'CookieElement';
const NONE = 'none';

/** @param {string} name */
const camel = (name) => name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** What is neither set nor a value is left out of a type: see the words at the top of the page. @param {string} text */
const typeOf = (text) => text.replaceAll(/\s*\|\s*(null|undefined)\b/g, '');

/**
 * Attributes and properties of an element in one table, attributes first, each with the property of the same meaning.
 * @param {Item[]} attributes @param {Item[]} members
 */
const settings = (attributes, members) => {
  // What is waited for is not set.
  const fields = members.filter(({ kind, type }) => kind === 'field' && !type?.text.startsWith('Promise'));
  const propertyOf = (/** @type {Item} */ { name, fieldName }) =>
    fields.find((field) => field.name === (fieldName ?? camel(name)));
  const taken = new Set(attributes.map(propertyOf));
  const rows = attributes
    .map((one) => ({ one, property: propertyOf(one), attribute: one.name }))
    .concat(
      fields
        .filter((field) => !taken.has(field))
        .map((field) => ({ one: field, property: field, attribute: '' })),
    );
  return rows.map(({ one, property, attribute }) => {
    const type = typeOf(one.type?.text ?? '');
    if (!type || !one.description) throw new Error(`reference: ${one.name} has no type or no words`);
    const { about, standard } = splitDefault(flat(one.description));
    const value = one.default ?? (type === 'boolean' ? 'false' : undefined);
    return [
      attribute && `\`${attribute}\``,
      property ? `\`${property.name}\`` : '',
      `\`${type}\``,
      value ? `\`${value}\`` : (standard ?? NONE),
      about,
    ];
  });
};
const HEAD = ['attribute', 'property', 'type', 'default', 'what it is'];

/** @param {Item[]} members */
const methods = (members) =>
  members
    .filter(({ kind }) => kind === 'method')
    .map(({ name, parameters = [], return: result, description = '' }) => ({
      name: `${name}(${parameters.map((one) => `${one.name}${one.optional ? '?' : ''}: ${one.type.text}`).join(', ')}): ${result?.type.text}`,
      description: flat(description),
    }));

/** @param {string} title @param {string} body */
const part = (title, body) => (body ? `**${title}**\n\n${body}\n\n` : '');

/** The example in the comment of the class. @param {string} tag */
const exampleOf = (tag) => {
  const source = readFileSync(fromRoot(`src/elements/${tag}/${tag}.ts`), 'utf8');
  const [, example] = /@example\n( \* ```html\n[\s\S]*? \* ```)/.exec(source) ?? [];
  if (!example) throw new Error(`reference: no example for ${tag}`);
  return example.replaceAll(/^ \* /gm, '');
};

/** @param {string} tag @param {Element} element @param {string} more */
const section = (tag, { name, description, attributes, members, slots, cssParts, cssStates = [] }, more) => {
  const isOwn = (/** @type {Item} */ { inheritedFrom }) => !inheritedFrom;
  const own = settings(attributes.filter(isOwn), members.filter(isOwn));
  const also = members.some((one) => one.inheritedFrom?.name === SHARED)
    ? `${own.length ? 'And' : 'Takes'} what [all that show the charter](#attributes-and-properties-of-those-that-show-the-charter) take: \`src\`, \`charter\`, \`heading-level\`, \`debug\`.`
    : '';
  const described = (/** @type {Item[]} */ all) =>
    list(all.map((one) => ({ name: one.name, description: flat(one.description ?? '') })));
  return `## \`<cookie-${tag}>\`

${flat(description)}

${exampleOf(tag)}

Registered by \`cookie-charter/define/${tag}\`; its class is \`${name}\` of \`cookie-charter\`. Read on: ${more}.

${part('Attributes and properties', [own.length ? table(HEAD, own) : '', also].filter(Boolean).join('\n\n'))}${part('Methods', described(methods(members)))}${part('Slots', slots.map((one) => flat(one.description ?? '')).join('\n'))}${part('Parts', described(cssParts))}${part('States', described(cssStates))}${part('Custom properties', list(customProperties(tag)))}`;
};

/** @returns {string} */
export const elementsPage = () => {
  const { modules } = JSON.parse(readFileSync(fromRoot('dist/custom-elements.json'), 'utf8'));
  /** @type {Element[]} */
  const all = modules.flatMap((/** @type {any} */ { declarations = [] }) => declarations);
  const found = (/** @type {(one: Element) => boolean} */ is) => {
    const element = all.find(is);
    if (!element) throw new Error('reference: custom-elements.json lacks an element');
    return element;
  };
  const elements = TAGS.map(
    ([tag, more]) => /** @type {const} */ ([tag, found((one) => one.tagName === `cookie-${tag}`), more]),
  );
  const shared = found(({ name }) => name === SHARED);
  if (all.filter(({ tagName }) => tagName).length !== TAGS.length)
    throw new Error('reference: custom-elements.json has a tag that is not on the page');
  const tags = table(
    ['tag', 'what it is'],
    elements.map(([tag, { summary }]) => [`[\`<cookie-${tag}>\`](#cookie-${tag})`, summary]),
  );
  return readFileSync(fromRoot('scripts/docs/elements.md'), 'utf8')
    .replace('<!-- tags -->', () => tags)
    .replace('<!-- shared -->', () => table(HEAD, settings(shared.attributes, shared.members)))
    .replace('<!-- elements -->', () =>
      elements
        .map((one) => section(...one))
        .join('')
        .trim(),
    );
};
