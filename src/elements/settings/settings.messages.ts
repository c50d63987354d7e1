/** The state of the preferences, beside the button that opens them. */
import type { ConsentState } from '../../consent/consent-state.js';
import type { MsgFn } from '../../localize/msg.js';

/**
 * The current choice. What the law exempts from consent is active until the visitor objects, so nothing here says that
 * everything is refused; an objection alone is no refusal of consent.
 * @returns Empty where no category needs consent and nothing was answered.
 */
export const settingsStatus = (
  msg: MsgFn,
  { answers, promptNeeded, refusedBySignal, outsideAcceptAll, granted, objected }: ConsentState,
): string => {
  const asked = Object.entries(answers ?? {}).filter(([key]) => !objected.includes(key));
  const byThemselves = [...refusedBySignal, ...outsideAcceptAll];
  if (promptNeeded || (!answers && byThemselves.length))
    // Beside the button that opens the preferences: the visitor has not answered.
    return msg('You have not answered yet', { id: 'settings.not-yet' });
  if (!answers) return '';
  if (objected.length && !asked.length)
    // Beside the button that opens the preferences, where the visitor objected and nothing needs consent.
    return msg('You object to cookies that need no consent', { id: 'settings.objected' });
  if (!asked.some(([, yes]) => yes))
    // Beside the button that opens the preferences.
    return msg('You refuse all cookies that need your consent', { id: 'settings.refused' });
  return asked.every(([, yes]) => yes) && byThemselves.every((id) => granted.includes(id))
    ? // Beside the button that opens the preferences.
      msg('You accept all cookies that need your consent', { id: 'settings.accepted' })
    : // Beside the button that opens the preferences.
      msg('You accept some of the cookies', { id: 'settings.partly' });
};
