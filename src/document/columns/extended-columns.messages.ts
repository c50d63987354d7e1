/** Heads of the columns that the first charter does not have. */
import type { MsgFn } from '../../localize/msg.js';
import { columnLabel } from '../core-document.messages.js';

export const labelOf = (msg: MsgFn, id: string): string => {
  switch (id) {
    case 'category':
      // Head of a column.
      return msg('Category', { id: 'column.category' });
    case 'consent':
      // Head of a column: whether people are asked, may object, or neither.
      return msg('Your choice', { id: 'column.consent' });
    case 'party':
      // Head of a column: first or third party.
      return msg('Set by', { id: 'column.party' });
    case 'storage':
      // Head of a column: cookie, local storage, pixel…
      return msg('Type', { id: 'column.storage' });
    case 'duration':
      // Head of a column: how long the cookie lives.
      return msg('Duration', { id: 'column.duration' });
    case 'domain':
      // Head of a column: domain that holds the cookie.
      return msg('Domain', { id: 'column.domain' });
    case 'path':
      // Name of a fact: path of the cookie on the site.
      return msg('Path', { id: 'column.path' });
    case 'condition':
      // Head of a column: when the cookie is set.
      return msg('Condition', { id: 'column.condition' });
    case 'collects':
      // Head of a column.
      return msg('Data collected', { id: 'column.collects' });
    case 'recipients':
      // Head of a column: who receives the data.
      return msg('Recipients', { id: 'column.recipients' });
    case 'retention':
      // Head of a column: how long the data collected are kept.
      return msg('Data kept for', { id: 'column.retention' });
    case 'country':
      // Head of a column: countries the data go to.
      return msg('Country', { id: 'column.country' });
    case 'safeguard':
      // Head of a column: what protects data that leave the European Union.
      return msg('Safeguards for transfers', { id: 'column.safeguard' });
    case 'docs':
      // Head of a column: where the maker of the cookie describes it.
      return msg('Documentation', { id: 'column.docs' });
    case 'optOut':
      // Head of a column: where people may object.
      return msg('Objection', { id: 'column.objection' });
    case 'kind':
      // Head of a column: first or third party, how the item is kept, how long it lives.
      return msg('Type and duration', { id: 'column.kind' });
    case 'provider':
    case 'service':
    case 'name':
    case 'purpose':
      return columnLabel(msg, id);
    default:
      return id.replace(/^facts\./, '');
  }
};

/** Head of a column of several facts. */
export const joinedLabel = (labels: readonly string[]): string => labels.join(' / ');
