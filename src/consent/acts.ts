/** What the visitor can do. A file of its own: who has answered before and changes nothing does not load it. */
import { report } from '../registry.js';
import { pageAddress, pageBase } from '../source/page-address.js';
import { VERSION } from '../version.js';
import { type Choice, encodeChoice, keyOf, partsOf } from './choice.js';
import { bothAnswers, toAll } from './compose-answers.js';
import type { Core } from './core.js';
import { AHEAD, revisionOf } from './decide.js';
import { ChoiceChangedEvent, ChoiceMadeEvent, PromptNeededEvent } from './events.js';
import { keep } from './keep.js';
import type { News } from './news.js';
import type { Policy } from './policy.js';
import type { About, Answers, ConsentRecord } from './state.js';

export { hear, keep } from './keep.js';
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

/** Clears what is declared of the keys taken back, and tells. */
export const takeBack = async (core: Core, keys: readonly string[]): Promise<void> => {
  const ran = keys.some((key) => core.ran.has(partsOf(key)[0]));
  // Known at once, that it can be said at once.
  if (ran) core.adopt(core.known().choice, { reload: true });
  const all = await import('./take-back.js');
  await all.takeBack(core, keys, ran);
};

/** Tells the page of a choice that was made elsewhere. */
export const changed = ({ options }: Core): unknown => options.page?.dispatchEvent(new ChoiceChangedEvent());

/** One request for each choice, which nothing waits for. No credentials go along: the record tells what, not who. */
const send = (page: Document, endpoint: string, record: ConsentRecord): void => {
  const url = pageAddress(endpoint, 'choice.endpoint', { base: pageBase(page) });
  if (!url) return;
  fetch(url, {
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
  const { choice: before } = core.known();
  // Where nothing is asked and nothing was objected to there is nothing to remember.
  if (!answers.size && !before) return;
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
