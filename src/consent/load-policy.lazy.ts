import { BANNER, pageSource } from '../loading/charter-source.js';
import { loadCharter } from '../loading/load-charter.js';
import { report } from '../page-state.js';
import type { Policy } from './policy.js';
import { readPolicy } from './read-policy.js';

/** Loads the page's charter. Where it cannot be had nothing held back runs, and the author is told. */
export const loadPolicy = async (page: Document): Promise<Policy> => {
  const source = pageSource(page, BANNER);
  try {
    return readPolicy((await loadCharter(source)).charter);
  } catch (error) {
    report('engine', source.where, (error as Error).message);
    throw error;
  }
};
