/** What an author may say of a tag in another form than the tag itself: `src=/charter.json lang=fr`. */
import { warnAuthor } from '../page-state.js';

/** A tag to make, with what the author said of it. */
export interface ElementRequest {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Words that belong to no option: the text of a button, or of a link. */
  readonly text: string;
}

// No `src`: visitors may write forms, and would show another charter as that of the site.
const PAGE_ELEMENTS = ['lang', 'heading-level'];
/** The attributes that each tag takes, by the tag's name without `cookie-`. A map: visitors write the names. */
const ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ['charter', PAGE_ELEMENTS],
  ['explainer', PAGE_ELEMENTS],
  ['table', [...PAGE_ELEMENTS, 'category']],
  ['banner', [...PAGE_ELEMENTS, 'position', 'notice']],
  ['preferences', PAGE_ELEMENTS],
  ['settings', ['lang', 'with-status']],
  ['embed', ['lang', 'src', 'category', 'service', 'label', 'ratio']],
]);

/** The names of the tags, without `cookie-`. */
export const ELEMENT_NAMES = [...ATTRIBUTES.keys()];

// A text is typed by people and dressed up by editors: quotes curl, and spaces become unbreakable.
const QUOTES = '"\'“”„«»‘’″′';
const OPTION = new RegExp(
  `(?:^|\\s)([a-z-]+)\\s*=\\s*(?:[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]|([^\\s,;]+))`,
  'giu',
);

/** Characters of a form that are read; no honest one comes near. */
export const MAX_OPTIONS_LENGTH = 500;

/** Not a value: a template of the page's framework that has not been filled in yet. */
const isTemplate = (value: string): boolean => /\{\{|\$\{/.test(value);

/**
 * Makes an order from a name and options by name; what the tag does not take is left out, and told.
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
  // What needs no value may stand alone.
  text = text.replace(/(?:^|\s)(notice|with-status)(?=\s|$)/gi, (_, option: string) => {
    options.push([option.toLowerCase(), '']);
    return ' ';
  });
  return parseElement(name, options, where, text.replace(/[\s,;]+/g, ' ').trim());
};
