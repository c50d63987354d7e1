/**
 * The engine: what the visitor answered, what that grants, and whether they must be asked.
 *
 * | act or state                                               | effect                          |
 * | ---------------------------------------------------------- | ------------------------------- |
 * | accept, refuse, save                                       | stored                          |
 * | close control that says so, Escape inside the banner       | stored refusal                  |
 * | silence, scroll, navigation, hidden host, backdrop         | refused, nothing stored, asked  |
 * | corrupt or expired choice, blocked storage, lower revision | refused, asked again            |
 * | hand-written refusal without date or revision              | a refusal                       |
 * | acceptance without a date                                  | refused, asked again            |
 *
 *     undecided ── answer ──▶ decided ──┬── months go by ──────▶ expired ──┐
 *                               ▲       ├── higher revision ───▶ revised ──┤
 *                               │       └── take something back ▶ withdrawn │
 *                               └───────────────── answer ─────────────────┘
 *
 * `undecided`, `expired` and `revised` ask, where the charter has something to ask; `withdrawn` does not. (Loi 78-17,
 * art. 82; GDPR art. 4(11) and 7; CNIL, recommandation 2020-092.) Acts live in acts.ts, loaded before anyone is asked.
 */
import type * as Acts from './acts.js';
import { type Choice, decodeChoice, encodeChoice, keyOf, latestChoice, partsOf } from './choice.js';
import { addMonths, decide, type Known, type Status, statusOf } from './decide.js';
import type { News } from './news.js';
import { MONTHS, type Policy } from './policy.js';
import type { About, Answers, ConsentState } from './state.js';
import { type ConsentStorage, readAll } from './storage/storage.js';

/** A signal of the browser that stands for answers not given: true while it asks not to be tracked. */
export type Signal = () => boolean;

export interface EngineOptions {
  /** The page; none on a server. */
  readonly page?: Document | undefined;
  /** The charter's policy, or what loads it when a decision needs it. */
  readonly policy?: Policy | undefined;
  readonly load?: (() => Promise<Policy>) | undefined;
  /** The charter's revision, known before the charter is. */
  readonly revision?: number | undefined;
  /** Where the choice is kept, if not where the charter says. */
  readonly storage?: ConsentStorage | undefined;
  /** Where it is looked for until the charter says. */
  readonly usual: ConsentStorage;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signals: readonly Signal[];
  /** Nothing is read before it settles. */
  readonly begin?: Promise<unknown> | undefined;
  /** Reloads the page. */
  readonly reload: () => void;
}

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
  accept(about?: About): Promise<void>;
  /** Refuses all that is asked. */
  refuse(about?: About): Promise<void>;
  /** Stores answers by category or `category/service`; categories left out that had no answer are refused. */
  save(answers: Answers, about?: About): Promise<void>;
  /** Takes back what was granted: all that is asked, or the ids given. */
  withdraw(ids?: readonly string[], about?: About): Promise<void>;
  /** What the charter has that the visitor's last choice does not know; nothing where there is none. */
  news(): Promise<News>;
}

/** What the parts of the engine share; not for pages. */
export interface Core {
  readonly options: EngineOptions;
  readonly consent: Consent;
  /** Scripts that ran, by category: they cannot be unrun. */
  readonly ran: Set<string>;
  /** Keys taken back on this page. */
  readonly taken: Set<string>;
  storage: ConsentStorage;
  /** Tells other tabs; set where there can be any. */
  spread?: (value: string) => void;
  known(): Known;
  decide(category: string, service?: string): boolean | undefined;
  /** The charter's policy, loaded if need be. Rejects where it cannot be had. */
  need(): Promise<Policy>;
  /** Keys granted now. */
  grants(): Set<string>;
  /** Puts a choice in force that was made elsewhere, and tells the page. */
  follow(choice: Choice | undefined): void;
  /** Puts a choice in force. What it takes back is cleared. */
  adopt(choice: Choice | undefined, notes?: Partial<Notes>): void;
  /** Reads the place again: another tab, another page or the visitor may have changed what it keeps. */
  reread(): Promise<void>;
}

/** What is so until the page is left. */
interface Notes {
  readonly remembered: boolean;
  readonly reload: boolean;
  readonly withdrawn: boolean;
}

const isSame = (one: Choice | undefined, other: Choice | undefined): boolean =>
  (one && encodeChoice(one)) === (other && encodeChoice(other));

