/** Reports an answer to the page and its author (GDPR art. 7(1): consent must be demonstrable). */
import { pageAddress, pageBase } from '../loading/page-address.js';
import { VERSION } from '../version.js';
import { type Choice, categoryIdOf, toKey } from './choice.js';
import { recordedAnswers } from './commands/answer-all.js';
import type { ConsentContext } from './consent-context.js';
import { ChoiceChangedEvent, ChoiceMadeEvent } from './events.js';
import type { AnswerContext, ConsentRecord } from './consent-state.js';

/** An answer that has been applied. */
interface CommittedAnswer {
  readonly choice: Choice;
  readonly action: ConsentRecord['action'];
  readonly context: AnswerContext | undefined;
  /** Keys that were granted before the answer. */
  readonly grantedBefore: ReadonlySet<string>;
  /** True where an answer counted before, and this one grants more or less. */
  readonly isChange: boolean;
}

/**
 * Sends one request for each choice, without waiting for it. No credentials: the record must not identify the visitor.
 */
const postRecord = (page: Document, endpoint: string, record: ConsentRecord): void => {
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
  // `sent` is async, so an error that `fetch` throws synchronously is caught too.
  sent().catch(() => {});
};

/** Reports an answer to the page and to the author's endpoint. */
export const reportAnswer = (
  core: ConsentContext,
  {
    choice,
    action,
    context: { source = 'api', language, texts } = {},
    grantedBefore,
    isChange,
  }: CommittedAnswer,
): void => {
  const { page, now } = core.options;
  const { policy } = core.snapshot();
  if (!page) return;
  const record: ConsentRecord = {
    format: 1,
    action,
    time: new Date(choice.time ?? now()).toISOString(),
    answers: policy
      ? recordedAnswers(core, policy, choice)
      : Object.fromEntries([...choice.answers].map(([key, yes]) => [categoryIdOf(key), yes])),
    revision: choice.revision ?? 0,
    source,
    language,
    texts,
    versions: { package: VERSION, choice: 2 },
    refusedBySignal: core.consent.state.refusedBySignal.filter(
      (id) => !grantedBefore.has(toKey(id)) && !core.isGranted(id),
    ),
  };
  page.dispatchEvent(isChange ? new ChoiceChangedEvent(record) : new ChoiceMadeEvent(record));
  if (policy?.endpoint) postRecord(page, policy.endpoint, record);
};
