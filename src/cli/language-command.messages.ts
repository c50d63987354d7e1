/** What the command says of the translations of a language. */
import { type MsgFn, str } from '../localize/msg.js';

export const noLanguage = (msg: MsgFn, found: string): string =>
  // The value is what a file has in its field "language".
  msg(str`"language" is ${found}: write the tag of the language, such as "de".`, { id: 'cli.no-language' });

export const noMessages = (msg: MsgFn, file: string): string =>
  // The value is a path. "messages" is the name of a field.
  msg(str`${file} is no list of messages: it needs the fields "language" and "messages".`, {
    id: 'cli.no-messages',
  });

export const wrongForms = (msg: MsgFn, id: string, forms: string): string =>
  // The values are the id of a message, and names such as "one, other" that name forms of the plural.
  msg(str`${id}: write a text, or one for each plural form: ${forms}. The form "other" is needed.`, {
    id: 'cli.wrong-forms',
  });

export const wrongPlaces = (msg: MsgFn, id: string, expected: string, found: string): string =>
  // The values are the id of a message, and places such as {0} in a text where values go.
  msg(str`${id}: expected the places ${expected}, found ${found}.`, { id: 'cli.wrong-places' });

export const unknownMessage = (msg: MsgFn, id: string): string =>
  // The value is the id of a message.
  msg(str`${id}: this version has no such message; it is left out.`, { id: 'cli.unknown-message' });

export const changedMessage = (msg: MsgFn, id: string, text: string): string =>
  // The values are the id of a message, and its English text.
  msg(str`${id}: the English text has changed since: ${text}`, { id: 'cli.changed-message' });

export const leftInEnglish = (msg: MsgFn, left: number, all: number): string =>
  // The values are numbers of messages.
  msg(str`Without a translation, and left in English: ${left} of ${all} messages.`, {
    id: 'cli.left-in-english',
  });
