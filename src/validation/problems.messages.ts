/** What is said of a problem, in a language. */
import { str, type MsgFn } from '../localize/msg.js';
import { CODES } from './problem-codes.messages.js';
import { choiceNeedText } from './choice-needs.messages.js';
import type { Expected, Problem } from './problem.js';

const formatWords = (msg: MsgFn, format: string): string => {
  switch (format) {
    case 'address':
      // What was expected in a file. After "expected:".
      return msg('an address without spaces: https, http, mailto, tel, or of your own site', {
        id: 'expected.address',
      });
    case 'cookie-domain':
      // What was expected in a file.
      return msg('a domain of your site alone, such as town.example: without https://, port or path', {
        id: 'expected.cookie-domain',
      });
    case 'cookie-name':
      // What was expected in a file.
      return msg('letters without accents, digits, - and _ alone, such as town_choice', {
        id: 'expected.cookie-name',
      });
    case 'cookie-path':
      // What was expected in a file.
      return msg(
        'a path as it is written in an address, such as /portal: without spaces, accents, semicolons, commas or question marks',
        {
          id: 'expected.cookie-path',
        },
      );
    case 'country':
      // What was expected in a file.
      return msg('a country in two capital letters, such as FR', { id: 'expected.country' });
    case 'date':
      // What was expected in a file.
      return msg('a day that exists, such as 2026-11-23', { id: 'expected.date' });
    case 'domain':
      // What was expected in a file.
      return msg('a domain alone, such as stats.example.org', { id: 'expected.domain' });
    case 'duration':
      // What was expected in a file. session, persistent, unknown are values of the format.
      return msg('a duration such as P13M, P1Y or PT30M, or session, persistent, unknown', {
        id: 'expected.duration',
      });
    case 'email':
      // What was expected in a file.
      return msg('an e-mail address', { id: 'expected.email' });
    case 'endpoint':
      // What was expected in a file.
      return msg('an https or http address, or one of your own site such as /consent-log', {
        id: 'expected.endpoint',
      });
    case 'host':
      // What was expected in a file. "hosts" is a field of it.
      return msg('a host such as video.example, *.video.example or video.example/maps, without https://', {
        id: 'expected.host',
      });
    case 'id':
      // What was expected in a file.
      return msg('letters without accents, digits, - and _ alone', { id: 'expected.id' });
    case 'web-address':
      // What was expected in a file. After "expected:".
      return msg('an address without spaces: https, http, or of your own site', {
        id: 'expected.web-address',
      });
    case 'language':
      // What was expected in a file.
      return msg('a language such as fr or pt-BR', { id: 'expected.language' });
    default:
      // What was expected in a file: a pattern of names of cookies.
      return msg('a pattern with a * and at least three other characters, such as _pk_id*', {
        id: 'expected.match',
      });
  }
};

/** What was expected there. */
export const expectedWords = (msg: MsgFn, expected: Expected): string => {
  switch (expected.kind) {
    case 'format':
      return formatWords(msg, expected.format);
    case 'need':
      return choiceNeedText(msg, expected.need);
    case 'one-of':
      return expected.values.length
        ? expected.values.join(', ')
        : // What was expected in a file: a name, where there is none to choose from.
          msg('nothing: the file names none', { id: 'expected.none' });
    case 'integer':
      // What was expected in a file.
      return msg(str`a whole number from ${expected.min} to ${expected.max}`, { id: 'expected.integer' });
    case 'field':
      // What was expected in a file: a field of this name.
      return msg(str`the field "${expected.name}"`, { id: 'expected.field' });
    case 'language':
      // What was expected in a file: a text in the language of this tag.
      return msg(str`a text for "${expected.language}"`, { id: 'expected.text-in' });
    case 'at-most':
      // What was expected in a file: a number or a duration.
      return msg(str`at most ${expected.most}`, { id: 'expected.at-most' });
    case 'mark':
      return markWords(msg, expected.mark);
    case 'list':
      // What was expected in a file.
      return msg('a list: [ … ]', { id: 'expected.list' });
    case 'object':
      return expected.field
        ? // What was expected in a file: an object that begins with this field.
          msg(str`an object such as { "${expected.field}": … }`, { id: 'expected.object-with' })
        : // What was expected in a file.
          msg('an object: { … }', { id: 'expected.object' });
    case 'text':
      // What was expected in a file. fr and en are examples of language tags.
      return msg('a text, or one per language: { "fr": "…", "en": "…" }', { id: 'expected.text' });
    case 'string':
      // What was expected in a file.
      return msg('a text in quotation marks', { id: 'expected.string' });
    case 'boolean':
      return 'true, false';
    case 'end':
      // What was expected in a file.
      return msg('the end of the file', { id: 'expected.end' });
    default:
      // What was expected in a file: something that is not empty.
      return msg('something in it', { id: 'expected.filled' });
  }
};

