import type { Charter } from '../charter/parse-charter.js';

/** A charter, and the text it was read from. */
export interface LoadedCharter {
  readonly charter: Charter;
  readonly text: string;
}
