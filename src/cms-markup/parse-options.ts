/** Options that an author writes in CMS markup: `category=necessary lang=fr`. */
import { warnAuthor } from '../page-state.js';
import type { ElementName } from '../tags.js';

/** An element to create, with the author's attributes and text. */
export interface ElementRequest {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Words that belong to no option: the text of a button, or of a link. */
  readonly text: string;
}

// No `src`: visitors may write CMS markup, and could show another charter as that of the site.
const PAGE_ELEMENTS = ['lang', 'heading-level'];
/** The attributes that each tag takes, by the tag's name without `cookie-`. A `Map`, since visitors write the names. */
const ATTRIBUTES_BY_NAME: Readonly<Record<ElementName, readonly string[]>> = {
  charter: PAGE_ELEMENTS,
  explainer: PAGE_ELEMENTS,
  table: [...PAGE_ELEMENTS, 'category'],
  banner: [...PAGE_ELEMENTS, 'position', 'notice'],
  preferences: PAGE_ELEMENTS,
  settings: ['lang', 'with-status'],
  embed: ['lang', 'src', 'category', 'service', 'label', 'ratio'],
};
const ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(ATTRIBUTES_BY_NAME));

/** The names of the tags, without `cookie-`. */
export const ELEMENT_NAMES = [...ATTRIBUTES.keys()];

// Editors change what people type: quotes become curly, and spaces unbreakable.
const QUOTES = '"\'“”„«»‘’″′';
const OPTION = new RegExp(
  `(?:^|\\s)([a-z-]+)\\s*=\\s*(?:[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]|([^\\s,;]+))`,
  'giu',
);

/** Characters of options that are read; real options are far shorter. */
export const MAX_OPTIONS_LENGTH = 500;

/** True for a template of the page's framework that has not been filled in yet. */
const isTemplate = (value: string): boolean => /\{\{|\$\{/.test(value);

/**
 * Creates a request from a name and its options. Options that the tag does not take are left out and reported.
 * @param name Name of the tag without `cookie-`.
 * @param where Where the author wrote it, for the message.
 */
export const parseElement = (
  name: string,
  options: Iterable<readonly [string, string]>,
  where: string,
  text = '',
): ElementRequest | undefined => {
  const known = ATTRIBUTES.get(name);
  if (!known) {
    warnAuthor('form', where, `cookie-${name}`, ELEMENT_NAMES.join(', '));
    return undefined;
  }
  const attributes = new Map<string, string>();
  for (const [option, value] of options) {
    if (!known.includes(option)) warnAuthor('form', where, option, known.join(', '));
    else if (!isTemplate(value)) attributes.set(option, value);
  }
  return { tag: `cookie-${name}`, attributes, text };
};

/** Reads `lang=fr category="necessary" Some words`. */
export const parseElementFromText = (
  name: string,
  words: string,
  where: string,
): ElementRequest | undefined => {
  const options: [string, string][] = [];
  let text = words
    .replaceAll('&amp;', '&')
    .replace(OPTION, (_, option: string, quoted?: string, bare?: string) => {
      options.push([option.toLowerCase(), quoted?.trim() ?? bare ?? '']);
      return ' ';
    });
  // Boolean options may be written without a value.
  text = text.replace(/(?:^|\s)(notice|with-status)(?=\s|$)/gi, (_, option: string) => {
    options.push([option.toLowerCase(), '']);
    return ' ';
  });
  return parseElement(name, options, where, text.replace(/[\s,;]+/g, ' ').trim());
};
