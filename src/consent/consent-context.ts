/** Types of the consent store: its interface for pages, and the context that its parts share. */
import type { Choice } from './choice.js';
import type { CharterChanges } from './charter-changes.js';
import type { Charter } from '../charter/parse-charter.js';
import type { ConsentPolicy, ConsentSnapshot } from './policy.js';
import type { AnswerContext, Answers, ConsentState } from './consent-state.js';
import type { ConsentStorage } from './storage/storage.js';

/** A browser signal, which counts where the visitor has not answered: true while the browser objects. */
export type Signal = () => boolean;

export interface StoreOptions {
  /** The page; none on a server. */
  readonly page?: Document | undefined;
  /** The charter's policy; if undefined, `loadPolicy` loads it when a decision needs it. */
  readonly policy?: ConsentPolicy | undefined;
  readonly loadPolicy?: (() => Promise<ConsentPolicy>) | undefined;
  /** The charter's revision as the page states it (`data-revision`), before the charter has loaded. */
  readonly revision?: number | undefined;
  /** Where the choice is kept, if not where the charter says. */
  readonly storage?: ConsentStorage | undefined;
  /** Storage that is read until the charter is known. */
  readonly defaultStorage: ConsentStorage;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signals: readonly Signal[];
  /** Settles when storage may be read. */
  readonly readyToRead?: Promise<unknown> | undefined;
  /** Reloads the page. */
  readonly reload: () => void;
}

/** The consent store, as a page uses it. */
export interface Consent {
  readonly state: ConsentState;
  /**
   * Settles when the stored choice and, where it is needed, the charter were read, and an answer can be stored
   * immediately.
   */
  readonly ready: Promise<void>;
  /** Calls back after every change of the state, until the function it returns is called. */
  subscribe(listener: () => void): () => void;
  /** True where a category, or a service of it, is granted now. */
  has(category: string, service?: string): boolean;
  /** Resolves once a category, or a service of it, is granted; at once where it is. */
  when(category: string, service?: string): Promise<void>;
  /** Grants all categories that need consent, except those that a browser signal refuses or the charter sets apart. */
  accept(about?: AnswerContext): Promise<void>;
  /** Refuses all categories that need consent. */
  refuse(about?: AnswerContext): Promise<void>;
  /** Stores answers by category or `category/service`. Categories without an answer, old or new, are refused. */
  save(answers: Answers, about?: AnswerContext): Promise<void>;
  /** Withdraws consent: to all categories, or to the ids given. */
  withdraw(ids?: readonly string[], about?: AnswerContext): Promise<void>;
  /** Changes of the charter since the visitor's last choice; empty where there is none. */
  changes(): Promise<CharterChanges>;
  /** The charter, loaded if need be. Rejects where it cannot be loaded. */
  charter(): Promise<Charter>;
}

/** Context that the parts of the consent store share; not for pages. */
export interface ConsentContext {
  readonly options: StoreOptions;
  readonly consent: Consent;
  /** Grants under which scripts ran on this page, by key: only a reload stops these scripts. */
  readonly executedCategories: Map<string, Granting>;
  /** Entries of `executedCategories` that were withdrawn since. */
  readonly stopped: Map<string, Granting>;
  /** Keys that were withdrawn on this page. */
  readonly withdrawnKeys: Set<string>;
  storage: ConsentStorage;
  /** Sends a stored choice to other tabs; undefined without `BroadcastChannel`. */
  broadcast?: (value: string) => void;
  /** Last message of another tab that lost against the choice here. */
  disputed?: unknown;
  snapshot(): ConsentSnapshot;
  isGranted(category: string, service?: string): boolean | undefined;
  /** The charter's policy, loaded if need be. Rejects where it fails to load. */
  loadPolicy(): Promise<ConsentPolicy>;
  /** Keys granted now, or under another choice. */
  grantedKeys(choice?: Choice): Set<string>;
  /** Settles when the previous answer is composed: the next one builds on it. */
  runInOrder: Promise<unknown>;
  /** The last answer until it is applied: one that grants something waits until it is stored. */
  pending?: Choice | undefined;
  /** The newest choice that was written. */
  written?: Choice;
  /** Applies a choice that was made in another tab or page, and dispatches `ChoiceChangedEvent`. */
  applyRemoteChoice(choice: Choice | undefined): void;
  /**
   * Applies a choice, and deletes the items of what it withdraws.
   * @param refused Keys that the visitor refused with it, whether granted before or not: their items are deleted as
   * well.
   */
  putInForce(choice: Choice | undefined, flags?: Partial<SessionFlags>, refused?: readonly string[]): void;
  /** Sets flags of the current choice. */
  setFlags(flags: Partial<SessionFlags>): void;
  /** Reads the storage again: another tab, another page or the visitor may have changed it. */
  rereadStorage(): Promise<void>;
}

/** A category, or a service of it, as markup names it. */
export interface Granting {
  readonly category: string;
  readonly service?: string | undefined;
}

/** Flags of this page; they are not stored. */
export interface SessionFlags {
  readonly persisted: boolean;
  readonly reloadNeeded: boolean;
  readonly withdrawn: boolean;
}
