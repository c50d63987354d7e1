/** The sections of the page, in the author's order or the first charter's. */
import type { Charter, Section, SectionType } from '../charter/types.js';
import type { Context } from './context.js';
import { buildTables } from './tables.js';
import type { DocumentSection } from './types.js';
import {
  cookiesHeading,
  definitionHeading,
  definitionText,
  introText,
  kinds,
  kindsLead,
  updatedOn,
} from './words.js';

/** A section as the author left it: nothing of their own in it. */
const bare = (type: SectionType): Section => ({ type, heading: undefined, text: undefined, items: undefined });

/** A date as the reader's language writes it; undefined when it is not one. */
const longDate = (iso: string, language: string): string | undefined => {
  const date = new Date(iso);
  return Number.isNaN(date.valueOf())
    ? undefined
    : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
};

const buildSection = (
  context: Context,
  charter: Charter | undefined,
  { type, heading: ownHeading, text, items }: Section,
  id: string,
): DocumentSection | [] => {
  const { msg, plain, rich, own, language } = context;
  const heading = ownHeading ? plain(ownHeading) : undefined;
  switch (type) {
    case 'intro':
      return { type, id, heading, prose: text ? rich(text) : own(introText(msg)) };
    case 'definition':
      return {
        type,
        id,
        heading: heading ?? { text: definitionHeading(msg) },
        prose: text ? rich(text) : own(definitionText(msg)),
      };
    case 'kinds':
      return {
        type,
        id,
        heading,
        lead: text ? rich(text) : own(kindsLead(msg)),
        items: items?.map(rich) ?? kinds(msg).map(own),
      };
    case 'text':
      return text || heading ? { type, id, heading, prose: text ? rich(text) : { blocks: [] } } : [];
    case 'cookies': {
      if (!charter) return [];
      const site = charter.variables['site.name'];
      return {
        type,
        id,
        heading: heading ?? { text: cookiesHeading(msg, site && plain(site).text) },
        tables: buildTables(context, charter),
      };
    }
    case 'updated': {
      const date = charter?.updated;
      const written = date && longDate(date, language);
      return date && written ? { type, id, date, text: updatedOn(msg, written) } : [];
    }
  }
};

/** Ids are `charter-intro`, `charter-kinds`…, numbered from the second of a type on. */
const withIds = (sections: readonly Section[]): [Section, string][] => {
  const seen = new Map<string, number>();
  return sections.map((section) => {
    const count = (seen.get(section.type) ?? 0) + 1;
    seen.set(section.type, count);
    return [section, `charter-${section.type}${count > 1 ? `-${count}` : ''}`];
  });
};

/** The whole page. */
export const buildSections = (context: Context, charter: Charter): DocumentSection[] =>
  withIds(charter.sections).flatMap(([section, id]) => buildSection(context, charter, section, id));

/** What a cookie is and which kinds there are: the charter's own words for it, else ours. */
export const buildExplainer = (context: Context, charter: Charter | undefined): DocumentSection[] =>
  withIds(
    (['definition', 'kinds'] as const).map(
      (type) => charter?.sections.find((section) => section.type === type) ?? bare(type),
    ),
  ).flatMap(([section, id]) => buildSection(context, charter, section, id));
