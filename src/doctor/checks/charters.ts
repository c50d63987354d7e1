/** The charters of the page: whether they can be had, and what the report says of them. */
import type { Problem } from '../../validation/problem.js';
import { checkSource } from '../../elements/inspector/validate-source.js';
import { BANNER, pageSource, type Source } from '../../loading/charter-source.js';
import { ourElements } from './our-elements.js';

export interface CharterReport {
  /** Where the charter comes from. */
  readonly where: string;
  /** Why it cannot be had. */
  readonly missing?: string;
  readonly problems: readonly Problem[];
}

/** Where our elements have their charters from; where none needs one, what the page names. */
const sourcesOf = (page: Document): Source[] => {
  const found = new Map<unknown, Source>();
  const elements = ourElements(page) as { source?: { source?: Source } }[];
  for (const { source } of elements.map((element) => element.source ?? {})) {
    if (source) found.set(source.key, source);
  }
  const named = page.querySelector('link[rel~="cookie-charter"], script[data-charter]');
  const engine = page.querySelector('cookie-banner, [data-category]');
  if (named || engine) {
    const source = pageSource(page, BANNER);
    found.set(source.key, source);
  }
  return [...found.values()];
};

export const lookAtCharters = (page: Document): Promise<CharterReport[]> =>
  Promise.all(
    sourcesOf(page).map(async (source) => {
      const { where } = source;
      try {
        return { where, problems: await checkSource(source) };
      } catch (error) {
        return { where, missing: (error as Error).message, problems: [] };
      }
    }),
  );
