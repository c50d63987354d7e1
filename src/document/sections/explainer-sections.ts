import type { Charter } from '../../charter/parse-charter.js';
import type { SectionRequest } from '../document-context.js';

/** The section of this type as the author wrote it, else one in which everything is ours. */
const sectionOf = (charter: Charter | undefined, wanted: string): SectionRequest =>
  charter?.sections.find(({ type }) => type === wanted) ?? { type: wanted };

/** What a cookie is and which kinds there are. */
export const explainerSections = (charter: Charter | undefined): SectionRequest[] => [
  sectionOf(charter, 'definition'),
  sectionOf(charter, 'kinds'),
];
