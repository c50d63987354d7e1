/** What an author may say of a tag in another form than the tag itself: `src=/charter.json lang=fr`. */
import { report } from '../registry.js';

/** A tag to make, with what the author said of it. */
export interface Asked {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Words that belong to no option: the text of a button, or of a link. */
  readonly text: string;
}

const PAGE = ['src', 'lang', 'heading-level'];
/** The attributes that each tag takes, by the tag's name without `cookie-`. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  charter: PAGE,
  explainer: PAGE,
  table: [...PAGE, 'category'],
  banner: ['lang', 'heading-level', 'position', 'notice'],
  preferences: PAGE,
  settings: ['lang', 'with-status'],
  embed: ['lang', 'src', 'category', 'service', 'label', 'ratio'],
};

/** The names of the tags, without `cookie-`, for a regular expression. */
export const NAMES = Object.keys(ATTRIBUTES).join('|');

// A text is typed by people and dressed up by editors: quotes curl, and spaces become unbreakable.
const QUOTES = '["\'“”„«»‘’″′]';
const OPTION = new RegExp(
  `(?:^|\\s)([a-z-]+)\\s*=\\s*(?:${QUOTES}\\s*(.*?)\\s*${QUOTES}|([^\\s,;]+))`,
  'giu',
);

/** Not a value: a template of the page's framework that has not been filled in yet. */
const isTemplate = (value: string): boolean => /\{\{|\$\{/.test(value);

/**
 * Makes an order from a name and options by name; what the tag does not take is left out, and told.
 * @param name Name of the tag without `cookie-`.
 * @param where Where the author wrote it, for the message.
 */
export const ask = (
  name: string,
  options: Iterable<readonly [string, string]>,
  where: string,
  text = '',
): Asked | undefined => {
  const known = ATTRIBUTES[name];
  if (!known) {
    report('form', where, `cookie-${name}`, Object.keys(ATTRIBUTES).join(', '));
    return undefined;
  }
  const attributes = new Map<string, string>();
  for (const [option, value] of options) {
    if (!known.includes(option)) report('form', where, option, known.join(', '));
    else if (!isTemplate(value)) attributes.set(option, value);
  }
  return { tag: `cookie-${name}`, attributes, text };
};

/** Reads `lang=fr category="necessary" Some words`. */
export const askInText = (name: string, words: string, where: string): Asked | undefined => {
  const options: [string, string][] = [];
  let text = words
    .replaceAll('&amp;', '&')
    .replace(OPTION, (_, option: string, quoted?: string, bare?: string) => {
      options.push([option.toLowerCase(), quoted ?? bare ?? '']);
      return ' ';
    });
  // What needs no value may stand alone.
  text = text.replace(/(?:^|\s)(notice|with-status)(?=\s|$)/gi, (_, option: string) => {
    options.push([option.toLowerCase(), '']);
    return ' ';
  });
  return ask(name, options, where, text.replace(/[\s,;]+/g, ' ').trim());
};
