import type { Charter } from '../../charter/parse-charter.js';
import type { AskedSection } from './build-sections.js';

/** The section of this type as the author wrote it, else one in which everything is ours. */
const sectionOf = (charter: Charter | undefined, wanted: string): AskedSection =>
  charter?.sections.find(({ type }) => type === wanted) ?? { type: wanted };

/** What a cookie is and which kinds there are. */
export const explainerSections = (charter: Charter | undefined): AskedSection[] => [
  sectionOf(charter, 'definition'),
  sectionOf(charter, 'kinds'),
];
