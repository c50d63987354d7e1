/** Charters of the page: whether they load, and the report of each. */
import type { Problem } from '../../validation/problem.js';
import { validateSource } from '../../elements/inspector/validate-source.js';
import { BANNER, sourceFromPage, type CharterSource } from '../../loading/charter-source.js';
import { ourElements } from './our-elements.js';

export interface CharterReport {
  /** Where the charter comes from. */
  readonly where: string;
  /** Reason why the charter cannot be loaded. */
  readonly missing?: string;
  readonly problems: readonly Problem[];
}

/** Charter sources of our elements; also that of the page, if it names one or uses consent. */
const sourcesOf = (page: Document): CharterSource[] => {
  const found = new Map<unknown, CharterSource>();
  const elements = ourElements(page) as {
    charterController?: { charterSource?: CharterSource };
  }[];
  for (const { charterController } of elements) {
    const source = charterController?.charterSource;
    if (source) found.set(source.key, source);
  }
  const named = page.querySelector('link[rel~="cookie-charter"], script[data-charter]');
  const engine = page.querySelector('cookie-banner, [data-category]');
  if (named || engine) {
    const source = sourceFromPage(page, BANNER);
    found.set(source.key, source);
  }
  return [...found.values()];
};

export const checkCharters = (page: Document): Promise<CharterReport[]> =>
  Promise.all(
    sourcesOf(page).map(async (source) => {
      const { where } = source;
      try {
        return { where, problems: await validateSource(source) };
      } catch (error) {
        return { where, missing: (error as Error).message, problems: [] };
      }
    }),
  );
