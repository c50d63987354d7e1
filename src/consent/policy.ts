/** Consent policy: the part of the charter that decisions need. */
import type { ChoiceSettings } from '../charter/choice-settings.js';
import type { Charter } from '../charter/parse-charter.js';
import type { Consent } from '../charter/charter-json.js';
import type { PresentItem } from './clearing/declared-item.js';
import type { Choice } from './choice.js';

export interface PolicyCategory {
  readonly consent: Consent;
  /** True where a Global Privacy Control signal refuses the category until the visitor grants it. */
  readonly gpc: boolean;
  /** True where “Accept all” leaves the category as it is: only an answer of its own grants it. */
  readonly isOutsideAcceptAll: boolean;
  /** Service ids by the names that markup may use: the id, or a label. */
  readonly services: ReadonlyMap<string, string>;
}

/** Everything that a decision depends on. */
export interface ConsentSnapshot {
  /** Undefined until the charter has loaded. */
  readonly policy: ConsentPolicy | undefined;
  /** The charter's revision as the page states it (`data-revision`), before the charter has loaded. */
  readonly revision: number | undefined;
  readonly choice: Choice | undefined;
  /** When this page applied the choice. */
  readonly since: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** True where the visitor's browser asks not to be tracked (Global Privacy Control). */
  readonly signal: boolean;
}

/** Consent settings of a charter, and the decisions that follow from them. */
export interface ConsentPolicy extends ChoiceSettings {
  readonly revision: number;
  readonly categories: ReadonlyMap<string, PolicyCategory>;
  /** True where the choice is not kept in the default cookie. */
  readonly usesCustomStorage: boolean;
  readonly charter: Charter;
  /** Whether a category, or a service of it, is granted. */
  isGranted(known: ConsentSnapshot, category: string, service?: string): boolean;
  /** Keys of everything that can be granted. */
  keys(): [category: string, service?: string][];
  /** Categories that a browser signal refuses. */
  refusedBySignal(known: ConsentSnapshot): string[];
  /** Categories that “Accept all” leaves as they are. */
  readonly outsideAcceptAll: readonly string[];
  /** Keys that the visitor objected to. */
  objected(known: ConsentSnapshot): string[];
  /** True where the charter has a category that the visitor must be asked about. */
  needsPrompt(known: ConsentSnapshot): boolean;
  /** Items on the device that belong to refused categories: cookies and web storage. */
  leftovers(page: Document, known: ConsentSnapshot, granted: ReadonlySet<string>): PresentItem[];
}
