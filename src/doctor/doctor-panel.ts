/**
 * Panel over the page. Rendered without Lit: where Trusted Types forbid Lit's templates, the panel must still report
 * it.
 */
import { adoptStyles, createElement } from '../elements/base/create-element.js';
import type { MsgFn } from '../localize/msg.js';
import { doctorPanelStyles } from './doctor-panel.styles.js';
import type { DoctorEntry } from './run-checks.js';
import { summarizePage } from './page-summary.js';
import * as words from './doctor-panel.messages.js';

const counted = (msg: MsgFn, said: readonly DoctorEntry[]): string => {
  const errors = said.filter(({ level }) => level === 'error').length;
  return words.count(msg, errors, said.length - errors);
};

const renderEntry = (msg: MsgFn, { level, found, what, cure }: DoctorEntry): HTMLElement =>
  createElement(
    'li',
    { class: level },
    createElement(
      'p',
      {},
      createElement('strong', {}, level === 'error' ? words.errorLabel(msg) : words.warningLabel(msg)),
    ),
    createElement('p', {}, createElement('code', {}, found)),
    createElement('p', {}, what),
    cure && createElement('p', {}, createElement('b', {}, words.cure(msg)), ` ${cure}`),
  );

/** Report as plain text, for a message to the person who can fix the page. */
const asText = (msg: MsgFn, said: readonly DoctorEntry[]): string =>
  [
    words.title(msg),
    counted(msg, said),
    ...said.map(
      ({ level, found, what, cure }) =>
        `\n${level === 'error' ? words.errorLabel(msg) : words.warningLabel(msg)}: ${found}\n${what}${cure ? `\n${words.cure(msg)} ${cure}` : ''}`,
    ),
    '',
    ...summarizePage(document).map(([name, value]) => `${name}: ${value}`),
  ].join('\n');

export interface DoctorPanel {
  /** Shows findings in place of earlier ones. */
  show(said: readonly DoctorEntry[]): void;
}

/**
 * Adds the panel to the page, over everything.
 * @param again Called when the author asks for another check.
 */
export const openPanel = (msg: MsgFn, language: string, again: () => void): DoctorPanel => {
  // `data-cookie-charter="off"`: markers quoted in the panel stay text.
  const host = createElement('div', { 'data-cookie-charter': 'off' });
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, doctorPanelStyles);
  let shown: readonly DoctorEntry[] = [];
  const status = createElement('p', { 'aria-live': 'polite', 'aria-atomic': 'true' }, words.looking(msg));
  const list = createElement('ul', {});
  const facts = createElement('dl', {});
  const button = (name: string, act: () => void): HTMLButtonElement => {
    const made = createElement('button', { type: 'button' }, name);
    made.addEventListener('click', act);
    return made;
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(asText(msg, shown));
    status.textContent = words.copied(msg);
  };
  const panel = createElement(
    'section',
    { popover: 'manual', lang: language, 'aria-labelledby': 'title', tabindex: '-1' },
    createElement('h2', { id: 'title' }, words.title(msg)),
    status,
    list,
    createElement('h3', {}, words.summaryHeading(msg)),
    facts,
    createElement(
      'p',
      { class: 'buttons' },
      button(words.again(msg), again),
      button(words.copy(msg), () => void copy().catch(console.error)),
      button(words.close(msg), () => host.remove()),
    ),
  );
  root.append(panel);
  document.documentElement.append(host);
  panel.showPopover();
  return {
    show: (said) => {
      shown = said;
      status.textContent = counted(msg, said);
      list.replaceChildren(...said.map((one) => renderEntry(msg, one)));
      facts.replaceChildren(
        ...summarizePage(document).flatMap(([name, value]) => [
          createElement('dt', {}, name),
          createElement('dd', {}, value),
        ]),
      );
    },
  };
};
