/** The sections of the page, in the author's order or the first charter's. */
import type { Charter, Section } from '../charter/reader.js';
import type { Context } from './context.js';
import { buildTables } from './tables.js';
import type { DocumentSection, Prose } from './types.js';
import * as words from './words.js';

/** A section to show; where the author wrote nothing, its type alone. */
export type AskedSection = Partial<Section>;
type Parts = Omit<DocumentSection, 'type' | 'id'>;

/** The first charter's order, and the date of the last update. */
const PAGE = ['intro', 'definition', 'kinds', 'cookies', 'updated'];

/** The section of this type as the author wrote it, else one in which everything is ours. */
const sectionOf = (charter: Charter | undefined, wanted: string): AskedSection =>
  charter?.sections.find(({ type }) => type === wanted) ?? { type: wanted };

/** What the page is made of; sections of a newer format are left out, unless they hold a text. */
export const pageSections = ({ sections }: Charter): AskedSection[] => {
  const known = sections.filter(({ type = '', text }) => text || PAGE.includes(type));
  return known.length ? known : PAGE.map((type) => ({ type }));
};

/** What a cookie is and which kinds there are. */
export const explainerSections = (charter: Charter | undefined): AskedSection[] => [
  sectionOf(charter, 'definition'),
  sectionOf(charter, 'kinds'),
];

export const introSections = (charter: Charter): AskedSection[] => [sectionOf(charter, 'intro')];

/** True when a section says something in our words because the author did not in theirs. */
export const needsDefaultTexts = (sections: readonly AskedSection[]): boolean =>
  sections.some(
    ({ type = '', text, items }) =>
      /^(intro|definition|kinds)$/.test(type) && !(text && (type !== 'kinds' || items?.length)),
  );

const updated = ({ date: long, msg }: Context, date: string | undefined): Parts | undefined => {
  const day = new Date(date ?? '');
  // Only what is written as ISO 8601 has it: other spellings mean another day in another place.
  if (!date || day.toJSON()?.slice(0, 10) !== date) return undefined;
  return { updated: { date, text: words.updatedOn(msg, long(day)) } };
};

/** What a section shows; undefined when there is nothing to show. */
const build = (context: Context, charter: Charter | undefined, asked: AskedSection): Parts | undefined => {
  const { msg, plain, rich, own, texts } = context;
  const heading = plain(asked.heading);
  const prose = (ours: ((msg: Context['msg']) => string) | undefined): Prose | undefined =>
    rich(asked.text) ?? (ours && own(ours(msg)));
  switch (asked.type) {
    case 'intro':
      return { heading, prose: prose(texts?.introText) };
    case 'definition':
      return {
        heading: heading ?? { text: words.definitionHeading(msg) },
        prose: prose(texts?.definitionText),
      };
    case 'kinds':
      return {
        heading,
        prose: prose(texts?.kindsLead),
        items: asked.items?.length ? asked.items.map(rich) : texts?.kinds(msg).map(own),
      };
    case 'cookies':
      return (
        charter && {
          heading: heading ?? { text: words.cookiesHeading(msg) },
          tables: buildTables(context, charter),
        }
      );
    case 'updated':
      return updated(context, charter?.updated);
    default:
      return { heading, prose: prose(undefined) };
  }
};

/** Ids are `charter-intro`, `charter-text-2`…: numbered from the second of a type on. */
export const buildSections = (
  context: Context,
  charter: Charter | undefined,
  sections: readonly AskedSection[],
): DocumentSection[] => {
  const seen: (string | undefined)[] = [];
  return sections.flatMap((asked) => {
    const { type = '' } = asked;
    const parts = build(context, charter, asked);
    if (!parts) return [];
    const before = seen.filter((one) => one === type).length;
    seen.push(type);
    return [{ type, id: `charter-${type}${before ? `-${before + 1}` : ''}`, ...parts }];
  });
};
