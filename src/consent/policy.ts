/** What the charter says of asking: the part of it that decisions need. */
import type { ChoiceSettings } from '../charter/choice-settings.js';
import type { Charter } from '../charter/parse-charter.js';
import type { Consent } from '../charter/charter-json.js';
import type { PresentItem } from './clearing/declared-item.js';
import type { Choice } from './choice.js';

export interface PolicyCategory {
  readonly consent: Consent;
  /** True where a Global Privacy Control signal refuses it until the visitor says otherwise. */
  readonly gpc: boolean;
  /** True where accepting everything leaves it as it is: only an answer of its own grants it. */
  readonly isOutsideAcceptAll: boolean;
  /** Ids of its services by what markup may call them: the id, or a label. */
  readonly services: ReadonlyMap<string, string>;
}

/** All that a decision goes by. */
export interface ConsentSnapshot {
  /** Undefined until the charter was needed and came. */
  readonly policy: ConsentPolicy | undefined;
  /** The charter's revision as the page promises it beforehand (`data-revision`). */
  readonly revision: number | undefined;
  readonly choice: Choice | undefined;
  /** When this page took the choice up. */
  readonly since: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** True where the visitor's browser asks not to be tracked (Global Privacy Control). */
  readonly signal: boolean;
}

/** What the charter says of asking, and what follows from it. */
export interface ConsentPolicy extends ChoiceSettings {
  readonly revision: number;
  readonly categories: ReadonlyMap<string, PolicyCategory>;
  /** True where the choice is not kept in the usual place. */
  readonly usesCustomStorage: boolean;
  readonly charter: Charter;
  /** Whether a category, or a service of it, is granted. */
  isGranted(known: ConsentSnapshot, category: string, service?: string): boolean;
  /** Everything that can be granted. */
  keys(): [category: string, service?: string][];
  /** Categories that a signal keeps refused. */
  refusedBySignal(known: ConsentSnapshot): string[];
  /** Categories that accepting everything leaves as they are. */
  readonly outsideAcceptAll: readonly string[];
  /** Keys of what the visitor objected to. */
  objected(known: ConsentSnapshot): string[];
  /** True where somebody must be asked of something. */
  needsPrompt(known: ConsentSnapshot): boolean;
  /** What is on the device of what the visitor refused: cookies and web storage. */
  leftovers(page: Document, known: ConsentSnapshot, granted: ReadonlySet<string>): PresentItem[];
}
