/** State and records of the consent store. */
import type { ConsentStatus } from './choice-status.js';

/** Where an answer came from. `import` is set by the consent store. */
export type ChoiceSource = 'banner' | 'preferences' | 'settings' | 'charter' | 'embed' | 'api' | 'import';

/** Context of an answer, which the interface adds for the record. */
export interface AnswerContext {
  /** Default: `api`. */
  readonly source?: ChoiceSource;
  /** BCP 47 tag of the language that the banner or the preferences were shown in. */
  readonly language?: string;
  /** Hash of the texts that were shown (CNIL, recommandation 2020-092, §48). */
  readonly texts?: string;
}

/** Yes or no by category id, or `category/service`. */
export type Answers = Readonly<Record<string, boolean>>;

/** State of the visitor's choice. Each change creates a new object. */
export interface ConsentState {
  /** See the state machine in docs/engine.md. */
  readonly status: ConsentStatus;
  /** True where the visitor must be asked now. */
  readonly promptNeeded: boolean;
  /** Granted ids: categories, then `category/service`. Strictly necessary ones too, once the charter is known. */
  readonly granted: readonly string[];
  /** Categories that a browser signal refuses unless the visitor turns them on one by one; those turned on are listed, too. */
  readonly refusedBySignal: readonly string[];
  /** Categories that “Accept all” leaves as they are: `"acceptAll": false` in the charter. Empty before it is known. */
  readonly outsideAcceptAll: readonly string[];
  /** Ids that the visitor objected to, of categories that need no consent. Empty before the charter is known. */
  readonly objected: readonly string[];
  /** The answers of the choice that counts; undefined where there is none. */
  readonly answers: Answers | undefined;
  /** When the visitor answered; undefined without an answer, or for a refusal written by hand. */
  readonly answeredAt: Date | undefined;
  /** When the choice expires, and the visitor is asked again. */
  readonly expiresAt: Date | undefined;
  /** False where the choice could not be stored: it holds for this page only. */
  readonly persisted: boolean;
  /** True where consent was withdrawn for a script that has already run on this page: only a reload stops it. */
  readonly reloadNeeded: boolean;
}

/** Proof of consent (GDPR art. 7(1); CNIL, recommandation 2020-092, §48). It does not identify the visitor. */
export interface ConsentRecord {
  /** Version of this shape. */
  readonly format: 1;
  readonly action: 'accept' | 'refuse' | 'save' | 'withdraw' | 'import';
  /** ISO 8601, UTC, by the visitor's clock. */
  readonly time: string;
  /** Yes and no, by category and by service where one was answered. */
  readonly answers: Answers;
  /** Revision of the charter that was answered. */
  readonly revision: number;
  readonly source: ChoiceSource;
  readonly language: string | undefined;
  readonly texts: string | undefined;
  /** Version of this package, and of the stored form. */
  readonly versions: { readonly package: string; readonly choice: number };
  /** Categories that a browser signal refused, whatever was accepted. */
  readonly refusedBySignal: readonly string[];
}
