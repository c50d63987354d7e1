/** The sections of the page, in the author's order or the first charter's. */
import type { Charter, Section } from '../../charter/parse-charter.js';
import type { DocumentContext } from '../document-context.js';
import { buildTables, CORE_COLUMNS, rowsOf } from '../tables/build-table.js';
import type { DocumentSection, Prose, Table } from '../document.js';
import * as words from '../core-document.messages.js';

/** A section to show; where the author wrote nothing, its type alone. */
export type SectionRequest = Partial<Section>;
export type SectionContent = Omit<DocumentSection, 'type' | 'id'>;

/** The first charter's order, and the date of the last update. */
export const DEFAULT_SECTIONS: readonly string[] = ['intro', 'definition', 'kinds', 'cookies', 'updated'];

/** What the page is made of. */
export const pageSections = ({ sections }: Charter): readonly SectionRequest[] =>
  sections.some(({ type = '', text }) => text || DEFAULT_SECTIONS.includes(type))
    ? sections
    : DEFAULT_SECTIONS.map((type) => ({ type }));

/** Sections that say nothing of the cookies themselves. */
const TEXT_ONLY_SECTIONS = /^(intro|definition|kinds)$/;

/** True when a section says something in our words because the author did not in theirs. */
export const needsDefaultTexts = (sections: readonly SectionRequest[]): boolean =>
  sections.some(
    ({ type = '', text, items }) =>
      TEXT_ONLY_SECTIONS.test(type) && !(text && (type !== 'kinds' || items?.length)),
  );

/** The first charter's form: four columns, few rows, nothing asked, no category without a service. */
const isSimple = ({ hasExtendedFields, columns, sections, categories }: Charter, text: string): boolean =>
  !(
    hasExtendedFields ||
    text.includes('{count.') ||
    columns.some(({ id = '' }) => !CORE_COLUMNS.includes(id)) ||
    sections.some(({ type = '', text: own }) => !own && !DEFAULT_SECTIONS.includes(type)) ||
    categories.some(({ consent, services }) => consent !== 'none' || !services.length) ||
    rowsOf(categories).length > 50
  );

/** True when sections that show cookies need more than the first charter's form. */
export const needsExtended = (charter: Charter, text: string, sections: readonly SectionRequest[]): boolean =>
  sections.some(({ type = '' }) => !TEXT_ONLY_SECTIONS.test(type)) && !isSimple(charter, text);

const updated = (
  { formatDate: long, msg }: DocumentContext,
  date: string | undefined,
): SectionContent | undefined => {
  const day = new Date(date ?? '');
  // Only what is written as ISO 8601 has it: other spellings mean another day in another place.
  if (!date || day.toJSON()?.slice(0, 10) !== date) return undefined;
  return { updated: { date, text: words.updatedOn(msg, long(day)) } };
};

/** What a section shows; undefined when there is nothing to show. */
const buildCoreSection = (
  context: DocumentContext,
  charter: Charter | undefined,
  asked: SectionRequest,
): SectionContent | undefined => {
  const { msg, resolveText, resolveRichText, ownRichText, texts, more } = context;
  const heading = resolveText(asked.heading);
  const prose = (ours: ((msg: DocumentContext['msg']) => string) | undefined): Prose | undefined =>
    resolveRichText(asked.text) ?? (ours && ownRichText(ours(msg)));
  switch (asked.type) {
    case 'intro':
      return {
        heading,
        prose: prose(texts && (() => texts.introText(msg, charter && more?.purposesOf(context, charter)))),
      };
    case 'definition':
      return {
        heading: heading ?? { text: words.definitionHeading(msg) },
        prose: prose(texts?.definitionText),
      };
    case 'kinds':
      return {
        heading,
        prose: prose(texts?.kindsLead),
        items: (asked.items?.length
          ? asked.items.map(resolveRichText)
          : texts?.kinds(msg).map(ownRichText)
        )?.map((one) => [{ prose: one }]),
      };
    case 'cookies':
      return (
        charter && {
          heading: heading ?? { text: words.cookiesHeading(msg) },
          prose: resolveRichText(asked.text),
          tables: more?.askedTables(context, charter, asked) ?? buildTables(context, charter),
        }
      );
    case 'updated':
      return updated(context, charter?.updated);
    default:
      // Sections of a newer format are left out, unless they hold a text.
      return (
        (charter && more?.buildSection(context, charter, asked)) ??
        (asked.text ? { heading, prose: resolveRichText(asked.text) } : undefined)
      );
  }
};

/** Tables of which each has an id of its own: a category that is shown again keeps its id where it is first. */
const withOwnIds = (tables: readonly Table[] | undefined, seen: Set<string>): readonly Table[] | undefined =>
  tables?.map(({ id, groups, ...table }) => {
    const isFirst = id !== undefined && !seen.has(id);
    if (isFirst) seen.add(id);
    return {
      ...table,
      id: isFirst ? id : undefined,
      groups: withOwnIds(groups, seen),
    };
  });

/** Ids are `charter-intro`, `charter-text-2`…: numbered from the second of a type on. */
export const buildSections = (
  context: DocumentContext,
  charter: Charter | undefined,
  sections: readonly SectionRequest[],
): DocumentSection[] => {
  const seen: (string | undefined)[] = [];
  const categories = new Set<string>();
  return sections.flatMap((asked) => {
    const { type = '' } = asked;
    const parts = buildCoreSection(context, charter, asked);
    if (!parts) return [];
    const name = asked.id ?? type;
    const before = seen.filter((one) => one === name).length;
    seen.push(name);
    const id = `charter-${name}${before ? `-${before + 1}` : ''}`;
    return [{ type, id, ...parts, tables: withOwnIds(parts.tables, categories) }];
  });
};
