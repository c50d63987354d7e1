/** The sections that the first charter does not have. */
import type { Charter } from '../../charter/parse-charter.js';
import type { LocalizedText } from '../../charter/parsers.js';
import type { DocumentContext } from '../document-context.js';
import { type SectionRequest, DEFAULT_SECTIONS, type SectionContent } from './build-sections.js';
import { rowsOf } from '../tables/build-table.js';
import type { Cell, Fact, Term } from '../document.js';
import { BROWSERS } from './browser-help-links.js';
import { linkFact } from '../link-fact.js';
import { readFile, readSection } from '../extended-fields.js';
import * as words from './extended-sections.messages.js';
import { consentLabel } from '../values.messages.js';

/** The sections of this file. */
const EXTENDED_SECTIONS = /^(choices|controller|browsers|history|table)$/;

/** Without sections of the author's: the first charter's, and those that have something to say here. */
export const defaultSections = (charter: Charter): readonly SectionRequest[] => {
  const known = charter.sections.some(
    ({ type = '', text: own }) => own || DEFAULT_SECTIONS.includes(type) || EXTENDED_SECTIONS.test(type),
  );
  if (known) return charter.sections;
  const { controller, history = [] } = readFile(charter.json) ?? {};
  const more = [
    charter.categories.some(({ consent }) => consent !== 'none') && 'choices',
    controller && 'controller',
    history.length && 'history',
  ];
  const types = DEFAULT_SECTIONS.toSpliced(-1, 0, ...more.filter((type) => typeof type === 'string'));
  return types.map((type) => ({ type }));
};

interface Contact {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly contact?: LocalizedText | undefined;
}

const contactTerms = (context: DocumentContext, { email, phone, contact }: Contact): Term[] =>
  buildTerms(context, {
    email: email ? linkFact(context, email, `mailto:${email}`) : [],
    phone: phone
      ? linkFact(context, phone, /\d/.test(phone) ? `tel:${phone.replace(/[^+\d]/g, '')}` : undefined)
      : [],
    contact: linkFact(context, undefined, contact),
  });

/** Facts with our names for them; those that say nothing are left out. */
const buildTerms = ({ msg }: DocumentContext, facts: Readonly<Record<string, Cell>>): Term[] =>
  Object.entries(facts)
    .filter(([, cell]) => cell.length)
    .map(([field, cell]) => ({ label: { text: words.controllerLabel(msg, field) }, cell }));

const defaultTextProse = ({ resolveText }: DocumentContext, value: LocalizedText | undefined): Fact[] => {
  const phrase = resolveText(value);
  return phrase ? [{ phrase }] : [];
};

const controllerTerms = (context: DocumentContext, charter: Charter): Term[] => {
  const { controller } = readFile(charter.json) ?? {};
  if (!controller) return [];
  const { name, address: postal, privacyPolicy, dpo, rights, authority } = controller;
  const officer = dpo ? contactTerms(context, dpo) : [];
  return [
    ...buildTerms(context, {
      name: defaultTextProse(context, name),
      address: defaultTextProse(context, postal),
    }),
    ...contactTerms(context, controller),
    ...buildTerms(context, {
      privacyPolicy: linkFact(context, undefined, privacyPolicy),
      dpo: [...defaultTextProse(context, dpo?.name), ...(officer.length ? [{ terms: officer }] : [])],
      rights: [
        { prose: context.resolveRichText(rights) ?? context.ownRichText(words.rightsText(context.msg)) },
      ],
      authority: linkFact(context, authority?.name, authority?.url),
    }),
  ];
};

const choiceTerms = ({ msg, resolveText }: DocumentContext, { categories }: Charter): Term[] =>
  categories.map(({ id, label, consent }) => ({
    label: resolveText(label ?? id) ?? { text: '' },
    cell: [{ phrase: { text: consentLabel(msg, consent) } }],
  }));

const historyTerms = ({ formatDate, resolveRichText }: DocumentContext, charter: Charter): Term[] =>
  (readFile(charter.json)?.history ?? []).map(({ date: day, text: what }) => {
    const prose = resolveRichText(what);
    const when = new Date(day ?? '');
    // Any other spelling than that of ISO 8601 is shown as it is: it means another day in another place.
    const isDay = day !== undefined && when.toJSON()?.slice(0, 10) === day;
    return {
      label: { text: isDay ? formatDate(when) : (day ?? '') },
      cell: prose ? [{ prose }] : [],
    };
  });

const browserItems = (
  context: DocumentContext,
  items: readonly { label?: LocalizedText; url?: LocalizedText }[],
): Cell[] => items.map(({ label, url }) => linkFact(context, label, url));

/** A section of ours; undefined for one that this version does not know. */
export const buildExtendedSection = (
  context: DocumentContext,
  charter: Charter,
  asked: SectionRequest,
): SectionContent | undefined => {
  const { msg, resolveText, resolveRichText, ownRichText } = context;
  const heading = (ours: string): SectionContent['heading'] => resolveText(asked.heading) ?? { text: ours };
  const prose = resolveRichText(asked.text);
  const { items = [], columns = [], rows = [] } = readSection(asked.json) ?? {};
  switch (asked.type) {
    case 'choices':
      return {
        heading: heading(words.choicesHeading(msg)),
        prose: prose ?? ownRichText(words.choicesText(msg)),
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
        prose: prose ?? ownRichText(words.browsersText(msg)),
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
            caption: resolveText(asked.heading),
            description: prose,
            columns: columns.map((label, index) => ({
              id: `${index}`,
              label: resolveText(label) ?? { text: '' },
            })),
            rows: rows.map((row) =>
              columns.map((_, index) => {
                const found = resolveRichText(row[index]);
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

const COUNT_VARIABLES: Readonly<Record<string, (charter: Charter) => number>> = {
  categories: ({ categories }) => categories.length,
  services: ({ categories }) => categories.flatMap(({ services }) => services).length,
  cookies: ({ categories }) => rowsOf(categories).filter(({ cookie }) => cookie).length,
  providers: ({ categories }) =>
    new Set(categories.flatMap(({ services }) => services.flatMap(({ provider }) => provider ?? []))).size,
};

/** What `{count.cookies}` and the like stand for. */
export const countVariable = (charter: Charter, group: string, name: string): string | undefined =>
  group === 'count' && Object.hasOwn(COUNT_VARIABLES, name)
    ? String(COUNT_VARIABLES[name]?.(charter))
    : undefined;

/** Lists the categories of a charter in words; undefined where all of them are necessary. */
export const purposesOf = (
  { resolveText, language }: DocumentContext,
  { categories }: Charter,
): string | undefined =>
  categories.some(({ consent }) => consent !== 'none')
    ? new Intl.ListFormat(language, { type: 'conjunction' }).format(
        categories.flatMap(({ label, id }) => resolveText(label ?? id)?.text ?? []),
      )
    : undefined;
