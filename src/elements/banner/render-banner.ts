/** The question, as nodes. */
import type { Category } from '../../charter/parse-charter.js';
import { record, text } from '../../charter/parsers.js';
import { apartCategories, askedCategories } from '../../consent/asked-categories.js';
import type { News } from '../../consent/charter-changes.js';
import type { Policy } from '../../consent/policy.js';
import type { ConsentState } from '../../consent/consent-state.js';
import type { Reading } from '../../document/document-context.js';
import { hrefOf } from '../../document/href-of.js';
import { createPlain } from '../../document/resolve-text.js';
import type * as Beside from './ask-again.lazy.js';
import { plainly } from '../../charter/first-paragraph.js';
import { acceptAll, refuseAll, settingsName, siteName } from '../consent-ui/consent-ui.messages.js';
import { make, say } from '../base/create-element.js';
import * as words from './banner.messages.js';

/** Everything the question needs to be put. */
export interface Asking {
  readonly policy: Policy;
  readonly state: ConsentState;
  /** What the last choice does not know. */
  readonly news: News | undefined;
  /** What says that, and what a browser signal keeps refused. */
  readonly beside: typeof Beside | undefined;
}

/** How many are behind the asked purposes: each that the charter names. */
const countProviders = (asked: readonly Category[]): number =>
  new Set(asked.flatMap(({ services }) => services.flatMap(({ provider }) => provider ?? []))).size;

export const question = (
  { policy, state, news, beside }: Asking,
  reading: Reading,
  level: number,
): Node[] => {
  const { charter, months } = policy;
  const { site, raw } = charter;
  const { msg, language } = reading;
  const { plain } = createPlain(charter, reading);
  const asked = askedCategories(charter);
  const more = beside?.again(msg, plain, { asked, apart: apartCategories(charter) }, state.held, news);

  const purpose = ({ id = '', label, description, raw: own }: Category): Node => {
    const name = plain(label ?? id);
    const item = make(
      'li',
      {},
      make('strong', {}, say({ ...name, text: more?.name(id, name.text) ?? name.text })),
    );
    const said = plain(text(own['question']) ?? description);
    if (said) item.append(' – ', say({ ...said, text: plainly(said.text) }));
    return item;
  };
  // All of one make, and no part, so that none can be given more weight.
  const button = (action: string, label: string): Node => make('button', { 'data-action': action }, label);

  const count = countProviders(asked);
  const list = hrefOf(plain, site?.charter);
  const length = new Intl.NumberFormat(language, { style: 'unit', unit: 'month', unitDisplay: 'long' });
  const who = plain(text(record(raw['controller'])['name']) ?? site?.name);
  return [
    make(`h${level}` as 'h2', { part: 'heading', id: 'name' }, siteName(msg, plain(site?.name)?.text)),
    make(
      'div',
      { class: 'text' },
      ...(more?.changes ?? []),
      make('p', {}, words.lead(msg, who?.text ?? words.thisSite(msg))),
      make('ul', {}, ...asked.map(purpose)),
      ...(more?.held ?? []),
      make(
        'p',
        {},
        words.changing(msg, length.format(months), settingsName(msg)),
        ' ',
        count > 0 &&
          make(
            'a',
            {
              part: 'link',
              href: list ?? '#cookie-settings',
              'data-action': list ? undefined : 'settings',
            },
            words.providers(msg, count),
          ),
      ),
      ...(more?.apart ?? []),
    ),
    make(
      'div',
      { class: 'buttons' },
      button('refuse', refuseAll(msg)),
      button('accept', acceptAll(msg)),
      button('settings', words.settings(msg)),
    ),
  ];
};
