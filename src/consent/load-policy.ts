import { BANNER, pageSource } from '../source/find-source.js';
import { loadCharter } from '../source/load-charter.js';
import { report } from '../registry.js';
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
