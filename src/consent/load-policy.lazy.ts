import { BANNER, sourceFromPage } from '../loading/charter-source.js';
import { loadCharter } from '../loading/load-charter.js';
import { warnAuthor } from '../page-state.js';
import type { ConsentPolicy } from './policy.js';
import { readPolicy } from './read-policy.js';

/** Loads the page's charter. Where it fails to load, nothing that is blocked runs, and a warning is logged. */
export const loadPolicy = async (page: Document): Promise<ConsentPolicy> => {
  const source = sourceFromPage(page, BANNER);
  try {
    return readPolicy((await loadCharter(source)).charter);
  } catch (error) {
    warnAuthor('engine', source.where, (error as Error).message);
    throw error;
  }
};
