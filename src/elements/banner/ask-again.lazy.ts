/**
 * Additions to the banner for some visitors: what changed since their last choice, what their browser signal refuses,
 * and what “Accept all” does not include.
 */
import type { Category } from '../../charter/parse-charter.js';
import type { CharterChanges } from '../../consent/charter-changes.js';
import { templates } from '../../localize/catalogs/fr/ask-again.js';
import { type MsgFn, str } from '../../localize/msg.js';
import { addFrenchIfRegistered } from '../../localize/add-catalog.js';
import { acceptAllLabel, settingsName } from '../consent-ui/consent-ui.messages.js';
import { firstParagraph } from '../../charter/first-paragraph.js';
import { createElement, phraseNode } from '../base/create-element.js';
import type { ResolveText } from '../../document/document-context.js';

addFrenchIfRegistered(templates);

const changesHeading = (msg: MsgFn): string =>
  // Before a list, where people are asked again since the charter has changed.
  msg('New since your last choice:', { id: 'ask.news' });

const newMark = (msg: MsgFn, label: string): string =>
  // Before a purpose that the last choice does not know; the value is its name.
  msg(str`New: ${label}`, { id: 'ask.new' });

const refusedBySignalText = (msg: MsgFn, labels: string): string =>
  // Where the browser asks not to be tracked; the value is a list of purposes.
  msg(str`As your browser asks, this stays refused even if you accept all: ${labels}.`, { id: 'ask.held' });

const outsideAcceptAllText = (msg: MsgFn, accept: string, settings: string, labels: string): string =>
  // Before the buttons; values: name of the button for everything, of what opens the preferences, and a list of purposes.
  msg(str`“${accept}” does not include this, which you can turn on in “${settings}”: ${labels}.`, {
    id: 'ask.apart',
  });

export interface AskAgainParts {
  /** Changes since the last choice: nodes before the list of purposes. */
  readonly changes: readonly Node[];
  /** Categories that a browser signal refuses: nodes after the purposes. */
  readonly held: readonly Node[];
  /** Categories that “Accept all” does not include: nodes before the buttons. */
  readonly apart: readonly Node[];
  /** Name of a purpose, marked if it was added since the last choice. */
  readonly name: (id: string, label: string) => string;
}

/** The purposes of the charter that need consent. */
interface Purposes {
  /** Categories that “Accept all” grants. */
  readonly asked: readonly Category[];
  /** Categories that “Accept all” leaves as they are. */
  readonly apart: readonly Category[];
}

export const renderAskAgain = (
  msg: MsgFn,
  plain: ResolveText,
  { asked, apart }: Purposes,
  held: readonly string[],
  news?: CharterChanges,
): AskAgainParts => {
  const changes = news?.history.flatMap(({ text }) => plain(text) ?? []) ?? [];
  const namesOf = (categories: readonly Category[]): string =>
    categories.map(({ label, id }) => plain(label ?? id)?.text ?? '').join(', ');
  const refused = asked.filter(({ id }) => held.includes(id ?? ''));
  return {
    changes: changes.length
      ? [
          createElement('p', {}, changesHeading(msg)),
          createElement(
            'ul',
            {},
            ...changes.map((one) =>
              createElement('li', {}, phraseNode({ ...one, text: firstParagraph(one.text) })),
            ),
          ),
        ]
      : [],
    held: refused.length ? [createElement('p', {}, refusedBySignalText(msg, namesOf(refused)))] : [],
    apart: apart.length
      ? [
          createElement(
            'p',
            {},
            outsideAcceptAllText(msg, acceptAllLabel(msg), settingsName(msg), namesOf(apart)),
          ),
        ]
      : [],
    name: (id, label) => (news?.categories.includes(id) ? newMark(msg, label) : label),
  };
};
