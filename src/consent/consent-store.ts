/**
 * The consent store: what the visitor answered, what that grants, and whether they must be asked.
 *
 * | command or state                                           | effect                          |
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
 *                               │       └── withdraw ──────────▶ withdrawn ┤
 *                               └───────────────── answer ─────────────────┘
 *
 * `undecided`, `expired` and `revised` ask, where the charter has something to ask; `withdrawn` does not. (Loi 78-17,
 * art. 82; GDPR art. 4(11) and 7; CNIL, recommandation 2020-092.) Commands are in
 * commands.lazy.ts, loaded before the banner is shown.
 */
import type * as Commands from './commands.lazy.js';
import { DEFAULT_CHOICE_MONTHS } from '../charter/choice-defaults.js';
import {
  type Choice,
  decodeChoice,
  categoryIdOf,
  isSameChoice,
  isSameSet,
  toKey,
  parseKey,
} from './choice.js';
import type { Consent, ConsentContext, StoreOptions, SessionFlags } from './consent-context.js';
import { addMonths, isGranted, type ConsentStatus, computeStatus } from './choice-status.js';
import { withTimeout } from '../util/yield-to-main.js';
import type { ConsentPolicy, ConsentSnapshot } from './policy.js';
import type { ConsentState } from './consent-state.js';
import { readValues } from './storage/storage.js';
import { reportFault } from '../page-state.js';

