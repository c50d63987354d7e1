import { needsRichTextParser } from '../../charter/plain-paragraphs.js';
import type { DocumentInput } from '../../document/create-context.js';
import type { SectionRequest } from '../../document/document-context.js';
import { needsDefaultTexts, needsExtended } from '../../document/needed-parts.js';
import type { LoadedCharter } from '../../loading/loaded-charter.js';
import type { Renderers } from '../rendering/renderers.js';

/** What an element shows a charter with: what it is made of, and the views that only some need. */
export interface LoadedDependencies extends DocumentInput {
  readonly views?: Renderers;
}

/** Loads what only some charters need, before one is first shown. */
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
