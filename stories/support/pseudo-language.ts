/**
 * A language nobody speaks, to see what becomes of a page in one we have not got: half as long again,
 * accented, and written from right to left. `ar-XB` is the tag that CLDR keeps for such a thing.
 */
import type { StrResult } from '@lit/localize/internal/str-tag.js';
import { templates } from '../../src/localize/catalogs/fr.js';
import { registerLocale } from '../../src/localize/msg.js';
import type { Templates } from '../../src/page-state.js';

export const PSEUDO = 'ar-XB';

/** Every vowel doubled and accented; marks of rich text and variables stay. */
const disguise = (text: string): string =>
  text.replace(/[aeiouy]/gi, (vowel) => `${vowel}\u0301${vowel}`).replace(/n/g, 'ñ');

const translate = (template: Templates[string]): Templates[string] => {
  if (typeof template === 'string') return `\u2067${disguise(template)}\u2069`;
  const { strings, ...rest } = template as StrResult;
  return { ...rest, strings: Object.assign(strings.map(disguise), { raw: strings.raw }) };
};

export const registerPseudoLanguage = (): void =>
  registerLocale(PSEUDO, {
    templates: Object.fromEntries(
      Object.entries(templates).map(([id, template]) => [id, translate(template)]),
    ),
  });
