/** What the panel says besides its findings. */
import { type MsgFn, str } from '../localize/msg.js';

export const title = (msg: MsgFn): string =>
  // Title of the panel that says what a page did to the elements; for authors of pages.
  msg('Page diagnostics', { id: 'panel.title' });

export const count = (msg: MsgFn, errors: number, warnings: number): string =>
  errors + warnings
    ? // How much the panel found; values: two numbers.
      msg(str`Errors: ${errors}. Warnings: ${warnings}.`, { id: 'panel.found' })
    : // Said by the panel where it found nothing.
      msg('No problem found on this page.', { id: 'panel.nothing' });

export const looking = (msg: MsgFn): string =>
  // Said by the panel until it has looked.
  msg('Running…', { id: 'panel.looking' });

export const cure = (msg: MsgFn): string =>
  // Before what to do about a problem; a colon follows in English, and is part of this text.
  msg('What to do:', { id: 'panel.cure' });

export const errorLabel = (msg: MsgFn): string =>
  // Kind of a problem, before it: visitors miss something.
  msg('Error', { id: 'panel.error' });

export const warningLabel = (msg: MsgFn): string =>
  // Kind of a problem, before it: may be meant.
  msg('Warning', { id: 'panel.warning' });

export const unreachable = (msg: MsgFn, reason: string): string =>
  // Finding about the file of the charter; the value is the browser’s reason, in its language.
  msg(str`The charter failed to load: ${reason}.`, { id: 'panel.unreachable' });

export const reach = (msg: MsgFn): string =>
  // Advice for a charter that fails to load.
  msg('Open the address: it must show the file, and no page in its place. From another site it needs CORS.', {
    id: 'panel.reach',
  });

export const summaryHeading = (msg: MsgFn): string =>
  // Heading in the panel: what is on the page.
  msg('On this page', { id: 'panel.facts' });

export const again = (msg: MsgFn): string =>
  // Button of the panel.
  msg('Run again', { id: 'panel.again' });

export const copy = (msg: MsgFn): string =>
  // Button of the panel: puts what it says on the clipboard.
  msg('Copy as text', { id: 'panel.copy' });

export const copied = (msg: MsgFn): string =>
  // Said once the text is on the clipboard.
  msg('Copied.', { id: 'panel.copied' });

export const close = (msg: MsgFn): string =>
  // Button of the panel.
  msg('Close', { id: 'panel.close' });
