/** Every kind of problem, how serious it is, and what it means. */
import type { MsgFn } from '../localize/msg.js';

/** An `error` loses something or breaks something; a `warning` may be meant. */
export type Level = 'error' | 'warning';

interface ProblemKind {
  readonly level: Level;
  readonly explain: (msg: MsgFn) => string;
}

const error = (explain: ProblemKind['explain']): ProblemKind => ({ level: 'error', explain });
const warning = (explain: ProblemKind['explain']): ProblemKind => ({ level: 'warning', explain });

export const CODES = {
  syntax: error((msg) =>
    // Explains a problem in a JSON file.
    msg('Invalid JSON. Browsers reject the whole file: nothing of the charter is shown.', {
      id: 'problem.syntax',
    }),
  ),
  'lost-letters': error((msg) =>
    // Explains a problem in a JSON file. UTF-8 is the name of an encoding.
    msg(
      'Letters were lost: the file is not in UTF-8, and � replaces letters with accents. Save it again in UTF-8.',
      { id: 'problem.lost-letters' },
    ),
  ),
  'too-large': error((msg) =>
    // Explains a problem in a JSON file.
    msg('The file is too large for a page. Split it, or leave out what is no part of the charter.', {
      id: 'problem.too-large',
    }),
  ),
  'too-deep': error((msg) =>
    // Explains a problem in a JSON file.
    msg('Too many brackets inside one another: no charter needs as many.', { id: 'problem.too-deep' }),
  ),
  'wrong-type': error((msg) =>
    // Explains a problem in a JSON file.
    msg('Wrong type of value, so the page leaves it out.', { id: 'problem.wrong-type' }),
  ),
  missing: error((msg) =>
    // Explains a problem in a JSON file.
    msg('A required field is missing.', { id: 'problem.missing' }),
  ),
  empty: error((msg) =>
    // Explains a problem in a JSON file.
    msg('Empty value. Fill it in, or remove it.', { id: 'problem.empty' }),
  ),
  'unknown-key': error((msg) =>
    // Explains a problem in a JSON file.
    msg('Unknown field: the format has no such field here, and its value is not shown.', {
      id: 'problem.unknown-key',
    }),
  ),
  'unknown-value': error((msg) =>
    // Explains a problem in a JSON file.
    msg('Unknown value.', { id: 'problem.unknown-value' }),
  ),
  'out-of-range': error((msg) =>
    // Explains a problem in a JSON file.
    msg('The number is too small, too large, or not whole.', { id: 'problem.out-of-range' }),
  ),
  'bad-format': error((msg) =>
    // Explains a problem in a JSON file.
    msg('Invalid format.', { id: 'problem.bad-format' }),
  ),
  'control-character': error((msg) =>
    // Explains a problem in a JSON file. "render" is a command.
    msg(
      'A character that no page may have, and that nobody sees: a page shows nothing or a box, and render leaves it out. Type the text again.',
      { id: 'problem.control-character' },
    ),
  ),
  'duplicate-key': error((msg) =>
    // Explains a problem in a JSON file.
    msg('The same field twice: only the last one counts. Take one out.', { id: 'problem.duplicate-key' }),
  ),
  'duplicate-id': error((msg) =>
    // Explains a problem in a JSON file.
    msg('Two things have this id: scripts and choices could not tell them apart.', {
      id: 'problem.duplicate-id',
    }),
  ),
  'unknown-provider': error((msg) =>
    // Explains a problem in a JSON file.
    msg('Unknown provider: no provider has this key.', { id: 'problem.unknown-provider' }),
  ),
  'unknown-category': error((msg) =>
    // Explains a problem in a JSON file.
    msg('Unknown category: no category has this id.', { id: 'problem.unknown-category' }),
  ),
  'unknown-column': error((msg) =>
    // Explains a problem in a JSON file.
    msg('Unknown column, or no cookie has a value for it: the column would be empty.', {
      id: 'problem.unknown-column',
    }),
  ),
  'row-too-long': error((msg) =>
    // Explains a problem in a JSON file.
    msg('The row has more cells than the table has columns: the last ones are not shown.', {
      id: 'problem.row-too-long',
    }),
  ),
  'bad-base': error((msg) =>
    // Explains a problem in a JSON file.
    msg('The charter that this one extends cannot be used.', { id: 'problem.bad-base' }),
  ),
  'loosened-consent': error((msg) =>
    // Explains a problem in a JSON file.
    msg('An extension can only tighten a consent: the stricter one of the base stays.', {
      id: 'problem.loosened-consent',
    }),
  ),
  'unusable-setting': error((msg) =>
    // Explains a problem in a JSON file.
    msg('With the rest of the file this cannot work, so it is not used: the default counts in its place.', {
      id: 'problem.unusable-setting',
    }),
  ),
  'newer-format': warning((msg) =>
    // Explains a problem in a JSON file.
    msg('The file is written for a newer version: this one shows what it knows of it.', {
      id: 'problem.newer-format',
    }),
  ),
  'missing-language': warning((msg) =>
    // Explains a problem in a JSON file.
    msg('The text lacks a language that "languages" promises: another language is shown.', {
      id: 'problem.missing-language',
    }),
  ),
  'unpromised-language': warning((msg) =>
    // Explains a problem in a JSON file.
    msg('A language that "languages" does not name.', { id: 'problem.unpromised-language' }),
  ),
  'one-language': warning((msg) =>
    // Explains a problem in a JSON file.
    msg('One text for all languages: readers of the others get words that are not theirs.', {
      id: 'problem.one-language',
    }),
  ),
  'unknown-variable': warning((msg) =>
    // Explains a problem in a JSON file.
    msg('Nothing in the file has this name: it is shown as it is written.', {
      id: 'problem.unknown-variable',
    }),
  ),
  'html-in-text': warning((msg) =>
    // Explains a problem in a JSON file.
    msg(
      'There is no HTML in texts: tags are shown as they are written. Use **strong**, *emphasis*, [links](…).',
      {
        id: 'problem.html-in-text',
      },
    ),
  ),
  'duplicate-cookie': warning((msg) =>
    // Explains a problem in a JSON file.
    msg('The service declares this cookie twice: same name, domain and storage.', {
      id: 'problem.duplicate-cookie',
    }),
  ),
  'in-no-table': warning((msg) =>
    // Explains a problem in a JSON file.
    msg('No table of the page holds this cookie: visitors do not see it.', { id: 'problem.in-no-table' }),
  ),
  'no-effect': warning((msg) =>
    // Explains a problem in a JSON file. "acceptAll" and "opt-in" are names of the format.
    msg(
      '“Accept all” accepts what needs consent ("opt-in"): on any other category "acceptAll" means nothing.',
      {
        id: 'problem.no-effect',
      },
    ),
  ),
  'nothing-to-accept': warning((msg) =>
    // Explains a problem in a JSON file. "acceptAll" is a name of the format.
    msg(
      'No category that needs consent is left for “Accept all”: no banner asks, and people find the switches in the preferences alone. Take "acceptAll" out of one.',
      { id: 'problem.nothing-to-accept' },
    ),
  ),
  'exempt-too-long': warning((msg) =>
    // Explains a problem in a JSON file. "opt-out" is a value of the format.
    msg(
      'Longer than the CNIL allows where no consent is asked ("opt-out"): 13 months for the cookie, not renewed by visits, and 25 for the data. P30M is 30 months, PT30M 30 minutes.',
      {
        id: 'problem.exempt-too-long',
      },
    ),
  ),
} satisfies Record<string, ProblemKind>;
