/** Words that only some charters need: durations, kinds of storage, what is asked. */
import { type MsgFn, str } from '../localize/msg.js';

export const untilBrowser = (msg: MsgFn): string =>
  // How long a cookie lives: it has no end of its own. Lower case, it may be part of a sentence.
  msg('until the browser is closed', { id: 'duration.browser' });

export const untilTab = (msg: MsgFn): string =>
  // How long an item of session storage lives. Lower case, it may be part of a sentence.
  msg('until the tab is closed', { id: 'duration.tab' });

export const untilDeleted = (msg: MsgFn): string =>
  // How long an item without an end lives. Lower case, it may be part of a sentence.
  msg('until it is deleted', { id: 'duration.deleted' });

export const notKnown = (msg: MsgFn): string =>
  // The duration is not known. Lower case, it may be part of a sentence.
  msg('duration not known', { id: 'duration.unknown' });

export const atMost = (msg: MsgFn, duration: string): string =>
  // The value is a duration such as "13 months". Lower case, it may be part of a sentence.
  msg(str`at most ${duration}`, { id: 'duration.max' });

export const fromLastVisit = (msg: MsgFn, duration: string): string =>
  // The value is a duration such as "13 months", begun again by each visit.
  msg(str`${duration} from the last visit`, { id: 'duration.sliding' });

export const atMostFromLastVisit = (msg: MsgFn, duration: string): string =>
  // The value is a duration such as "13 months", begun again by each visit. Lower case.
  msg(str`at most ${duration} from the last visit`, { id: 'duration.max-sliding' });

export const withObjection = (msg: MsgFn, consent: string, objection: string): string =>
  // How long the cookie of the visitor's choice lives; the values are durations such as "6 months". Lower case.
  msg(str`${consent}; ${objection} if you objected`, { id: 'duration.with-objection' });

export const untilDeletedCounts = (msg: MsgFn, duration: string): string =>
  // How long the visitor's choice stays in local storage, then how long it counts; a duration such as "6 months".
  msg(str`until it is deleted; your choice counts for ${duration}`, { id: 'duration.deleted-counts' });

export const partyLabel = (msg: MsgFn, party: string): string => {
  switch (party) {
    case 'first':
      // In a cell: the site visited sets the cookie.
      return msg('First party', { id: 'party.first' });
    case 'third':
      // In a cell: another site than the one visited sets the cookie.
      return msg('Third party', { id: 'party.third' });
    default:
      return party;
  }
};

export const storageLabel = (msg: MsgFn, storage: string): string => {
  switch (storage) {
    case 'cookie':
      // In a cell: how an item is kept on the device.
      return msg('Cookie', { id: 'storage.cookie' });
    case 'localStorage':
      // In a cell: how an item is kept on the device (localStorage).
      return msg('Local storage', { id: 'storage.local' });
    case 'sessionStorage':
      // In a cell: how an item is kept on the device (sessionStorage).
      return msg('Session storage', { id: 'storage.session' });
    case 'indexedDB':
      // In a cell: how an item is kept on the device (IndexedDB).
      return msg('Database in the browser', { id: 'storage.database' });
    case 'cacheStorage':
      // In a cell: how an item is kept on the device (Cache Storage).
      return msg('Cache of the site', { id: 'storage.cache' });
    case 'serviceWorker':
      // In a cell: how an item is kept on the device (service worker).
      return msg('Background script', { id: 'storage.worker' });
    case 'pixel':
      // In a cell: an invisible image that reports a visit.
      return msg('Tracking pixel', { id: 'storage.pixel' });
    case 'other':
      // In a cell: another way to keep or read something on the device.
      return msg('Other means', { id: 'storage.other' });
    default:
      return storage;
  }
};

export const consentLabel = (msg: MsgFn, consent: string): string => {
  switch (consent) {
    case 'none':
      // In a cell: what a category asks of the visitor.
      return msg('Necessary: always active', { id: 'consent.none' });
    case 'opt-out':
      // In a cell: what a category asks of the visitor.
      return msg('Active unless you object', { id: 'consent.opt-out' });
    default:
      // In a cell: what a category asks of the visitor.
      return msg('Only with your consent', { id: 'consent.opt-in' });
  }
};

export const cookieCount = (msg: MsgFn, language: string, count: number): string =>
  new Intl.PluralRules(language).select(count) === 'one'
    ? // Beside the heading of a table; the value is the number of its cookies, for which the language uses the singular.
      msg(str`${count} cookie`, { id: 'count.one' })
    : // Beside the heading of a table; the value is the number of its cookies.
      msg(str`${count} cookies`, { id: 'count.other' });

export const noCookie = (msg: MsgFn): string =>
  // Below the heading of a category that declares no cookie.
  msg('No cookie is declared.', { id: 'table.empty' });

export const objectLabel = (msg: MsgFn): string =>
  // Text of a link to where people may object.
  msg('Object', { id: 'opt-out.link' });

export const ungrouped = (msg: MsgFn): string =>
  // Heading of the cookies that no other group of a table holds.
  msg('Others', { id: 'group.others' });

export const withNote = (msg: MsgFn, label: string, note: number): string =>
  // Head of a column with the number of its foot-note.
  msg(str`${label} (${note})`, { id: 'column.with-note' });
