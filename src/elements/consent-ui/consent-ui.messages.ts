/** Words of the banner and of what reopens it. Each is written once, so that one thing has one name everywhere. */
import { type MsgFn, str } from '../../localize/msg.js';

export const refuseAllLabel = (msg: MsgFn): string =>
  // Button. As short as the one that accepts.
  msg('Refuse all', { id: 'ask.refuse' });

export const acceptAllLabel = (msg: MsgFn): string =>
  // Button. As short as the one that refuses.
  msg('Accept all', { id: 'ask.accept' });

export const settingsName = (msg: MsgFn): string =>
  // Button at the foot of every page that opens the preferences, and what other texts call it.
  msg('Cookie settings', { id: 'ask.reopen' });

export const siteName = (msg: MsgFn, site: string | undefined): string =>
  // Name of the banner; the value is the name of the site.
  site ? msg(str`Cookies on ${site}`, { id: 'ask.name' }) : 'Cookies';

export const closeLabel = (msg: MsgFn): string =>
  // Button that closes something.
  msg('Close', { id: 'ask.close' });
