import type { ConsentState } from '../../consent/consent-state.js';
import type { EmbedService } from './charter-service.js';

type Answered = Pick<ConsentState, 'answers' | 'answeredAt'>;

/** What was answered about content: about its service, else about its category. */
const readAnswer = ({ answers = {} }: Answered, found: EmbedService | undefined): boolean | undefined => {
  const all = new Map(Object.entries(answers));
  const { id } = found?.category ?? {};
  return id === undefined ? undefined : (all.get(`${id}/${found?.service?.id}`) ?? all.get(id));
};

/**
 * True where the visitor has refused content since they had it shown once: its service or category, or everything. An
 * answer that was given before, or that leaves this content as it was, refuses nothing; nor does one that expired.
 */
export const refusedSince = (before: Answered, now: Answered, found: EmbedService | undefined): boolean => {
  if (!now.answers || now.answeredAt?.getTime() === before.answeredAt?.getTime()) return false;
  const all = Object.values(now.answers);
  return (
    (all.length > 0 && !all.includes(true)) ||
    (readAnswer(now, found) === false && readAnswer(before, found) !== false)
  );
};