export const createEngine = (options: EngineOptions): Core => {
  const { now, signals, page } = options;
  const listeners = new Set<() => void>();
  const waiting = new Set<() => void>();
  let { policy } = options;
  let choice: Choice | undefined;
  let notes: Notes = { remembered: true, reload: false, withdrawn: false };
  let loading: Promise<Policy> | undefined = policy && Promise.resolve(policy);
  let state: ConsentState;
  /** False until the stored choice was read: nothing is granted, told or cleared before. */
  let started = false;

  const known = (): Known => ({
    policy,
    revision: options.revision,
    choice,
    now: now(),
    signal: signals.some((signal) => signal()),
  });

  const grants = (): Set<string> => {
    const what = known();
    const keys = policy?.keys() ?? [...(choice?.answers.keys() ?? [])].map(partsOf);
    return new Set(keys.filter((key) => decide(what, ...key)).map((key) => keyOf(...key)));
  };

  const look = (): ConsentState => {
    const what = known();
    const found = started ? statusOf(what) : 'loading';
    const status: Status = found === 'decided' && notes.withdrawn ? 'withdrawn' : found;
    const counts = found === 'decided' ? choice : undefined;
    const time = counts?.time;
    return {
      status,
      prompt: found !== 'decided' && found !== 'loading' && !!policy?.asks(what),
      granted: [...grants()],
      held: policy?.held(what) ?? [],
      answers: counts && Object.fromEntries(counts.answers),
      answered: time === undefined ? undefined : new Date(time),
      expires: time === undefined ? undefined : new Date(addMonths(time, policy?.months ?? MONTHS)),
      remembered: notes.remembered,
      reload: notes.reload,
    };
  };

  const refresh = (): void => {
    const before = state;
    state = look();
    // Loaded before anyone can answer, so that an answer is stored at once.
    if (state.prompt && !before?.prompt) {
      void acts()
        .then(({ promptNeeded }) => promptNeeded(core))
        .catch(() => {});
    }
    if (before && JSON.stringify(state) === JSON.stringify(before)) return;
    for (const resolve of waiting) resolve();
    for (const listener of listeners) {
      try {
        listener();
      } catch (error) {
        // A mistake of the page’s keeps nobody else from hearing, and nothing from being cleared.
        reportError(error);
      }
    }
  };

  // Kept, since even a module that is there is imported a task later: who answers and leaves has answered.
  let loadedActs: typeof Acts | undefined;
  const acts = async (): Promise<typeof Acts> =>
    (loadedActs ??= (await Promise.all([import('./acts.js'), core.storage.prepare?.()]))[0]);

  /** What the visitor does counts on top of what they did before. */
  const act = async (): ReturnType<typeof acts> => {
    const all = await acts();
    await consent.ready;
    return all;
  };

  const read = async (): Promise<void> => {
    const values = await readAll(core.storage);
    const found = latestChoice((values ?? []).map(decodeChoice));
    // Gone from a place that did keep it: the visitor took it away. A place that never kept it says nothing.
    if (values && (found ?? notes.remembered)) {
      core.follow(found && latestChoice([choice, found]));
      // Several of one name: ours alone is to be there.
      if (values.length > 1)
        await acts()
          .then(({ keep }) => keep(core))
          .catch(() => {});
    }
  };

  const need = (): Promise<Policy> =>
    (loading ??= (options.load?.() ?? Promise.reject(new Error('no charter'))).then(async (loaded) => {
      policy = loaded;
      // The charter may keep the choice elsewhere than where it was looked for.
      if (!options.storage && page && loaded.elsewhere) {
        core.storage = loaded.storageIn(page);
        const before = started;
        started = false;
        await read();
        started = before;
      }
      if (!choice && loaded.imports.length) {
        await import('./import/import-choice.js')
          .then(({ importChoice }) => importChoice(core))
          .catch(() => {});
      }
      refresh();
      return loaded;
    }));

  const has = (category: string, service?: string): boolean | undefined => decide(known(), category, service);

  const begin = async (): Promise<void> => {
    await options.begin;
    await read();
    if (statusOf(known()) === 'loading') await need().catch(() => {});
    started = true;
    refresh();
    // Whoever is asked can answer and leave at once.
    if (state.prompt) await acts().catch(() => {});
  };

  const consent: Consent = {
    get state() {
      return state;
    },
    ready: begin(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    has: (category, service) => started && has(category, service) === true,
    when: (category, service) =>
      new Promise((resolve) => {
        const settle = (): void => {
          if (!consent.has(category, service)) return;
          waiting.delete(settle);
          resolve();
        };
        waiting.add(settle);
        settle();
        void consent.ready.then(async () => has(category, service) ?? need()).catch(() => {});
      }),
    accept: (about) => act().then(({ accept }) => accept(core, about)),
    refuse: (about) => act().then(({ refuse }) => refuse(core, about)),
    save: (answers, about) => act().then(({ save }) => save(core, answers, about)),
    withdraw: (ids, about) => act().then(({ withdraw }) => withdraw(core, ids, about)),
    news: () => act().then(({ news }) => news(core)),
  };

  const core: Core = {
    options,
    consent,
    storage: options.storage ?? options.usual,
    ran: new Set(),
    taken: new Set(),
    known,
    decide: has,
    need,
    grants,
    reread: read,
    follow: (next) => {
      const before = choice;
      core.adopt(next);
      if (started && !isSame(before, next)) {
        void acts()
          .then(({ changed }) => changed(core))
          .catch(() => {});
      }
    },
    adopt: (next, more) => {
      const before = grants();
      notes = { ...notes, withdrawn: notes.withdrawn && isSame(choice, next), ...more };
      choice = next;
      const after = grants();
      const lost = [...before].filter((key) => !after.has(key));
      for (const key of after) core.taken.delete(key);
      for (const key of lost) core.taken.add(key);
      refresh();
      if (started && lost.length && page) {
        void acts()
          .then(({ takeBack }) => takeBack(core, lost))
          .catch(() => {});
      }
    },
  };
  state = look();
  return core;
};
