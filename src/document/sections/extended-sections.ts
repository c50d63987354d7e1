/** The sections that the first charter does not have. */
import type { Charter } from '../../charter/parse-charter.js';
import type { LocalizedText } from '../../charter/parsers.js';
import type { Context } from '../document-context.js';
import { type AskedSection, PAGE, type Parts } from './build-sections.js';
import { rowsOf } from '../tables/build-table.js';
import type { Cell, Fact, Term } from '../document.js';
import { BROWSERS } from './browser-help-links.js';
import { link } from '../link-fact.js';
import { readFile, readSection } from '../extended-fields.js';
import * as words from './extended-sections.messages.js';
import { consentLabel } from '../values.messages.js';

/** The sections of this file. */
const MORE = /^(choices|controller|browsers|history|table)$/;

/** Without sections of the author's: the first charter's, and those that have something to say here. */
export const defaultSections = (charter: Charter): readonly AskedSection[] => {
  const known = charter.sections.some(
    ({ type = '', text: own }) => own || PAGE.includes(type) || MORE.test(type),
  );
  if (known) return charter.sections;
  const { controller, history = [] } = readFile(charter.raw) ?? {};
  const more = [
    charter.categories.some(({ consent }) => consent !== 'none') && 'choices',
    controller && 'controller',
    history.length && 'history',
  ];
  const types = PAGE.toSpliced(-1, 0, ...more.filter((type) => typeof type === 'string'));
  return types.map((type) => ({ type }));
};

interface Contact {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly contact?: LocalizedText | undefined;
}

const contactTerms = (context: Context, { email, phone, contact }: Contact): Term[] =>
  terms(context, {
    email: email ? link(context, email, `mailto:${email}`) : [],
    phone: phone
      ? link(context, phone, /\d/.test(phone) ? `tel:${phone.replace(/[^+\d]/g, '')}` : undefined)
      : [],
    contact: link(context, undefined, contact),
  });

/** Facts with our names for them; those that say nothing are left out. */
const terms = ({ msg }: Context, facts: Readonly<Record<string, Cell>>): Term[] =>
  Object.entries(facts)
    .filter(([, cell]) => cell.length)
    .map(([field, cell]) => ({ label: { text: words.controllerLabel(msg, field) }, cell }));

const text = ({ plain }: Context, value: LocalizedText | undefined): Fact[] => {
  const phrase = plain(value);
  return phrase ? [{ phrase }] : [];
};

const controllerTerms = (context: Context, charter: Charter): Term[] => {
  const { controller } = readFile(charter.raw) ?? {};
  if (!controller) return [];
  const { name, address: postal, privacyPolicy, dpo, rights, authority } = controller;
  const officer = dpo ? contactTerms(context, dpo) : [];
  return [
    ...terms(context, { name: text(context, name), address: text(context, postal) }),
    ...contactTerms(context, controller),
    ...terms(context, {
      privacyPolicy: link(context, undefined, privacyPolicy),
      dpo: [...text(context, dpo?.name), ...(officer.length ? [{ terms: officer }] : [])],
      rights: [{ prose: context.rich(rights) ?? context.own(words.rightsText(context.msg)) }],
      authority: link(context, authority?.name, authority?.url),
    }),
  ];
};

const choiceTerms = ({ msg, plain }: Context, { categories }: Charter): Term[] =>
  categories.map(({ id, label, consent }) => ({
    label: plain(label ?? id) ?? { text: '' },
    cell: [{ phrase: { text: consentLabel(msg, consent) } }],
  }));

const historyTerms = ({ date, rich }: Context, charter: Charter): Term[] =>
  (readFile(charter.raw)?.history ?? []).map(({ date: day, text: what }) => {
    const prose = rich(what);
    const when = new Date(day ?? '');
    // Any other spelling than that of ISO 8601 is shown as it is: it means another day in another place.
    const isDay = day !== undefined && when.toJSON()?.slice(0, 10) === day;
    return {
      label: { text: isDay ? date(when) : (day ?? '') },
      cell: prose ? [{ prose }] : [],
    };
  });

const browserItems = (
  context: Context,
  items: readonly { label?: LocalizedText; url?: LocalizedText }[],
): Cell[] => items.map(({ label, url }) => link(context, label, url));

/** A section of ours; undefined for one that this version does not know. */
export const buildSection = (context: Context, charter: Charter, asked: AskedSection): Parts | undefined => {
  const { msg, plain, rich, own } = context;
  const heading = (ours: string): Parts['heading'] => plain(asked.heading) ?? { text: ours };
  const prose = rich(asked.text);
  const { items = [], columns = [], rows = [] } = readSection(asked.raw) ?? {};
  switch (asked.type) {
    case 'choices':
      return {
        heading: heading(words.choicesHeading(msg)),
        prose: prose ?? own(words.choicesText(msg)),
        terms: choiceTerms(context, charter),
      };
    case 'controller':
      return {
        heading: heading(words.controllerHeading(msg)),
        prose,
        terms: controllerTerms(context, charter),
      };
    case 'browsers':
      return {
        heading: heading(words.browsersHeading(msg)),
        prose: prose ?? own(words.browsersText(msg)),
        items: browserItems(context, items.length ? (items as never) : BROWSERS),
      };
    case 'history':
      return {
        heading: heading(words.historyHeading(msg)),
        prose,
        terms: historyTerms(context, charter),
      };
    case 'table':
      return {
        tables: [
          {
            caption: plain(asked.heading),
            description: prose,
            columns: columns.map((label, index) => ({ id: `${index}`, label: plain(label) ?? { text: '' } })),
            rows: rows.map((row) =>
              columns.map((_, index) => {
                const found = rich(row[index]);
                return found ? [{ prose: found }] : [];
              }),
            ),
          },
        ],
      };
    default:
      return undefined;
  }
};

const COUNTS: Readonly<Record<string, (charter: Charter) => number>> = {
  categories: ({ categories }) => categories.length,
  services: ({ categories }) => categories.flatMap(({ services }) => services).length,
  cookies: ({ categories }) => rowsOf(categories).filter(({ cookie }) => cookie).length,
  providers: ({ categories }) =>
    new Set(categories.flatMap(({ services }) => services.flatMap(({ provider }) => provider ?? []))).size,
};

/** What `{count.cookies}` and the like stand for. */
export const count = (charter: Charter, group: string, name: string): string | undefined =>
  group === 'count' && Object.hasOwn(COUNTS, name) ? String(COUNTS[name]?.(charter)) : undefined;

/** Lists the categories of a charter in words; undefined where all of them are necessary. */
export const purposesOf = ({ plain, language }: Context, { categories }: Charter): string | undefined =>
  categories.some(({ consent }) => consent !== 'none')
    ? new Intl.ListFormat(language, { type: 'conjunction' }).format(
        categories.flatMap(({ label, id }) => plain(label ?? id)?.text ?? []),
      )
    : undefined;
