/** What is said beside the question to those who were asked before, or whose browser asks not to be tracked. */
import type { Category } from '../../charter/reader.js';
import type { News } from '../../consent/news.js';
import { templates } from '../../localize/generated/fr/again.js';
import { type MsgFn, str } from '../../localize/msg.js';
import { frenchToo } from '../../localize/provide.js';
import { plainly } from '../asking/plainly.js';
import { make, say } from '../base/draw.js';
import type { Plain } from '../../document/plain.js';

frenchToo(templates);

const newsHeading = (msg: MsgFn): string =>
  // Before a list, where people are asked again since the charter has changed.
  msg('New since your last choice:', { id: 'ask.news' });

const newMark = (msg: MsgFn, label: string): string =>
  // Before a purpose that the last choice does not know; the value is its name.
  msg(str`New: ${label}`, { id: 'ask.new' });

const heldBack = (msg: MsgFn, labels: string): string =>
  // Where the browser asks not to be tracked; the value is a list of purposes.
  msg(str`As your browser asks, this stays refused even if you accept all: ${labels}.`, { id: 'ask.held' });

export interface Again {
  /** What changed since the last choice: nodes before the question. */
  readonly changes: readonly Node[];
  /** What a browser signal keeps refused: nodes after the purposes. */
  readonly held: readonly Node[];
  /** Name of a purpose, marked where the last choice does not know it. */
  readonly name: (id: string, label: string) => string;
}

export const again = (
  msg: MsgFn,
  plain: Plain,
  asked: readonly Category[],
  held: readonly string[],
  news?: News,
): Again => {
  const changes = news?.history.flatMap(({ text }) => plain(text) ?? []) ?? [];
  const labels = asked
    .filter(({ id }) => held.includes(id ?? ''))
    .map(({ label, id }) => plain(label ?? id)?.text ?? '');
  return {
    changes: changes.length
      ? [
          make('p', {}, newsHeading(msg)),
          make('ul', {}, ...changes.map((one) => make('li', {}, say({ ...one, text: plainly(one.text) })))),
        ]
      : [],
    held: labels.length ? [make('p', {}, heldBack(msg, labels.join(', ')))] : [],
    name: (id, label) => (news?.categories.includes(id) ? newMark(msg, label) : label),
  };
};
