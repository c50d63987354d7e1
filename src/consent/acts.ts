/** What the visitor can do. A file of its own: who has answered before and changes nothing does not load it. */
import { VERSION } from '../version.js';
import {
  type Choice,
  decodeChoice,
  encodeChoice,
  isService,
  keyOf,
  latestChoice,
  partsOf,
} from './choice.js';
import { addMonths, AHEAD, revisionOf } from './decide.js';
import type { Core } from './engine.js';
import { ChoiceChangedEvent, ChoiceMadeEvent, ChoiceWithdrawnEvent, PromptNeededEvent } from './events.js';
import type { News } from './news.js';
import { MONTHS, type Policy } from './policy.js';
import { report } from '../registry.js';
import type { About, Answers, ConsentRecord } from './state.js';
import { readAll } from './storage/storage.js';

export { writeCookie } from './storage/write-cookie.js';

/** Categories that can be answered: those asked, and those that can be objected to. */
const answerable = ({ categories }: Policy): string[] =>
  [...categories].filter(([, { consent }]) => consent !== 'none').map(([id]) => id);

/** Says that the visitor must be asked. */
export const promptNeeded = ({ consent, options }: Core): void => {
  const { status } = consent.state;
  if (status === 'undecided' || status === 'expired' || status === 'revised') {
    options.page?.dispatchEvent(new PromptNeededEvent(status));
  }
};

/** What the charter has that the last choice, counting or not, does not know. */
export const news = async (core: Core): Promise<News> => {
  const { charter } = core.known().policy ?? (await core.need());
  const { choice } = core.known();
  if (!choice) return { categories: [], history: [] };
  return (await import('./news.js')).newsSince(charter, choice);
};

/** Tells the page of a choice that was made elsewhere. */
export const changed = ({ options }: Core): unknown => options.page?.dispatchEvent(new ChoiceChangedEvent());

/**
 * Puts the choice in force where it is kept. A place that throws, or keeps something else, is found out by reading.
 * @returns False where it will not be remembered.
 */
export const keep = async (core: Core): Promise<boolean> => {
  const { choice, policy } = core.known();
  if (!choice) return false;
  const value = encodeChoice(choice);
  const from = choice.time ?? core.options.now();
  try {
    await core.storage.write(value, new Date(addMonths(from, policy?.months ?? MONTHS)));
  } catch {
    return false;
  }
  return (await readAll(core.storage))?.includes(value) ?? false;
};

/** Another tab stored a choice. The winner of the two holds in both, and is what is kept. */
export const hear = async (core: Core, value: string): Promise<void> => {
  const theirs = decodeChoice(value);
  const { choice } = core.known();
  const winner = latestChoice([choice, theirs]);
  if (!winner || !theirs) return;
  if (winner !== choice) core.follow(winner);
  else if (encodeChoice(winner) !== value) {
    // The other tab wrote over ours before it heard of it.
    await keep(core);
    core.spread?.(encodeChoice(winner));
  }
};

/** Both answers to everything that was answerable, and to services answered one by one. */
const bothAnswers = (core: Core, policy: Policy, { answers }: Choice): Answers => ({
  ...Object.fromEntries(answerable(policy).map((id) => [id, core.decide(id) === true])),
  ...Object.fromEntries([...answers].filter(([key]) => isService(key))),
});

/** One request for each choice, which nothing waits for. No credentials go along: the record tells what, not who. */
const send = (page: Document, endpoint: string, record: ConsentRecord): void => {
  fetch(new URL(endpoint, page.baseURI), {
    method: 'POST',
    keepalive: true,
    credentials: 'omit',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(record),
  }).catch(() => {});
};

/** Stores an answer, puts it in force, and tells. */
const answer = async (
  core: Core,
  act: ConsentRecord['act'],
  compose: (policy: Policy) => Map<string, boolean>,
  { source = 'api', language, texts }: About = {},
  /** When it was given, if not now. */
  given?: number,
): Promise<void> => {
  const { page, now } = core.options;
  const policy = core.known().policy ?? (await core.need());
  const answers = compose(policy);
  // Where nothing is asked and nothing objected to there is nothing to remember.
  if (!answers.size) return;
  const { choice: before } = core.known();
  const counted = core.consent.state.answers !== undefined;
  const wasYes = core.grants();
  const earlier = before?.time;
  const choice: Choice = {
    revision: revisionOf(core.known()),
    // Of two answers the later wins, also where the clock was set back between them.
    time: given ?? (earlier !== undefined && earlier <= now() + AHEAD ? Math.max(now(), earlier + 1) : now()),
    answers,
  };
  core.adopt(choice, { withdrawn: act === 'withdraw' });
  // The first write happens in the same turn: a visitor who answers and leaves has answered.
  const remembered = await keep(core);
  if (core.known().choice === choice) core.adopt(choice, { remembered });
  if (remembered) core.spread?.(encodeChoice(choice));
  else report('unremembered', page?.location.hostname ?? '');
  if (!page) return;
  const record: ConsentRecord = {
    format: 1,
    act,
    time: new Date(choice.time ?? now()).toISOString(),
    answers: bothAnswers(core, policy, choice),
    revision: choice.revision ?? 0,
    source,
    language,
    texts,
    versions: { package: VERSION, choice: 2 },
    held: core.consent.state.held.filter((id) => !wasYes.has(keyOf(id)) && !core.decide(id)),
  };
  page.dispatchEvent(counted ? new ChoiceChangedEvent(record) : new ChoiceMadeEvent(record));
  if (policy.endpoint) send(page, policy.endpoint, record);
};

