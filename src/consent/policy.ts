/** What the charter says of asking: the part of it that decisions need. */
import type { ChoiceSettings } from '../charter/choice-settings.js';
import type { Charter } from '../charter/parse-charter.js';
import type { Consent } from '../charter/charter-json.js';
import type { PresentItem } from './clearing/present-items.js';
import type { ConsentSnapshot } from './choice-status.js';

export interface PolicyCategory {
  readonly consent: Consent;
  /** True where a Global Privacy Control signal refuses it until the visitor says otherwise. */
  readonly gpc: boolean;
  /** True where accepting everything leaves it as it is: only an answer of its own grants it. */
  readonly isOutsideAcceptAll: boolean;
  /** Ids of its services by what markup may call them: the id, or a label. */
  readonly services: ReadonlyMap<string, string>;
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
