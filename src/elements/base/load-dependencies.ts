import { needsRichTextParser } from '../../charter/plain-paragraphs.js';
import type { DocumentInput } from '../../document/create-context.js';
import type { SectionRequest } from '../../document/document-context.js';
import { needsDefaultTexts, needsExtended } from '../../document/needed-parts.js';
import type { LoadedCharter } from '../../loading/charter-source.js';
import type { Renderers } from '../rendering/renderers.js';

/** Input of a document, with the renderers that only some charters need. */
export interface LoadedDependencies extends DocumentInput {
  readonly views?: Renderers;
}

/** Loads the parts that this charter needs, before it is first shown. */
export const loadDependencies = async (
  { charter, text }: LoadedCharter,
  sections: readonly SectionRequest[],
): Promise<LoadedDependencies> => {
  const [rich, texts, extended] = await Promise.all([
    needsRichTextParser(text) ? import('../rendering/rich-text.lazy.js') : undefined,
    needsDefaultTexts(sections) ? import('../../document/default-texts.lazy.js') : undefined,
    needsExtended(charter, text, sections) ? import('../rendering/extended.lazy.js') : undefined,
  ]);
  return { charter, ...rich, ...texts, ...extended, views: { ...rich?.views, ...extended?.views } };
};
