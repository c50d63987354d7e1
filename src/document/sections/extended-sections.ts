/** Extended sections, and the extended content of core ones. */
import type { Phrase } from '../../charter/localized-text.js';
import type { Charter } from '../../charter/parse-charter.js';
import { type LocalizedText, parseDay } from '../../charter/parsers.js';
import type { BuildSection, DocumentContext, DocumentParts, SectionRequest } from '../document-context.js';
import type { Cell, Term } from '../document.js';
import { readFile, readSection } from '../extended-fields.js';
import { linkFact } from '../link-fact.js';
import { customTables } from '../tables/custom-tables.js';
import { consentLabel } from '../values.messages.js';
import { BROWSERS } from './browser-help-links.js';
import { controllerTerms } from './controller-section.js';
import { buildCookies, buildIntro, CORE_SECTIONS } from './core-sections.js';
import * as words from './extended-sections.messages.js';

/** Lists the categories of a charter in words; undefined where all of them are necessary. */
const purposesOf = (
  { resolveText, language }: DocumentContext,
  { categories }: Charter,
): string | undefined =>
  categories.some(({ consent }) => consent !== 'none')
    ? new Intl.ListFormat(language, { type: 'conjunction' }).format(
        categories.flatMap(({ label, id }) => resolveText(label ?? id)?.text ?? []),
      )
    : undefined;

const choiceTerms = ({ msg, resolveText }: DocumentContext, { categories }: Charter): Term[] =>
  categories.map(({ id, label, consent }) => ({
    label: resolveText(label ?? id) ?? { text: '' },
    cell: [{ phrase: { text: consentLabel(msg, consent) } }],
  }));

const historyTerms = ({ formatDate, resolveRichText }: DocumentContext, charter: Charter): Term[] =>
  (readFile(charter.json)?.history ?? []).map(({ date: day, text: what }) => {
    const prose = resolveRichText(what);
    const date = parseDay(day);
    return {
      // Another spelling than that of ISO 8601 is shown as written.
      label: { text: date ? formatDate(date) : (day ?? '') },
      cell: prose ? [{ prose }] : [],
    };
  });

const browserItems = (
  context: DocumentContext,
  items: readonly { label?: LocalizedText; url?: LocalizedText }[],
): Cell[] => items.map(({ label, url }) => linkFact(context, label, url));

const headingOf = ({ resolveText }: DocumentContext, { heading }: SectionRequest, ours: string): Phrase =>
  resolveText(heading) ?? { text: ours };

type BuildFromCharter = (
  context: DocumentContext,
  charter: Charter,
  request: SectionRequest,
) => ReturnType<BuildSection>;

const EXTENDED_BUILDERS: Readonly<Record<string, BuildFromCharter>> = {
  intro: (context, charter, request) => buildIntro(context, request, purposesOf(context, charter)),
  cookies: (context, charter, request) =>
    buildCookies(
      context,
      request,
      customTables(context, charter, request) ?? context.parts.buildTables(context, charter),
    ),
  choices: (context, charter, request) => ({
    heading: headingOf(context, request, words.choicesHeading(context.msg)),
    prose: context.resolveRichText(request.text) ?? context.ownRichText(words.choicesText(context.msg)),
    terms: choiceTerms(context, charter),
  }),
  controller: (context, charter, request) => ({
    heading: headingOf(context, request, words.controllerHeading(context.msg)),
    prose: context.resolveRichText(request.text),
    terms: controllerTerms(context, charter),
  }),
  browsers: (context, _, request) => {
    const { items = [] } = readSection(request.json) ?? {};
    return {
      heading: headingOf(context, request, words.browsersHeading(context.msg)),
      prose: context.resolveRichText(request.text) ?? context.ownRichText(words.browsersText(context.msg)),
      items: browserItems(context, items.length ? (items as never) : BROWSERS),
    };
  },
  history: (context, charter, request) => ({
    heading: headingOf(context, request, words.historyHeading(context.msg)),
    prose: context.resolveRichText(request.text),
    terms: historyTerms(context, charter),
  }),
  table: ({ resolveText, resolveRichText }, _, request) => {
    const { columns = [], rows = [] } = readSection(request.json) ?? {};
    return {
      tables: [
        {
          caption: resolveText(request.heading),
          description: resolveRichText(request.text),
          columns: columns.map((label, index) => ({
            id: `${index}`,
            label: resolveText(label) ?? { text: '' },
          })),
          rows: rows.map(
            (row) => () =>
              columns.map((_column, index) => {
                const found = resolveRichText(row[index]);
                return found ? [{ prose: found }] : [];
              }),
          ),
        },
      ],
    };
  },
};

/** All sections by type. Without a charter, only the core ones are built. */
export const EXTENDED_SECTIONS: ReadonlyMap<string, BuildSection> = new Map([
  ...CORE_SECTIONS,
  ...Object.entries(EXTENDED_BUILDERS).map(
    ([type, build]) =>
      [
        type,
        (context, charter, request) =>
          charter ? build(context, charter, request) : CORE_SECTIONS.get(type)?.(context, undefined, request),
      ] satisfies [string, BuildSection],
  ),
]);

/** Sections of the author's, else the core ones and those that this charter has content for. */
export const chooseExtendedSections: DocumentParts['chooseSections'] = (charter) => {
  const known = charter.sections.some(({ type = '', text }) => text || EXTENDED_SECTIONS.has(type));
  if (known) return charter.sections;
  const { controller, history = [] } = readFile(charter.json) ?? {};
  const more = [
    charter.categories.some(({ consent }) => consent !== 'none') && 'choices',
    controller && 'controller',
    history.length && 'history',
  ];
  const types = [...CORE_SECTIONS.keys()].toSpliced(
    -1,
    0,
    ...more.filter((type) => typeof type === 'string'),
  );
  return types.map((type) => ({ type }));
};
