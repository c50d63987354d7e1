/** The state of the choices, beside the button that opens them. */
import type { ConsentState } from '../../consent/state.js';
import type { MsgFn } from '../../localize/msg.js';

export const statusOf = (msg: MsgFn, { answers, prompt }: ConsentState): string => {
  const given = Object.values(answers ?? {});
  if (!answers || prompt)
    // Beside the button that opens the choices: the visitor has not answered.
    return msg('You have not answered yet', { id: 'settings.not-yet' });
  if (!given.includes(true))
    // Beside the button that opens the choices.
    return msg('You refuse what is not necessary', { id: 'settings.refused' });
  return given.includes(false)
    ? // Beside the button that opens the choices.
      msg('You accept some of the cookies', { id: 'settings.partly' })
    : // Beside the button that opens the choices.
      msg('You accept everything', { id: 'settings.accepted' });
};
