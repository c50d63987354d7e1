import { hasMarks } from '../../charter/paragraphs.js';
import type { Material } from '../../document/context.js';
import { type AskedSection, needsDefaultTexts, needsMore } from '../../document/sections.js';
import type { LoadedCharter } from '../../source/load-charter.js';
import type { Views } from '../views/types.js';

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
    hasMarks(text) ? import('../rich/rich.js') : undefined,
    needsDefaultTexts(sections) ? import('../texts/texts.js') : undefined,
    needsMore(charter, text, sections) ? import('../more/more.js') : undefined,
  ]);
  return { charter, ...rich, ...texts, ...more, views: { ...rich?.views, ...more?.views } };
};
