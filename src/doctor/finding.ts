/** What the page did to us, as data: `words.ts` says it in a language. */
import type { MsgFn } from '../localize/msg.js';
import type { FINDINGS } from './findings.messages.js';

export type Code = keyof typeof FINDINGS;

/** An `error` keeps something from visitors; a `warning` was made good, or may be meant. */
export type Level = 'error' | 'warning';

export interface Finding {
  readonly code: Code;
  /** What was found, or where: a tag, an address, a selector, a piece of text. Shown as it is. */
  readonly found: string;
  /** What is more to say, such as what hides it. */
  readonly by?: string;
}

/** How a finding is said: what happened, and what to do. */
export interface Kind {
  readonly level: Level;
  readonly what: (msg: MsgFn, finding: Finding) => string;
  readonly cure: (msg: MsgFn) => string;
}
