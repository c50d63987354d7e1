/** What the page did to us, as data: `words.ts` says it in a language. */
import type { MsgFn } from '../localize/msg.js';
import type { FINDINGS } from './findings.messages.js';

export type FindingCode = keyof typeof FINDINGS;

/** An `error` keeps something from visitors; a `warning` was made good, or may be meant. */
export type FindingLevel = 'error' | 'warning';

export interface PageFinding {
  readonly code: FindingCode;
  /** What was found, or where: a tag, an address, a selector, a piece of text. Shown as it is. */
  readonly found: string;
  /** What is more to say, such as what hides it. */
  readonly detail?: string;
}

/** How a finding is said: what happened, and what to do. */
export interface FindingKind {
  readonly level: FindingLevel;
  readonly what: (msg: MsgFn, finding: PageFinding) => string;
  readonly cure: (msg: MsgFn) => string;
}
