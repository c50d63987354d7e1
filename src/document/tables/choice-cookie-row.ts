import { declaresItem, readChoiceSettings } from '../../charter/choice-settings.js';
import { type Charter, parseCharter } from '../../charter/parse-charter.js';
import type { DocumentContext } from '../document-context.js';
import type { LocalizedText } from '../../charter/parsers.js';
import { choiceLifetime } from '../columns/lifetime.js';
import { asLocalizedText } from '../link-fact.js';
import { readFile } from '../extended-fields.js';
import * as words from '../sections/extended-sections.messages.js';

/**
 * Adds the choice cookie to a charter that needs a choice and does not declare it: visitors are informed of every
 * cookie, this one included, as the consent store sets it.
 */
export const withChoiceCookie = (context: DocumentContext, charter: Charter): Charter => {
  const { msg, resolveText } = context;
  const { categories, json } = charter;
  if (categories.every(({ consent }) => consent === 'none')) return charter;
  const { choiceStorage, months, objectionMonths } = readChoiceSettings(charter);
  const { storage, name, domain, path } = choiceStorage;
  // `memory`: nothing is stored on the device.
  if (storage === 'memory') return charter;
  // Strictly necessary categories only: the choice cookie needs no consent, so a declaration elsewhere does not count.
  const declared = categories.some(
    (category) => category.consent === 'none' && declaresItem(category, name, storage),
  );
  if (declared) return charter;
  const { controller } = readFile(json) ?? {};
  const life = choiceLifetime(
    context,
    storage,
    months,
    categories.some(({ consent }) => consent === 'opt-out') ? objectionMonths : months,
  );
  const own = (text: string): LocalizedText => asLocalizedText(context, text);
  const [added] = parseCharter({
    categories: [
      {
        id: 'necessary',
        consent: 'none',
        label: own(words.necessary(msg)),
        services: [
          {
            provider: resolveText(controller?.name)?.text,
            label: own(words.choiceService(msg)),
            cookies: [
              {
                name,
                ...(storage === 'cookie' ? { domain, ...(path !== '/' && { path }) } : { storage }),
                party: 'first',
                duration: life,
                purpose: own(words.choicePurpose(msg)),
              },
            ],
          },
        ],
      },
    ],
  }).categories;
  if (!added) return charter;
  const home = categories.find(({ consent }) => consent === 'none');
  return {
    ...charter,
    categories: home
      ? categories.map((one) =>
          one === home ? { ...one, services: [...one.services, ...added.services] } : one,
        )
      : [added, ...categories],
  };
};
