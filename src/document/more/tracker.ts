import { type Charter, readCharter } from '../../charter/reader.js';
import type { Context } from '../context.js';
import { rowsOf } from '../tables.js';
import type { LocalizedText } from '../../charter/shape.js';
import { ours } from './link.js';
import { readFile } from './facts.js';
import * as words from './section-words.js';

/** Name of the cookie that holds the visitor's choice, where the charter gives no other. */
const CHOICE_COOKIE = 'cookie_charter_choice';
/** Months a choice is kept: CNIL, recommandation (2020-092), §38 and 39. */
const MONTHS = 6;
/** Months it is kept where it holds an objection, which has no end: as long as browsers keep a cookie. */
const OBJECTION_MONTHS = 13;

/**
 * The charter with the cookie that keeps the visitor's choice, where something is asked and the
 * author has not declared it: people are told of every item, this one too.
 */
export const withTracker = (context: Context, charter: Charter): Charter => {
  const { msg, plain } = context;
  const { categories, raw } = charter;
  if (categories.every(({ consent }) => consent === 'none')) return charter;
  const { choice, controller } = readFile(raw) ?? {};
  // What is kept in memory is on no device.
  if (choice?.storage === 'memory') return charter;
  const storage = choice?.storage === 'localStorage' ? choice.storage : 'cookie';
  const { name = CHOICE_COOKIE, domain } = choice?.cookie ?? {};
  if (rowsOf(categories).some(({ cookie }) => cookie?.name.includes(name))) return charter;
  const asked = Number(choice?.months);
  const stated = Number.isInteger(asked) && asked > 0 ? asked : MONTHS;
  const mayObject = categories.some(({ consent }) => consent === 'opt-out');
  const months = Math.max(stated, mayObject ? OBJECTION_MONTHS : 0);
  const own = (text: string): LocalizedText => ours(context, text);
  const [added] = readCharter({
    categories: [
      {
        id: 'necessary',
        consent: 'none',
        label: own(words.necessary(msg)),
        services: [
          {
            provider: plain(controller?.name)?.text,
            label: own(words.choiceService(msg)),
            cookies: [
              {
                name,
                ...(storage === 'cookie' ? { domain } : { storage }),
                party: 'first',
                duration: `P${months}M`,
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
