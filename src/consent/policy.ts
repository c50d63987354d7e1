/** What the charter says of asking: the part of it that decisions need. */
import type { Charter } from '../charter/reader.js';
import type { Consent } from '../charter/types.js';
import type { Present } from './clear/present.js';
import type { Known } from './decide.js';

export interface PolicyCategory {
  readonly consent: Consent;
  /** True where a Global Privacy Control signal refuses it until the visitor says otherwise. */
  readonly gpc: boolean;
  /** Ids of its services by what markup may call them: the id, or a label. */
  readonly services: ReadonlyMap<string, string>;
}

/** Where and how the choice is kept. */
export interface KeptIn {
  readonly storage: 'cookie' | 'localStorage' | 'memory';
  readonly name: string;
  readonly domain: string | undefined;
  readonly path: string;
  readonly sameSite: 'Lax' | 'Strict' | 'None';
}

/** What the charter says of asking, and what follows from it. */
export interface Policy {
  readonly revision: number;
  /** Months until people are asked again, after a yes and after a no. */
  readonly months: number;
  readonly categories: ReadonlyMap<string, PolicyCategory>;
  readonly keptIn: KeptIn;
  /** True where that is not the usual place. */
  readonly elsewhere: boolean;
  /** Where each choice is sent, if the charter names a place. */
  readonly endpoint: string | undefined;
  /** True where a withdrawal reloads the page by itself. */
  readonly reload: boolean;
  /** Earlier consent tools whose stored choice is taken over. */
  readonly imports: readonly string[];
  readonly charter: Charter;
  /** Whether a category, or a service of it, is granted. */
  decides(known: Known, category: string, service?: string): boolean;
  /** Everything that can be granted. */
  keys(): [category: string, service?: string][];
  /** Categories that a signal keeps refused. */
  held(known: Known): string[];
  /** True where somebody must be asked of something. */
  asks(known: Known): boolean;
  /** What is on the device of what the visitor refused: cookies and web storage. */
  leftovers(page: Document, known: Known, granted: ReadonlySet<string>): Present[];
}

/** Months a choice is kept: CNIL, recommandation (2020-092), §38 and 39. */
export const MONTHS = 6;

/** Where the choice is kept unless the charter says otherwise. */
export const KEPT_IN: KeptIn = {
  storage: 'cookie',
  name: 'cookie_charter_choice',
  domain: undefined,
  path: '/',
  sameSite: 'Lax',
};
