/** What the engine is to a page, and what its parts share. */
import type { Choice } from './choice.js';
import type { CharterChanges } from './charter-changes.js';
import type { Charter } from '../charter/parse-charter.js';
import type { ConsentPolicy, ConsentSnapshot } from './policy.js';
import type { AnswerContext, Answers, ConsentState } from './consent-state.js';
import type { ConsentStorage } from './storage/storage.js';

/** A signal of the browser that stands for answers not given: true while it asks not to be tracked. */
export type Signal = () => boolean;

export interface StoreOptions {
  /** The page; none on a server. */
  readonly page?: Document | undefined;
  /** The charter's policy, or what loads it when a decision needs it. */
  readonly policy?: ConsentPolicy | undefined;
  readonly loadPolicy?: (() => Promise<ConsentPolicy>) | undefined;
  /** The charter's revision, known before the charter is. */
  readonly revision?: number | undefined;
  /** Where the choice is kept, if not where the charter says. */
  readonly storage?: ConsentStorage | undefined;
  /** Where it is looked for until the charter says. */
  readonly defaultStorage: ConsentStorage;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signals: readonly Signal[];
  /** Nothing is read before it settles. */
  readonly readyToRead?: Promise<unknown> | undefined;
  /** Reloads the page. */
  readonly reload: () => void;
}

/** The engine, as a page uses it. */
export interface Consent {
  readonly state: ConsentState;
  /** Settles when the stored choice was read, the charter where it was needed, and an answer could be stored at once. */
  readonly ready: Promise<void>;
  /** Calls back after every change of the state, until the function it returns is called. */
  subscribe(listener: () => void): () => void;
  /** True where a category, or a service of it, is granted now. */
  has(category: string, service?: string): boolean;
  /** Resolves once a category, or a service of it, is granted; at once where it is. */
  when(category: string, service?: string): Promise<void>;
  /** Grants all that is asked, but for what a signal holds. */
  accept(about?: AnswerContext): Promise<void>;
  /** Refuses all that is asked. */
  refuse(about?: AnswerContext): Promise<void>;
  /** Stores answers by category or `category/service`; categories left out that had no answer are refused. */
  save(answers: Answers, about?: AnswerContext): Promise<void>;
  /** Takes back what was granted: all that is asked, or the ids given. */
  withdraw(ids?: readonly string[], about?: AnswerContext): Promise<void>;
  /** What the charter has that the visitor's last choice does not know; nothing where there is none. */
  changes(): Promise<CharterChanges>;
  /** The charter, loaded if need be. Rejects where it cannot be loaded. */
  charter(): Promise<Charter>;
}

/** What the parts of the engine share; not for pages. */
export interface ConsentContext {
  readonly options: StoreOptions;
  readonly consent: Consent;
  /** What scripts that ran on this page were granted by, by key: nothing stops them but a reload. */
  readonly executedCategories: Map<string, Granting>;
  /** Those of them that were withdrawn since. */
  readonly stopped: Map<string, Granting>;
  /** Keys taken back on this page. */
  readonly withdrawnKeys: Set<string>;
  storage: ConsentStorage;
  /** Tells other tabs; set where there can be any. */
  broadcast?: (value: string) => void;
  /** What another tab said last that lost against the choice here. */
  disputed?: unknown;
  snapshot(): ConsentSnapshot;
  isGranted(category: string, service?: string): boolean | undefined;
  /** The charter's policy, loaded if need be. Rejects where it cannot be had. */
  loadPolicy(): Promise<ConsentPolicy>;
  /** Keys granted now, or under another choice. */
  grantedKeys(choice?: Choice): Set<string>;
  /** Settles when it is known what the answer before comes to: the next counts on top of it. */
  runInOrder: Promise<unknown>;
  /** The answer given last, while nothing of it is in force: it grants something, and is not stored yet. */
  pending?: Choice | undefined;
  /** The newest choice that was written. */
  written?: Choice;
  /** Puts a choice in force that was made elsewhere, and tells the page. */
  applyRemoteChoice(choice: Choice | undefined): void;
  /**
   * Puts a choice in force, and deletes what it withdraws.
   * @param refused Keys that the visitor refused with it, whether granted before or not: that is deleted as well.
   */
  commitChoice(choice: Choice | undefined, notes?: Partial<SessionFlags>, refused?: readonly string[]): void;
  /** Reads the place again: another tab, another page or the visitor may have changed what it keeps. */
  rereadStorage(): Promise<void>;
}

/** A category, or a service of it, as markup names it. */
export interface Granting {
  readonly category: string;
  readonly service?: string | undefined;
}

/** What is so until the page is left. */
export interface SessionFlags {
  readonly persisted: boolean;
  readonly reloadNeeded: boolean;
  readonly withdrawn: boolean;
}
