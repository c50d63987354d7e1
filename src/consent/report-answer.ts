/** What the page and its author learn of an answer (GDPR art. 7(1): consent must be demonstrable). */
import { pageAddress, pageBase } from '../loading/page-address.js';
import { VERSION } from '../version.js';
import { type Choice, idOf, keyOf } from './choice.js';
import { bothAnswers } from './commands/answer-all.js';
import type { Core } from './consent-context.js';
import { ChoiceChangedEvent, ChoiceMadeEvent } from './events.js';
import type { About, ConsentRecord } from './consent-state.js';

/** What the visitor did, and where. */
interface Reported {
  readonly act: ConsentRecord['act'];
  readonly about?: About | undefined;
}

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

/**
 * Reports an answer to the page and to the author's endpoint.
 * @param wasYes Keys that were granted before it.
 * @param isChange True where an answer counted before, and this one grants more or less.
 */
export const reportAnswer = (
  core: Core,
  choice: Choice,
  { act, about: { source = 'api', language, texts } = {} }: Reported,
  wasYes: ReadonlySet<string>,
  isChange: boolean,
): void => {
  const { page, now } = core.options;
  const { policy } = core.known();
  if (!page) return;
  const record: ConsentRecord = {
    format: 1,
    act,
    time: new Date(choice.time ?? now()).toISOString(),
    answers: policy
      ? bothAnswers(core, policy, choice)
      : Object.fromEntries([...choice.answers].map(([key, yes]) => [idOf(key), yes])),
    revision: choice.revision ?? 0,
    source,
    language,
    texts,
    versions: { package: VERSION, choice: 2 },
    held: core.consent.state.held.filter((id) => !wasYes.has(keyOf(id)) && !core.decide(id)),
  };
  page.dispatchEvent(isChange ? new ChoiceChangedEvent(record) : new ChoiceMadeEvent(record));
  if (policy?.endpoint) send(page, policy.endpoint, record);
};
