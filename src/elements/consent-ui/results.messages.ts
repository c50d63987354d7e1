/** What is said once an answer was given. */
import type { ConsentState } from '../../consent/consent-state.js';
import type { MsgFn } from '../../localize/msg.js';

export type AnswerAction = 'accept' | 'refuse' | 'save';

/** What was done, and what the visitor needs to know of it. */
export const resultMessage = (
  msg: MsgFn,
  act: AnswerAction,
  { persisted, refusedBySignal, outsideAcceptAll, granted }: ConsentState,
): string => {
  const done =
    act === 'refuse'
      ? // Announced after the button that refuses everything.
        msg('Your choice is saved: you refuse all cookies that need your consent.', { id: 'result.refused' })
      : act === 'accept' && !refusedBySignal.length && outsideAcceptAll.every((id) => granted.includes(id))
        ? // Announced after the button that accepts everything.
          msg('Your choice is saved: you accept all cookies that need your consent.', {
            id: 'result.accepted',
          })
        : // Announced after choices were made one by one.
          msg('Your choices are saved.', { id: 'result.saved' });
  return persisted
    ? done
    : // Said where the browser blocks cookies and storage.
      msg('Your browser keeps nothing for this site: your choice holds for this page only.', {
        id: 'result.unremembered',
      });
};

export const unsavedMessage = (msg: MsgFn): string =>
  // Said where a choice was made and could not be kept, since the charter or a file of ours cannot be loaded.
  msg('Your choice could not be saved. Please try again.', { id: 'choose.unsaved' });
