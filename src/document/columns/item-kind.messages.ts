/**
 * Party, storage and life of an item as one phrase: "First-party persistent cookie, 1 month". Whole
 * phrases, since no two languages put such words together alike.
 */
import { type MsgFn, str } from '../../localize/msg.js';
import type { Lifetime } from './lifetime.js';
import { storageLabel } from '../values.messages.js';

const cookiePhrase = (msg: MsgFn, party: string | undefined, kind: Lifetime['kind'] | undefined): string => {
  const life =
    kind === 'session' || kind === undefined || kind === 'unknown' ? (kind ?? 'unknown') : 'lasting';
  switch (`${party} ${life}`) {
    case 'first session':
      // In a cell: what kind of cookie it is.
      return msg('First-party session cookie', { id: 'kind.first-session' });
    case 'first lasting':
      // In a cell: what kind of cookie it is.
      return msg('First-party persistent cookie', { id: 'kind.first-persistent' });
    case 'first unknown':
      // In a cell: what kind of cookie it is.
      return msg('First-party cookie', { id: 'kind.first' });
    case 'third session':
      // In a cell: what kind of cookie it is.
      return msg('Third-party session cookie', { id: 'kind.third-session' });
    case 'third lasting':
      // In a cell: what kind of cookie it is.
      return msg('Third-party persistent cookie', { id: 'kind.third-persistent' });
    case 'third unknown':
      // In a cell: what kind of cookie it is.
      return msg('Third-party cookie', { id: 'kind.third' });
    default:
      return life === 'session'
        ? // In a cell: what kind of cookie it is.
          msg('Session cookie', { id: 'kind.session' })
        : life === 'lasting'
          ? // In a cell: what kind of cookie it is.
            msg('Persistent cookie', { id: 'kind.persistent' })
          : storageLabel(msg, 'cookie');
  }
};

const itemPhrase = (msg: MsgFn, party: string | undefined, item: string): string => {
  switch (party) {
    case 'first':
      // In a cell; the value is a kind of storage that is no cookie, such as "Local storage".
      return msg(str`${item}, first party`, { id: 'kind.item-first' });
    case 'third':
      // In a cell; the value is a kind of storage that is no cookie, such as "Tracking pixel".
      return msg(str`${item}, third party`, { id: 'kind.item-third' });
    default:
      return item;
  }
};

export const kindPhrase = (
  msg: MsgFn,
  party: string | undefined,
  storage: string,
  life: Lifetime | undefined,
): string => {
  const isCookie = storage === 'cookie';
  const kind = isCookie
    ? cookiePhrase(msg, party, life?.kind)
    : itemPhrase(msg, party, storageLabel(msg, storage));
  // "Session cookie" has said it.
  const said = isCookie && life?.kind === 'session';
  return life?.text && !said
    ? // In a cell: a kind of cookie, then how long it lives, such as "First-party persistent cookie, 1 month".
      msg(str`${kind}, ${life.text}`, { id: 'kind.with-duration' })
    : kind;
};
