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
import type * as Acts from './commands.lazy.js';
import { MONTHS } from '../charter/choice-defaults.js';
import { type Choice, decodeChoice, idOf, isSameChoice, isSameSet, keyOf, partsOf } from './choice.js';
import type { Consent, Core, EngineOptions, Notes } from './consent-context.js';
import { addMonths, decide, type Known, type Status, statusOf } from './choice-status.js';
import { inTime } from '../util/yield-to-main.js';
import type { Policy } from './policy.js';
import type { ConsentState } from './consent-state.js';
import { readAll } from './storage/storage.js';
import { reportFault } from '../page-state.js';

export const createEngine = (options: EngineOptions): Core => {
  const { now, signals, page } = options;
  const listeners = new Set<() => void>();
  let { policy } = options;
  let choice: Choice | undefined;
  let since = 0;
  let notes: Notes = { remembered: true, reload: false, withdrawn: false };
  let loading: Promise<Policy> | undefined = policy && Promise.resolve(policy);
  let state: ConsentState;
  /** False until the stored choice was read: nothing is granted, told or cleared before. */
  let started = false;

  const known = (): Known => ({
    policy,
    revision: options.revision,
    choice,
    // The clock may have been set back since.
    since: (since = Math.min(since, now())),
    now: now(),
    signal: signals.some((signal) => signal()),
  });

  const grants = (under = choice): Set<string> => {
    const what = { ...known(), choice: under };
    const keys = policy?.keys() ?? [...(under?.answers.keys() ?? [])].map(partsOf);
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
      granted: [...grants()].map(idOf),
      held: policy?.held(what) ?? [],
      apart: policy?.apart ?? [],
      objected: policy?.objected(what).map(idOf) ?? [],
      answers: counts && Object.fromEntries([...counts.answers].map(([key, yes]) => [idOf(key), yes])),
      answered: time === undefined ? time : new Date(time),
      expires: time === undefined ? time : new Date(addMonths(time, policy?.months ?? MONTHS)),
      remembered: notes.remembered,
      reload: notes.reload,
    };
  };

  const refresh = (): void => {
    const before = state;
    state = look();
    // Loaded before anyone can answer, so that an answer is stored at once.
    if (state.prompt && !before?.prompt) void quietly(({ promptNeeded }) => promptNeeded(core));
    if (before && JSON.stringify(state) === JSON.stringify(before)) return;
    for (const listener of listeners) {
      try {
        listener();
      } catch (error) {
        // A mistake of the page’s keeps nobody else from hearing, and nothing from being cleared.
        reportFault(error);
      }
    }
  };

  // Kept, since even a module that is there is imported a task later: who answers and leaves has answered.
  let loadedActs: typeof Acts | undefined;
  const acts = async (): Promise<typeof Acts> =>
    (loadedActs ??= (await Promise.all([import('./commands.lazy.js'), core.storage.prepare?.()]))[0]);

  /** Without the file nothing is told; what is refused stays so. */
  const quietly = (use: (all: typeof Acts) => unknown): Promise<unknown> =>
    acts()
      .then(use)
      .catch(() => {});

  /** What the visitor does counts on top of what they did before. */
  const act = async (): ReturnType<typeof acts> => {
    const all = await acts();
    await consent.ready;
    return all;
  };

  const read = async (): Promise<void> => {
    const under = choice;
    const values = await readAll(core.storage);
    // An answer was given or heard of meanwhile: what was read may be older than it.
    if (core.pending) return;
    if (choice !== under) {
      await read();
      return;
    }
    const found = values?.map(decodeChoice).filter((one) => one !== undefined) ?? [];
    // Gone from a place that did keep it: the visitor took it away. A place that never kept it says nothing.
    if (!values || !(found[0] ?? notes.remembered)) return;
    if (found.every((one) => isSameChoice(one, choice ?? found[0])))
      core.follow(found[0] && (choice ?? found[0]));
    else {
      // Without the file nobody can tell which of them counts: nothing is granted.
      await import('./commands.lazy.js').then(
        ({ pickChoice }) => core.follow(pickChoice(known(), found)),
        () => core.follow(undefined),
      );
    }
    // Several of one name: ours alone is to be there. How long it is kept the charter says, which nobody waits for.
    if (values.length > 1) {
      const kept = quietly(({ keep }) => keep(core));
      if (policy) await kept;
    }
  };

  const need = (): Promise<Policy> =>
    (loading ??= (options.load as () => Promise<Policy>)().then(
      async (loaded) => {
        policy = loaded;
        // The charter may keep the choice elsewhere than where it was looked for.
        if (!options.storage && page && loaded.elsewhere) {
          core.storage = (await import('./storage/create-storage.lazy.js')).storageFor(page, loaded.keptIn);
          const before = started;
          started = false;
          await read();
          started = before;
        }
        if (!choice && loaded.imports.length) {
          await import('./migration/migrate-choice.lazy.js')
            .then(({ importChoice }) => importChoice(core))
            .catch(() => {});
        }
        refresh();
        return loaded;
      },
      (error) => {
        // Whoever needs it next tries again.
        loading = undefined;
        throw error;
      },
    ));

  const has = (category: string, service?: string): boolean | undefined => decide(known(), category, service);

  const begin = async (): Promise<void> => {
    await options.begin;
    // Whatever is kept there, and however long a place of the site’s own takes, people can answer.
    await inTime(read()).catch(() => {});
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
          stop();
          resolve();
        };
        const stop = consent.subscribe(settle);
        settle();
        void consent.ready.then(async () => has(category, service) ?? need()).catch(() => {});
      }),
    accept: (about) => act().then(({ accept }) => accept(core, about)),
    refuse: (about) => act().then(({ refuse }) => refuse(core, about)),
    save: (answers, about) => act().then(({ save }) => save(core, answers, about)),
    withdraw: (ids, about) => act().then(({ withdraw }) => withdraw(core, ids, about)),
    news: () => act().then(({ news }) => news(core)),
    policy: need,
  };

  const core: Core = {
    options,
    consent,
    storage: options.storage ?? options.usual,
    ran: new Map(),
    stopped: new Map(),
    taken: new Set(),
    turn: Promise.resolve(),
    known,
    decide: has,
    need,
    grants,
    reread: read,
    follow: (next) => {
      const before = grants();
      core.adopt(next);
      if (started && !isSameSet(grants(), before)) {
        void quietly(({ changed }) => changed(core));
      }
    },
    adopt: (next, more, refused = []) => {
      const before = grants();
      notes = { ...notes, withdrawn: notes.withdrawn && isSameChoice(choice, next), ...more };
      if (!isSameChoice(choice, next)) since = now();
      choice = next;
      const after = grants();
      const lost = [...before].filter((key) => !after.has(key));
      for (const key of after) core.taken.delete(key);
      for (const key of lost) core.taken.add(key);
      refresh();
      const keys = [...new Set([...lost, ...refused])];
      if (started && keys.length && page) void quietly(({ takeBack }) => takeBack(core, lost, keys));
    },
  };
  state = look();
  return core;
};