export const createConsentStore = (options: StoreOptions): ConsentContext => {
  const { now, signals, page } = options;
  const listeners = new Set<() => void>();
  let { policy } = options;
  let choice: Choice | undefined;
  let since = 0;
  let flags: SessionFlags = { persisted: true, reloadNeeded: false, withdrawn: false };
  let loading: Promise<ConsentPolicy> | undefined = policy && Promise.resolve(policy);
  let state: ConsentState;
  /** False until the stored choice was read: nothing is granted, reported or cleared before. */
  let storageRead = false;

  const snapshot = (): ConsentSnapshot => ({
    policy,
    revision: options.revision,
    choice,
    // `since` must not be later than `now()`: the clock may have been set back.
    since: (since = Math.min(since, now())),
    now: now(),
    signal: signals.some((signal) => signal()),
  });

  const grantedKeys = (under = choice): Set<string> => {
    const current = { ...snapshot(), choice: under };
    const keys = policy?.keys() ?? [...(under?.answers.keys() ?? [])].map(parseKey);
    return new Set(keys.filter((key) => isGranted(current, ...key)).map((key) => toKey(...key)));
  };

  const computeState = (): ConsentState => {
    const current = snapshot();
    const found = storageRead ? computeStatus(current) : 'loading';
    const status: ConsentStatus = found === 'decided' && flags.withdrawn ? 'withdrawn' : found;
    const counts = found === 'decided' ? choice : undefined;
    const time = counts?.time;
    return {
      status,
      promptNeeded: found !== 'decided' && found !== 'loading' && !!policy?.needsPrompt(current),
      granted: [...grantedKeys()].map(categoryIdOf),
      refusedBySignal: policy?.refusedBySignal(current) ?? [],
      outsideAcceptAll: policy?.outsideAcceptAll ?? [],
      objected: policy?.objected(current).map(categoryIdOf) ?? [],
      answers:
        counts && Object.fromEntries([...counts.answers].map(([key, yes]) => [categoryIdOf(key), yes])),
      answeredAt: time === undefined ? time : new Date(time),
      expiresAt:
        time === undefined ? time : new Date(addMonths(time, policy?.months ?? DEFAULT_CHOICE_MONTHS)),
      persisted: flags.persisted,
      reloadNeeded: flags.reloadNeeded,
    };
  };

  const updateState = (): void => {
    const before = state;
    state = computeState();
    // Load the commands before the visitor can answer, so that an answer is stored immediately.
    if (state.promptNeeded && !before?.promptNeeded)
      void withCommandsIfAvailable(({ dispatchPromptNeeded }) => dispatchPromptNeeded(core));
    if (before && JSON.stringify(state) === JSON.stringify(before)) return;
    for (const listener of listeners) {
      try {
        listener();
      } catch (error) {
        // A listener that throws must not stop the other listeners, or the clearing that follows.
        reportFault(error);
      }
    }
  };

  // Keep `commands`: `import()` of a loaded module still takes a task, and the visitor may answer and leave at once.
  let commands: typeof Commands | undefined;
  const loadCommands = async (): Promise<typeof Commands> =>
    (commands ??= (await Promise.all([import('./commands.lazy.js'), core.storage.prepare?.()]))[0]);

  /** If `commands.lazy.js` fails to load, no event is dispatched, and what is refused stays refused. */
  const withCommandsIfAvailable = (use: (all: typeof Commands) => unknown): Promise<unknown> =>
    loadCommands()
      .then(use)
      .catch(() => {});

  /** Commands wait for `ready`: an answer builds on the stored choice. */
  const withCommands = async (): ReturnType<typeof loadCommands> => {
    const all = await loadCommands();
    await consent.ready;
    return all;
  };

  const rereadStorage = async (): Promise<void> => {
    const under = choice;
    const values = await readValues(core.storage);
    // An answer was given or received meanwhile: the values read may be older.
    if (core.pending) return;
    if (choice !== under) {
      await rereadStorage();
      return;
    }
    const found = values?.map(decodeChoice).filter((one) => one !== undefined) ?? [];
    // An empty read means “deleted by the visitor” only if an earlier write was confirmed: blocked storage says nothing.
    if (!values || !(found[0] ?? flags.persisted)) return;
    if (found.every((one) => isSameChoice(one, choice ?? found[0])))
      core.applyRemoteChoice(found[0] && (choice ?? found[0]));
    else {
      // If `pickChoice` fails to load, the choice that counts is unknown: nothing is granted.
      await import('./commands.lazy.js').then(
        ({ pickChoice }) => core.applyRemoteChoice(pickChoice(snapshot(), found)),
        () => core.applyRemoteChoice(undefined),
      );
    }
    // More than one cookie of our name exists (parent domains or paths): rewrite so that a single one remains. Its
    // expiry needs the charter: do not wait where that has not loaded.
    if (values.length > 1) {
      const kept = withCommandsIfAvailable(({ persistChoice }) => persistChoice(core));
      if (policy) await kept;
    }
  };

  const loadPolicy = (): Promise<ConsentPolicy> =>
    (loading ??= (options.loadPolicy as () => Promise<ConsentPolicy>)().then(
      async (loaded) => {
        policy = loaded;
        // The charter may name another storage than the default one, which was read first.
        if (!options.storage && page && loaded.usesCustomStorage) {
          core.storage = (await import('./storage/create-storage.lazy.js')).createStorage(
            page,
            loaded.choiceStorage,
          );
          const before = storageRead;
          storageRead = false;
          await rereadStorage();
          storageRead = before;
        }
        if (!choice && loaded.migratesFrom.length) {
          await import('./migration/migrate-choice.lazy.js')
            .then(({ migrateChoice }) => migrateChoice(core))
            .catch(() => {});
        }
        updateState();
        return loaded;
      },
      (error) => {
        // Forget a failed load, so that the next caller tries again.
        loading = undefined;
        throw error;
      },
    ));

  const isGrantedNow = (category: string, service?: string): boolean | undefined =>
    isGranted(snapshot(), category, service);

  const initialize = async (): Promise<void> => {
    await options.readyToRead;
    // Storage of the site's own may throw or take long: visitors must be able to answer all the same.
    await withTimeout(rereadStorage()).catch(() => {});
    if (computeStatus(snapshot()) === 'loading') {
      // No stored choice: the visitor will most likely be asked. Load the commands in parallel with the charter.
      if (!choice) loadCommands().catch(() => {});
      await loadPolicy().catch(() => {});
    }
    storageRead = true;
    updateState();
    // Wait for the commands where the visitor is asked: they may answer and leave at once.
    if (state.promptNeeded) await loadCommands().catch(() => {});
  };

  const consent: Consent = {
    get state() {
      return state;
    },
    ready: initialize(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    has: (category, service) => storageRead && isGrantedNow(category, service) === true,
    when: (category, service) =>
      new Promise((resolve) => {
        const settle = (): void => {
          if (!consent.has(category, service)) return;
          stop();
          resolve();
        };
        const stop = consent.subscribe(settle);
        settle();
        void consent.ready.then(async () => isGrantedNow(category, service) ?? loadPolicy()).catch(() => {});
      }),
    accept: (context) => withCommands().then(({ accept }) => accept(core, context)),
    refuse: (context) => withCommands().then(({ refuse }) => refuse(core, context)),
    save: (answers, context) => withCommands().then(({ save }) => save(core, answers, context)),
    withdraw: (ids, context) => withCommands().then(({ withdraw }) => withdraw(core, ids, context)),
    changes: () => withCommands().then(({ changesSinceChoice }) => changesSinceChoice(core)),
    charter: () => loadPolicy().then(({ charter }) => charter),
  };

  const core: ConsentContext = {
    options,
    consent,
    storage: options.storage ?? options.defaultStorage,
    executedCategories: new Map(),
    stopped: new Map(),
    withdrawnKeys: new Set(),
    runInOrder: Promise.resolve(),
    snapshot,
    isGranted: isGrantedNow,
    loadPolicy,
    grantedKeys,
    rereadStorage,
    applyRemoteChoice: (next) => {
      const before = grantedKeys();
      core.putInForce(next);
      if (storageRead && !isSameSet(grantedKeys(), before)) {
        void withCommandsIfAvailable(({ dispatchChoiceChanged }) => dispatchChoiceChanged(core));
      }
    },
    putInForce: (next, more, refused = []) => {
      const before = grantedKeys();
      flags = { ...flags, withdrawn: flags.withdrawn && isSameChoice(choice, next), ...more };
      if (!isSameChoice(choice, next)) since = now();
      choice = next;
      const after = grantedKeys();
      const lost = [...before].filter((key) => !after.has(key));
      for (const key of after) core.withdrawnKeys.delete(key);
      for (const key of lost) core.withdrawnKeys.add(key);
      updateState();
      const keys = [...new Set([...lost, ...refused])];
      if (storageRead && keys.length && page)
        void withCommandsIfAvailable(({ clearWithdrawn }) => clearWithdrawn(core, lost, keys));
    },
    setFlags: (more) => {
      flags = { ...flags, ...more };
      updateState();
    },
  };
  state = computeState();
  return core;
};
