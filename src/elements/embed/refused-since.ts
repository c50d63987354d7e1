import type { ConsentState } from '../../consent/consent-state.js';
import type { EmbedService } from './charter-service.js';

type Answered = Pick<ConsentState, 'answers' | 'answeredAt'>;

/** Answer for an embed: that for its service, else that for its category. */
const readAnswer = ({ answers = {} }: Answered, found: EmbedService | undefined): boolean | undefined => {
  const all = new Map(Object.entries(answers));
  const { id } = found?.category ?? {};
  return id === undefined ? undefined : (all.get(`${id}/${found?.service?.id}`) ?? all.get(id));
};

/**
 * True if the visitor has refused an embed since it was shown once: its service or category, or everything. An
 * earlier answer, one that does not change this embed, or one that expired does not count.
 */
export const refusedSince = (before: Answered, now: Answered, found: EmbedService | undefined): boolean => {
  if (!now.answers || now.answeredAt?.getTime() === before.answeredAt?.getTime()) return false;
  const all = Object.values(now.answers);
  return (
    (all.length > 0 && !all.includes(true)) ||
    (readAnswer(now, found) === false && readAnswer(before, found) !== false)
  );
};