/** What the reader of the JSON missed. */
const markWords = (msg: MsgFn, mark: string): string => {
  switch (mark) {
    case 'no comma':
      // What was expected in a file.
      return msg('no comma here', { id: 'expected.no-comma' });
    case 'no comment':
      // What was expected in a file.
      return msg('no comment: JSON has none', { id: 'expected.no-comment' });
    case 'value':
      // What was expected in a file.
      return msg('a value after the colon', { id: 'expected.value' });
    case '"':
    case 'quotes':
      // What was expected in a file.
      return msg('straight double quotation marks around it: "…"', { id: 'expected.quotes' });
    case 'close':
      // What was expected in a file: a text begins and does not end on its line.
      return msg(
        'a closing " on the same line; inside a text write \\n for a new line, and \\" for a quotation mark',
        { id: 'expected.close' },
      );
    case 'space':
      // What was expected in a file: found a space that word processors make.
      return msg('an ordinary space, in place of one that JSON does not know', { id: 'expected.space' });
    case 'one level':
      // What was expected of the charter that another extends.
      return msg('a charter that extends no other', { id: 'expected.one-level' });
    case 'sound base':
      // What was expected of the charter that another extends.
      return msg('a charter without errors: validate it by itself', { id: 'expected.sound-base' });
    case 'backslash':
      // What was expected in a file.
      return msg('a backslash only before " \\ / b f n r t u, and no control characters', {
        id: 'expected.escape',
      });
    default:
      // What was expected in a file: one mark, such as a comma.
      return msg(str`the mark “${mark}”`, { id: 'expected.mark' });
  }
};

/**
 * The whole message: what it means, what was found and expected, what the author may have meant.
 * @param msg The words of a language: `msgFor('en')`.
 */
export const formatProblem = (msg: MsgFn, { code, found, expected, suggestion }: Problem): string =>
  [
    CODES[code].explain(msg),
    // Part of a message about a file; the value is what was found.
    found && msg(str`Found: ${found}.`, { id: 'report.found' }),
    // Part of a message about a file; the value says what was expected.
    expected &&
      !(expected.kind === 'one-of' && suggestion) &&
      msg(str`Expected: ${expectedWords(msg, expected)}.`, { id: 'report.expected' }),
    // Part of a message about a file; the value is what the author may have meant.
    suggestion && msg(str`Did you mean “${suggestion}”?`, { id: 'report.suggestion' }),
  ]
    .filter(Boolean)
    .join(' ');

/**
 * How many problems, in one line.
 * @param msg The words of a language: `msgFor('en')`.
 */
export const formatSummary = (msg: MsgFn, problems: readonly Problem[]): string => {
  const errors = problems.filter(({ level }) => level === 'error').length;
  return problems.length
    ? // Sum of a report: the values are numbers.
      msg(str`Errors: ${errors}. Warnings: ${problems.length - errors}.`, { id: 'report.count' })
    : // Sum of a report.
      msg('No problem found.', { id: 'report.none' });
};

export const inspectorName = (msg: MsgFn): string =>
  // Name of the region that lists the problems of a charter, on the page.
  msg('Problems of the charter', { id: 'report.name' });
