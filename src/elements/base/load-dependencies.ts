import { hasMarks } from '../../charter/plain-paragraphs.js';
import type { Material } from '../../document/document-context.js';
import { type AskedSection, needsDefaultTexts, needsMore } from '../../document/sections/build-sections.js';
import type { LoadedCharter } from '../../loading/load-charter.js';
import type { Views } from '../rendering/renderers.js';

/** What an element shows a charter with: what it is made of, and the views that only some need. */
export interface Prepared extends Material {
  readonly views?: Views;
}

/** Loads what only some charters need, before one is first shown. */
export const prepare = async (
  { charter, text }: LoadedCharter,
  sections: readonly AskedSection[],
): Promise<Prepared> => {
  const [rich, texts, more] = await Promise.all([
    hasMarks(text) ? import('../rendering/rich-text.lazy.js') : undefined,
    needsDefaultTexts(sections) ? import('../../document/default-texts.lazy.js') : undefined,
    needsMore(charter, text, sections) ? import('../rendering/extended.lazy.js') : undefined,
  ]);
  return { charter, ...rich, ...texts, ...more, views: { ...rich?.views, ...more?.views } };
};