/** An answer to all that is asked. Objections stay as they are: they answer another question. */
const toAll =
  (core: Core, yes: boolean) =>
  ({ categories }: Policy): Map<string, boolean> => {
    const { held } = core.consent.state;
    const { choice } = core.known();
    return new Map(
      [...categories].flatMap(([id, { consent }]): [string, boolean][] => {
        const key = keyOf(id);
        if (consent === 'opt-in') return [[key, yes && !held.includes(id)]];
        const objected = consent === 'opt-out' && (choice?.none || choice?.answers.get(key) === false);
        return objected ? [[key, false]] : [];
      }),
    );
  };

export const accept = (core: Core, about?: About): Promise<void> =>
  answer(core, 'accept', toAll(core, true), about);

export const refuse = (core: Core, about?: About): Promise<void> =>
  answer(core, 'refuse', toAll(core, false), about);

/** Answers by key, of those the charter knows; others are told to the author. */
const understood = (policy: Policy, answers: Answers): Map<string, boolean> => {
  const keys = new Map(policy.keys().map((key) => [key.join('/'), key]));
  const found = new Map<string, boolean>();
  for (const [name, yes] of Object.entries(answers)) {
    const key = keys.get(name);
    if (!key) report('answer', name, [...keys.keys()].join(', '));
    else if (policy.categories.get(key[0])?.consent !== 'none') found.set(keyOf(...key), yes);
  }
  return found;
};

/** Those answers, on top of the ones that count. */
const onTop =
  (core: Core, said: Answers) =>
  (policy: Policy): Map<string, boolean> => {
    const { consent } = core;
    const next = understood(policy, said);
    const byCategory = [...next.keys()].some((key) => !isService(key));
    const objections = [...(core.known().choice?.answers ?? [])].filter(([, yes]) => !yes);
    const merged = new Map(consent.state.answers ? Object.entries(consent.state.answers) : objections);
    if (byCategory) {
      for (const [id, { consent: kind }] of policy.categories) {
        const key = keyOf(id);
        // What was shown and not turned on is refused.
        if (kind === 'opt-in' && !merged.has(key)) merged.set(key, false);
        // An answer about the whole replaces those about its parts.
        if (next.has(key))
          for (const part of merged.keys()) if (part.startsWith(`${key}/`)) merged.delete(part);
      }
    }
    for (const [key, yes] of next) {
      const [category] = partsOf(key);
      const exempt = policy.categories.get(category)?.consent === 'opt-out';
      // No objection is no consent: it is not kept, lest a stricter charter take it for one.
      if (exempt && yes && !consent.state.held.includes(category)) merged.delete(key);
      else merged.set(key, yes);
    }
    // In the order of the charter, and without what it no longer has.
    return new Map(
      policy.keys().flatMap((parts): [string, boolean][] => {
        const yes = merged.get(keyOf(...parts));
        return yes === undefined ? [] : [[keyOf(...parts), yes]];
      }),
    );
  };

export const save = (core: Core, answers: Answers, about?: About): Promise<void> =>
  answer(core, 'save', onTop(core, answers), about);

export const withdraw = (core: Core, ids?: readonly string[], about?: About): Promise<void> =>
  answer(
    core,
    'withdraw',
    ids ? onTop(core, Object.fromEntries(ids.map((id) => [id, false]))) : toAll(core, false),
    about,
  );

/** Keeps a choice that another tool asked for, and tells of it. */
export const takeOver = (core: Core, { answers, time }: Choice): Promise<void> =>
  answer(core, 'import', () => new Map(answers), { source: 'import' }, time);

/** Clears what is declared of the keys taken back, tells, and reloads where the charter says so. */
export const takeBack = async (core: Core, keys: readonly string[]): Promise<void> => {
  const { page, reload } = core.options;
  if (!page) return;
  const policy = core.known().policy ?? (await core.need());
  const ran = keys.some((key) => core.ran.has(partsOf(key)[0]));
  if (ran) core.adopt(core.known().choice, { reload: true });
  const { clear } = await import('./clear/clear.js');
  const { cleared, left } = await clear(page, policy, keys, core.grants());
  page.dispatchEvent(new ChoiceWithdrawnEvent(keys, cleared, left, ran));
  // What a script that ran writes on its way out is cleared too.
  if (ran) {
    page.defaultView?.addEventListener('pagehide', () => void clear(page, policy, keys, core.grants()));
    if (policy.reload) reload();
  }
};
