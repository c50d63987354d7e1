/** What the visitor can do. A file of its own: who has answered before and changes nothing does not load it. */
import { report } from '../registry.js';
import { pageAddress, pageBase } from '../source/page-address.js';
import { VERSION } from '../version.js';
import { type Choice, encodeChoice, keyOf, partsOf } from './choice.js';
import { bothAnswers, toAll } from './compose-answers.js';
import type { Core } from './core.js';
import { refusedKeys, revisionOf } from './decide.js';
import { ChoiceChangedEvent, ChoiceMadeEvent, PromptNeededEvent } from './events.js';
import { keep } from './keep.js';
import type { News } from './news.js';
import { dateAnswer } from './pick-choice.js';
import type { Policy } from './policy.js';
import type { About, Answers, ConsentRecord } from './state.js';

export { hear, keep } from './keep.js';
export { pickChoice } from './pick-choice.js';
export { writeCookie } from './storage/write-cookie.js';

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

/**
 * Deletes what is declared of what was refused or withdrawn, and says so.
 * @param lost Keys that were granted until now.
 * @param keys Those, and all else that the visitor refused in the same answer.
 */
export const takeBack = async (
  core: Core,
  lost: readonly string[],
  keys: readonly string[],
): Promise<void> => {
  const ran = lost.some((key) => core.ran.has(partsOf(key)[0]));
  // Known at once, that it can be said at once.
  if (ran) core.adopt(core.known().choice, { reload: true });
  const all = await import('./take-back.js');
  await all.takeBack(core, lost, keys, ran);
};

/** Tells the page of a choice that was made elsewhere. */
export const changed = ({ options }: Core): unknown => options.page?.dispatchEvent(new ChoiceChangedEvent());

/** One request for each choice, which nothing waits for. No credentials go along: the record tells what, not who. */
const send = (page: Document, endpoint: string, record: ConsentRecord): void => {
  const url = pageAddress(endpoint, 'choice.endpoint', { base: pageBase(page) });
  if (!url) return;
  const sent = async (): Promise<unknown> =>
    fetch(url, {
      method: 'POST',
      keepalive: true,
      credentials: 'omit',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(record),
    });
  // What throws at once keeps the answer up no more than what fails later.
  sent().catch(() => {});
};

/** Milliseconds after which an answer is put in force though the place that keeps it does not say that it did. */
const PATIENCE = 5000;

/** What a promise comes to, or undefined if that takes too long. */
const inTime = <T>(promise: Promise<T>): Promise<T | undefined> =>
  Promise.race([promise, new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE))]);

/** Stores an answer, puts it in force, and tells. */
const store = async (
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
  const { choice: before } = core.known();
  // Where nothing is asked and nothing was objected to there is nothing to remember.
  if (!answers.size && !before) return;
  const counted = core.consent.state.answers !== undefined;
  const wasYes = core.grants();
  const choice: Choice = {
    revision: revisionOf(core.known()),
    time: given ?? dateAnswer(now(), before),
    answers,
  };
  // The first write happens in the same turn: a visitor who answers and leaves has answered.
  const keeping = keep(core, choice);
  const grants = [...core.grants(choice)].some((key) => !wasYes.has(key));
  const isRefusal = act === 'refuse' || act === 'save' || act === 'withdraw';
  const refused = isRefusal ? refusedKeys({ ...core.known(), choice }, policy) : [];
  // Nothing runs before the consent to it is stored; a refusal waits for nothing.
  if (grants) await inTime(keeping);
  core.adopt(choice, { withdrawn: act === 'withdraw' }, refused);
  const remembered = (await inTime(keeping)) === true;
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

/** One answer after the other, in the order they were given. */
const answer = (...[core, ...given]: Parameters<typeof store>): Promise<void> => {
  const turn = core.turn.then(() => store(core, ...given));
  core.turn = turn.catch(() => {});
  return turn;
};

export const accept = (core: Core, about?: About): Promise<void> =>
  answer(core, 'accept', toAll(core, true), about);

export const refuse = (core: Core, about?: About): Promise<void> =>
  answer(core, 'refuse', toAll(core, false), about);

/** Answers to some. */
const answerSome = async (
  core: Core,
  act: ConsentRecord['act'],
  answers: Answers,
  about?: About,
): Promise<void> => {
  const { onTop } = await import('./on-top.js');
  await answer(core, act, onTop(core, answers), about);
};

export const save = (core: Core, answers: Answers, about?: About): Promise<void> =>
  answerSome(core, 'save', answers, about);

export const withdraw = (core: Core, ids?: readonly string[], about?: About): Promise<void> =>
  ids
    ? answerSome(core, 'withdraw', Object.fromEntries(ids.map((id) => [id, false])), about)
    : answer(core, 'withdraw', toAll(core, false), about);

/** Keeps a choice that another tool asked for, and tells of it. */
export const takeOver = (core: Core, { answers, time }: Choice): Promise<void> =>
  answer(core, 'import', () => new Map(answers), { source: 'import' }, time);
