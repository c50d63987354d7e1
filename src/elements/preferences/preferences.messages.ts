/** Words of the preferences. */
import { type MsgFn, str } from '../../localize/msg.js';

export const legend = (msg: MsgFn): string =>
  // Name of the group of all choices.
  msg('Your choices, purpose by purpose', { id: 'choose.legend' });

export const saveLabel = (msg: MsgFn): string =>
  // Button that stores what the form shows.
  msg('Save my choices', { id: 'choose.save' });

export const closing = (msg: MsgFn): string =>
  // Button that closes the dialog; nothing is stored.
  msg('Close without saving', { id: 'choose.close' });

export const done = (msg: MsgFn): string =>
  // Button that closes the dialog, where there is nothing to save.
  msg('Close', { id: 'choose.done' });

export const reload = (msg: MsgFn): string =>
  // Button.
  msg('Reload the page', { id: 'choose.reload' });

export const reloadText = (msg: MsgFn): string =>
  // Shown where something whose consent was withdrawn has already run.
  msg('Some of what you have switched off is still running: reload the page to stop it.', {
    id: 'choose.reload-text',
  });

export const nothingToChoose = (msg: MsgFn): string =>
  // Said where the charter asks nothing and nothing can be objected to.
  msg('This site uses only what it needs to work: there is nothing to choose.', { id: 'choose.nothing' });

export const notYet = (msg: MsgFn): string =>
  // Above the preferences of somebody who has not answered.
  msg('You have not answered yet. What needs your consent stays refused until you do.', {
    id: 'choose.not-yet',
  });

export const answeredOn = (msg: MsgFn, from: string, until: string): string =>
  // Above the preferences; both values are dates in long form.
  msg(str`You answered on ${from}. Your choices hold until ${until}.`, { id: 'choose.answered' });

export const refusedWithout = (msg: MsgFn): string =>
  // Above the preferences, where a refusal has no date.
  msg('You have refused all cookies that you can refuse.', { id: 'choose.refused' });

export const necessaryLabel = (msg: MsgFn): string =>
  // State of a category that is not asked about.
  msg('Always active: the site does not work without it', { id: 'choose.necessary' });

export const accepted = (msg: MsgFn): string =>
  // State of a purpose, beside its switch.
  msg('Accepted', { id: 'choose.accepted' });

export const refused = (msg: MsgFn): string =>
  // State of a purpose, beside its switch.
  msg('Refused', { id: 'choose.refused-one' });

export const partly = (msg: MsgFn): string =>
  // State of a purpose of which some services are accepted, beside its switch.
  msg('Partly accepted', { id: 'choose.partly' });

export const active = (msg: MsgFn): string =>
  // State of a measurement that needs no consent, beside its switch.
  msg('Active', { id: 'choose.active' });

export const objected = (msg: MsgFn): string =>
  // State of a measurement that the visitor objected to, beside its switch.
  msg('You object', { id: 'choose.objected' });

export const objecting = (msg: MsgFn): string =>
  // Below a measurement that needs no consent.
  msg('The law allows this without your consent. Switch it off to object.', { id: 'choose.objecting' });

export const held = (msg: MsgFn): string =>
  // Below a purpose, where the browser asks not to be tracked.
  msg('Refused, as your browser asks. It stays so until you switch it on here.', { id: 'choose.held' });

export const apart = (msg: MsgFn, accept: string): string =>
  // Below a purpose that the button for everything does not include; the value is what that button is called.
  msg(str`“${accept}” does not include this: you turn it on here.`, { id: 'choose.apart' });

export const consequence = (msg: MsgFn, isExempt: boolean): string =>
  isExempt
    ? // Below a purpose that needs no consent, before what happens to those who object.
      msg('If you object:', { id: 'choose.if-objecting' })
    : // Below a purpose, before what happens to those who refuse.
      msg('If you refuse:', { id: 'choose.if-refusing' });

export const cookiesSummary = (msg: MsgFn, name: string): string =>
  // Opens the table of the cookies; the value is the name of a service or of a purpose.
  msg(str`What is kept: ${name}`, { id: 'choose.cookies' });
