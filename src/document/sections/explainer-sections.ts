import type { Charter } from '../../charter/parse-charter.js';
import type { SectionRequest } from '../document-context.js';

/** Section of a type as the author wrote it, else with default texts only. */
const sectionOf = (charter: Charter | undefined, wanted: string): SectionRequest =>
  charter?.sections.find(({ type }) => type === wanted) ?? { type: wanted };

/** Sections of `<cookie-explainer>`: definition and kinds. */
export const explainerSections = (charter: Charter | undefined): SectionRequest[] => [
  sectionOf(charter, 'definition'),
  sectionOf(charter, 'kinds'),
];
