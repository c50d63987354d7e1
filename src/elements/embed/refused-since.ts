import type { ConsentState } from '../../consent/consent-state.js';
import type { Behind } from './charter-service.js';

type Answered = Pick<ConsentState, 'answers' | 'answered'>;

/** What was answered about content: about its service, else about its category. */
const answerOf = ({ answers = {} }: Answered, found: Behind | undefined): boolean | undefined => {
  const all = new Map(Object.entries(answers));
  const { id } = found?.category ?? {};
  return id === undefined ? undefined : (all.get(`${id}/${found?.service?.id}`) ?? all.get(id));
};

/**
 * True where the visitor has refused content since they had it shown once: its service or category, or everything. An
 * answer that was given before, or that leaves this content as it was, refuses nothing; nor does one that expired.
 */
export const refusedSince = (before: Answered, now: Answered, found: Behind | undefined): boolean => {
  if (!now.answers || now.answered?.getTime() === before.answered?.getTime()) return false;
  const all = Object.values(now.answers);
  return (
    (all.length > 0 && !all.includes(true)) ||
    (answerOf(now, found) === false && answerOf(before, found) !== false)
  );
};
