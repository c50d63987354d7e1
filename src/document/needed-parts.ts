/** Parts of the document that must be lazy-loaded before a charter is shown. */
import type { Charter } from '../charter/parse-charter.js';
import { CORE_COLUMNS } from './columns/core-columns.js';
import type { SectionRequest } from './document-context.js';
import { rowsOf } from './rows.js';
import { CORE_SECTIONS } from './sections/core-sections.js';

/** Sections that show no cookies. */
const TEXT_ONLY_SECTIONS = /^(intro|definition|kinds)$/;

/** True if a section needs a default text. */
export const needsDefaultTexts = (sections: readonly SectionRequest[]): boolean =>
  sections.some(
    ({ type = '', text, items }) =>
      TEXT_ONLY_SECTIONS.test(type) && !(text && (type !== 'kinds' || items?.length)),
  );

/** True if the core parts are enough: core columns and sections, few rows, no choice, no category without a service. */
const isSimple = ({ hasExtendedFields, columns, sections, categories }: Charter, text: string): boolean =>
  !(
    hasExtendedFields ||
    text.includes('{count.') ||
    columns.some(({ id = '' }) => !CORE_COLUMNS.has(id)) ||
    sections.some(({ type = '', text: own }) => !own && !CORE_SECTIONS.has(type)) ||
    categories.some(({ consent, services }) => consent !== 'none' || !services.length) ||
    rowsOf(categories).length > 50
  );

/** True if sections that show cookies need the extended parts. */
export const needsExtended = (charter: Charter, text: string, sections: readonly SectionRequest[]): boolean =>
  sections.some(({ type = '' }) => !TEXT_ONLY_SECTIONS.test(type)) && !isSimple(charter, text);
