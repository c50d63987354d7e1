/** What the first layer says: who asks, what for, what refusing means, how to change one's mind (CNIL, 2020-091 and 092). */
import { type MsgFn, str } from '../../localize/msg.js';

export const lead = (msg: MsgFn, who: string): string =>
  // First sentence of the banner, before the list of purposes; the value is who asks: the controller or the site.
  msg(str`${who} asks for your consent to keep information on your device, or read it there, for:`, {
    id: 'ask.lead',
  });

export const thisSite = (msg: MsgFn): string =>
  // Who asks, where the charter does not say; begins a sentence.
  msg('This site', { id: 'ask.this-site' });

export const providers = (msg: MsgFn, count: number): string =>
  count === 1
    ? // Link to the list of providers, where there is one.
      msg('See the provider and their cookies', { id: 'ask.provider' })
    : // Link to the list of providers; the value is their number.
      msg(str`See the ${count} providers and their cookies`, { id: 'ask.providers' });

export const changing = (msg: MsgFn, months: string, name: string): string =>
  // What refusing means, how long the answer holds and where to change it; values: "6 months", name of the button.
  msg(
    str`If you refuse, you can still use the site, without these. Your choice is kept for ${months}; you can change it at any time, on every page, with “${name}”.`,
    { id: 'ask.changing' },
  );

export const settings = (msg: MsgFn): string =>
  // Button that opens the preferences.
  msg('Customise', { id: 'ask.customise' });
