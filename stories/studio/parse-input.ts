/** What the studio makes of the text: its problems, and the charter where it can be read. */
import { type Charter, parseCharter } from '../../src/charter/parse-charter.js';
import type { CharterFile } from '../../src/charter/charter-json.js';
import { validateCharter } from '../../src/validation/validate-charter.js';
import type { Problem } from '../../src/validation/problem.js';

export interface Reading {
  readonly problems: readonly Problem[];
  /** The file and what pages read in it; without them, pages could show nothing. */
  readonly shown?: { readonly file: CharterFile; readonly charter: Charter } | undefined;
}

const shownOf = (text: string): Reading['shown'] => {
  try {
    const file = JSON.parse(text) as CharterFile;
    return { file, charter: parseCharter(file) };
  } catch {
    // The problems say why.
    return undefined;
  }
};

export const read = (text: string): Reading => ({ problems: validateCharter(text), shown: shownOf(text) });
