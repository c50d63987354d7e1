/** The panel over the page. Drawn without Lit: where a policy forbids its templates, the panel is there to say so. */
import { dress, make } from '../elements/base/create-element.js';
import type { MsgFn } from '../localize/msg.js';
import { doctorStyles } from './doctor-panel.styles.js';
import type { Said } from './run-checks.js';
import { factsOf } from './page-summary.js';
import * as words from './doctor-panel.messages.js';

const counted = (msg: MsgFn, said: readonly Said[]): string => {
  const errors = said.filter(({ level }) => level === 'error').length;
  return words.count(msg, errors, said.length - errors);
};

const item = (msg: MsgFn, { level, found, what, cure }: Said): HTMLElement =>
  make(
    'li',
    { class: level },
    make('p', {}, make('strong', {}, level === 'error' ? words.error(msg) : words.warning(msg))),
    make('p', {}, make('code', {}, found)),
    make('p', {}, what),
    cure && make('p', {}, make('b', {}, words.cure(msg)), ` ${cure}`),
  );

/** The same as text, for a message to whoever can mend it. */
const asText = (msg: MsgFn, said: readonly Said[]): string =>
  [
    words.title(msg),
    counted(msg, said),
    ...said.map(
      ({ level, found, what, cure }) =>
        `\n${level === 'error' ? words.error(msg) : words.warning(msg)}: ${found}\n${what}${cure ? `\n${words.cure(msg)} ${cure}` : ''}`,
    ),
    '',
    ...factsOf(document).map(([name, value]) => `${name}: ${value}`),
  ].join('\n');

export interface Panel {
  /** Shows what was found, in the place of what it showed before. */
  show(said: readonly Said[]): void;
}

/**
 * Puts the panel on the page, over everything.
 * @param again Called when the author asks to look again.
 */
export const openPanel = (msg: MsgFn, language: string, again: () => void): Panel => {
  // Forms of ours inside are shown, not upgraded.
  const host = make('div', { 'data-cookie-charter': 'off' });
  const root = host.attachShadow({ mode: 'open' });
  dress(root, doctorStyles);
  let shown: readonly Said[] = [];
  const status = make('p', { 'aria-live': 'polite', 'aria-atomic': 'true' }, words.looking(msg));
  const list = make('ul', {});
  const facts = make('dl', {});
  const button = (name: string, act: () => void): HTMLButtonElement => {
    const made = make('button', { type: 'button' }, name);
    made.addEventListener('click', act);
    return made;
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(asText(msg, shown));
    status.textContent = words.copied(msg);
  };
  const panel = make(
    'section',
    { popover: 'manual', lang: language, 'aria-labelledby': 'title', tabindex: '-1' },
    make('h2', { id: 'title' }, words.title(msg)),
    status,
    list,
    make('h3', {}, words.facts(msg)),
    facts,
    make(
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
      list.replaceChildren(...said.map((one) => item(msg, one)));
      facts.replaceChildren(
        ...factsOf(document).flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, value)]),
      );
    },
  };
};
