import { givenSource, innerSource, pageSource, type Source } from '../source/find-source.js';
import { loadCharter } from '../source/load-charter.js';
import { report } from '../registry.js';
import type { Policy } from './policy.js';
import { readPolicy } from './read-policy.js';

/** The page's charter: named in its head, else by the tag that asks, else at the well-known address. */
const sourceOf = (page: Document): Source => {
  const banner: (Element & { charter?: unknown }) | null = page.querySelector('cookie-banner');
  const named = page.querySelector('script[data-charter],link[rel~="cookie-charter"]');
  return (
    (!named && banner && (givenSource(banner.charter, banner.getAttribute('src')) ?? innerSource(banner))) ||
    pageSource(page)
  );
};

/** Loads the page's charter. Where it cannot be had nothing held back runs, and the author is told. */
export const loadPolicy = async (page: Document): Promise<Policy> => {
  const source = sourceOf(page);
  try {
    return readPolicy((await loadCharter(source)).charter);
  } catch (error) {
    report('engine', source.where, (error as Error).message);
    throw error;
  }
};
