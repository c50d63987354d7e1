/** What the studio makes of the text: its problems, and the charter where it can be read. */
import { type Charter, readCharter } from '../../src/charter/reader.js';
import type { CharterFile } from '../../src/charter/types.js';
import { checkCharter } from '../../src/check/check.js';
import type { Problem } from '../../src/check/problem.js';

export interface Reading {
  readonly problems: readonly Problem[];
  /** The file and what pages read in it; without them, pages could show nothing. */
  readonly shown?: { readonly file: CharterFile; readonly charter: Charter } | undefined;
}

const shownOf = (text: string): Reading['shown'] => {
  try {
    const file = JSON.parse(text) as CharterFile;
    return { file, charter: readCharter(file) };
  } catch {
    // The problems say why.
    return undefined;
  }
};

export const read = (text: string): Reading => ({ problems: checkCharter(text), shown: shownOf(text) });
