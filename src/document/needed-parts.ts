/** What of the document must be lazy-loaded before a charter is shown. */
import type { Charter } from '../charter/parse-charter.js';
import { CORE_COLUMNS } from './columns/core-columns.js';
import type { SectionRequest } from './document-context.js';
import { rowsOf } from './rows.js';
import { CORE_SECTIONS } from './sections/core-sections.js';

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
    columns.some(({ id = '' }) => !CORE_COLUMNS.has(id)) ||
    sections.some(({ type = '', text: own }) => !own && !CORE_SECTIONS.has(type)) ||
    categories.some(({ consent, services }) => consent !== 'none' || !services.length) ||
    rowsOf(categories).length > 50
  );

/** True when sections that show cookies need more than the first charter's form. */
export const needsExtended = (charter: Charter, text: string, sections: readonly SectionRequest[]): boolean =>
  sections.some(({ type = '' }) => !TEXT_ONLY_SECTIONS.test(type)) && !isSimple(charter, text);
