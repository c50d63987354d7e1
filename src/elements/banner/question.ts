/** The question, as nodes. */
import type { Category, Charter } from '../../charter/reader.js';
import { address, record, text } from '../../charter/shape.js';
import { askedCategories } from '../../consent/asked.js';
import type { News } from '../../consent/news.js';
import type { Policy } from '../../consent/policy.js';
import type { ConsentState } from '../../consent/state.js';
import { type Context, createContext, type Reading } from '../../document/context.js';
import { plainly } from '../asking/plainly.js';
import { acceptAll, refuseAll, settingsName, siteName } from '../asking/words.js';
import { make, say } from '../base/draw.js';
import * as words from './words.js';

const ofCategory = (context: Context, category: Category, isNew: boolean): Node => {
  const { plain, msg } = context;
  const { id, label, description, raw } = category;
  const name = plain(label ?? id ?? '') ?? { text: '' };
  const item = make(
    'li',
    {},
    make('strong', {}, say(isNew ? { ...name, text: words.newMark(msg, name.text) } : name)),
  );
  for (const part of [description ?? text(raw['question']), text(raw['consequence'])]) {
    const said = plain(part);
    if (said) item.append(' ', say({ ...said, text: plainly(said.text) }));
  }
  return item;
};

/** How many are behind the asked purposes: each that the charter names. */
const countProviders = (charter: Charter): number =>
  new Set(askedCategories(charter).flatMap(({ services }) => services.map(({ provider }) => provider ?? ''))).size;

/** A button that answers; all are of one part and one make, so that none can be given more weight. */
const button = (action: string, label: string): HTMLButtonElement =>
  make('button', { type: 'button', part: 'button', 'data-action': action }, label);

/** Everything the question needs to be put. */
export interface Asking {
  readonly policy: Policy;
  readonly state: ConsentState;
  /** What the last choice does not know. */
  readonly news: News | undefined;
}

export const question = ({ policy, state, news }: Asking, reading: Reading, level: number): Node[] => {
  const { charter, months } = policy;
  const { held } = state;
  const context = createContext({ charter }, reading);
  const { msg, plain, language } = context;
  const { site, raw } = charter;
  const asked = askedCategories(charter);
  const who = plain(text(record(raw['controller'])['name']) ?? site?.name);
  const count = countProviders(charter);
  const list = address(plain(site?.charter)?.text);
  const length = new Intl.NumberFormat(language, { style: 'unit', unit: 'month', unitDisplay: 'long' });
  const changes = news?.history.flatMap(({ text: what }) => plain(what) ?? []) ?? [];
  const heldLabels = asked
    .filter(({ id }) => held.includes(id ?? ''))
    .map(({ label, id }) => plain(label ?? id)?.text ?? '');
  return [
    make(`h${level}` as 'h2', { part: 'heading', id: 'name' }, siteName(msg, plain(site?.name)?.text)),
    changes.length > 0 && make('p', {}, words.newsHeading(msg)),
    changes.length > 0 &&
      make('ul', {}, ...changes.map((change) => make('li', {}, say({ ...change, text: plainly(change.text) })))),
    make('p', {}, words.lead(msg, who?.text)),
    make('ul', {}, ...asked.map((one) => ofCategory(context, one, !!news?.categories.includes(one.id ?? '')))),
    heldLabels.length > 0 && make('p', {}, words.heldBack(msg, heldLabels.join(', '))),
    make(
      'p',
      {},
      words.changing(msg, length.format(months), settingsName(msg)),
      ' ',
      count > 0 &&
        make('a', { part: 'link', href: list ?? '#cookie-settings', 'data-action': list ? undefined : 'settings' }, words.providers(msg, count)),
    ),
    make(
      'div',
      { class: 'buttons' },
      button('refuse', refuseAll(msg)),
      button('accept', acceptAll(msg)),
      button('settings', words.settings(msg)),
    ),
  ].filter((node) => !!node);
};
