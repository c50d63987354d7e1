/** Renders the consent banner as nodes. */
import { readChoiceSettings } from '../../charter/choice-settings.js';
import type { Category, Charter } from '../../charter/parse-charter.js';
import { parseRecord, parseText } from '../../charter/parsers.js';
import { categoriesOutsideAcceptAll, askedCategories } from '../../charter/category-consent.js';
import type { CharterChanges } from '../../consent/charter-changes.js';
import type { ConsentState } from '../../consent/consent-state.js';
import type { Locale } from '../../localize/msg.js';
import { hrefOf } from '../../document/href-of.js';
import { createTextResolver } from '../../document/resolve-text.js';
import type * as Beside from './ask-again.lazy.js';
import { firstParagraph } from '../../charter/first-paragraph.js';
import { acceptAllLabel, refuseAllLabel, settingsName, siteName } from '../consent-ui/consent-ui.messages.js';
import { createElement, phraseNode } from '../base/create-element.js';
import * as words from './banner.messages.js';

/** Input of the banner. */
export interface BannerInput {
  readonly charter: Charter;
  readonly state: ConsentState;
  /** Changes to the charter since the last choice. */
  readonly news: CharterChanges | undefined;
  /** Module that renders those changes, and what “Accept all” does not grant. */
  readonly beside: typeof Beside | undefined;
}

/** Number of providers of the asked categories. */
const countProviders = (asked: readonly Category[]): number =>
  new Set(asked.flatMap(({ services }) => services.flatMap(({ provider }) => provider ?? []))).size;

export const renderBanner = (
  { charter, state, news, beside }: BannerInput,
  locale: Locale,
  level: number,
): Node[] => {
  const { months } = readChoiceSettings(charter);
  const { site, json } = charter;
  const { msg, language } = locale;
  const { plain } = createTextResolver(charter, locale);
  const asked = askedCategories(charter);
  const more = beside?.renderAskAgain(
    msg,
    plain,
    { asked, apart: categoriesOutsideAcceptAll(charter) },
    state.refusedBySignal,
    news,
  );

  const purpose = ({ id = '', label, description, json: own }: Category): Node => {
    const name = plain(label ?? id);
    const item = createElement(
      'li',
      {},
      createElement('strong', {}, phraseNode({ ...name, text: more?.name(id, name.text) ?? name.text })),
    );
    const said = plain(parseText(own['question']) ?? description);
    if (said) item.append(' – ', phraseNode({ ...said, text: firstParagraph(said.text) }));
    return item;
  };
  // Buttons look the same and are no parts, so that a style sheet cannot give one more weight.
  const button = (action: string, label: string): Node =>
    createElement('button', { 'data-action': action }, label);

  const count = countProviders(asked);
  const list = hrefOf(plain, site?.charter);
  const length = new Intl.NumberFormat(language, { style: 'unit', unit: 'month', unitDisplay: 'long' });
  const who = plain(parseText(parseRecord(json['controller'])['name']) ?? site?.name);
  return [
    createElement(
      `h${level}` as 'h2',
      { part: 'heading', id: 'name' },
      siteName(msg, plain(site?.name)?.text),
    ),
    createElement(
      'div',
      { class: 'text' },
      ...(more?.changes ?? []),
      createElement('p', {}, words.lead(msg, who?.text ?? words.thisSite(msg))),
      createElement('ul', {}, ...asked.map(purpose)),
      ...(more?.held ?? []),
      createElement(
        'p',
        {},
        words.changing(msg, length.format(months), settingsName(msg)),
        ' ',
        count > 0 &&
          createElement(
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
    createElement(
      'div',
      { class: 'buttons' },
      button('refuse', refuseAllLabel(msg)),
      button('accept', acceptAllLabel(msg)),
      button('settings', words.settings(msg)),
    ),
  ];
};
