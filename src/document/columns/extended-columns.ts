/** Cells of all columns, and the default columns of a table. */
import { countryNames } from '../../charter/country-names.js';
import type { Charter } from '../../charter/parse-charter.js';
import { own as ownOf, parseText } from '../../charter/parsers.js';
import type { LocalizedText } from '../../charter/charter-json.js';
import type { DocumentContext } from '../document-context.js';
import type { Cell, Fact, Term } from '../document.js';
import { readCookie, readProvider, readService, type ReadColumn } from '../extended-fields.js';
import { asLocalizedText, linkFact } from '../link-fact.js';
import { type Row, rowsOf } from '../rows.js';
import * as words from '../values.messages.js';
import type { Column, ShownColumn } from './column.js';
import { CORE_COLUMNS } from './core-columns.js';
import { joinedLabel, labelOf } from './extended-columns.messages.js';
import { kindPhrase } from './item-kind.messages.js';
import { durationFacts, isDuration, readLifetime } from './lifetime.js';

const joinPhrases = (texts: readonly string[]): Fact[] => texts.map((text) => ({ phrase: { text } }));
const phraseFacts = (text: string | undefined): Fact[] => (text ? joinPhrases([text]) : []);
const proseFacts = ({ resolveRichText }: DocumentContext, text: LocalizedText | undefined): Fact[] => {
  const found = resolveRichText(text);
  return found ? [{ prose: found }] : [];
};

/** Parses an object once for all the columns of a row, which are built one after the other. */
const readOnceARow = <T>(read: (json: unknown) => T): ((json: unknown) => T) => {
  let source: unknown;
  let last: T | undefined;
  return (json) => {
    if (!last || json !== source) last = read(json);
    source = json;
    return last;
  };
};
const readItem = readOnceARow(readCookie);
const readServiceOfRow = readOnceARow(readService);
const readProviderOfRow = readOnceARow(readProvider);

const itemOf = ({ cookie }: Row): ReturnType<typeof readCookie> => readItem(cookie?.json);
const providerOfRow = ({ providers }: Charter, { service }: Row): ReturnType<typeof readProvider> =>
  readProviderOfRow(providers.get(service.provider ?? '')?.json);
const storageOf = (row: Row): string | undefined => itemOf(row).storage ?? (row.cookie && 'cookie');
const coreCell = (id: string, ...row: Parameters<Column['cell']>): Cell =>
  CORE_COLUMNS.get(id)?.cell(...row) ?? [];

const EXTENDED_CELLS: Readonly<Record<string, Column['cell']>> = {
  provider: (context, charter, row) => [
    ...coreCell('provider', context, charter, row),
    ...proseFacts(context, providerOfRow(charter, row).note),
  ],
  service: (...row) => coreCell('service', ...row),
  name: ({ resolveText }, _, row) => {
    const item = itemOf(row);
    const names = row.cookie?.name.length ? row.cookie.name : item.match;
    const label = resolveText(item.label);
    return [...(names?.length ? [{ names }] : []), ...(label ? [{ phrase: label }] : [])];
  },
  purpose: (...row) => coreCell('purpose', ...row),
  category: ({ resolveText }, _, { category }) => {
    const label = resolveText(category.label ?? category.id);
    return label ? [{ phrase: label }] : [];
  },
  consent: ({ msg }, _, { category }) => phraseFacts(words.consentLabel(msg, category.consent)),
  party: ({ msg }, _, row) => {
    const party = itemOf(row).party;
    return phraseFacts(party && words.partyLabel(msg, party));
  },
  storage: ({ msg }, _, row) => {
    const storage = storageOf(row);
    return phraseFacts(storage && words.storageLabel(msg, storage));
  },
  duration: (context, _, row) => durationFacts(context, itemOf(row).duration, storageOf(row)),
  domain: (_, __, row) => joinPhrases(itemOf(row).domain ?? []),
  path: (_, __, row) => phraseFacts(itemOf(row).path),
  condition: (context, _, row) => proseFacts(context, itemOf(row).condition),
  collects: (context, _, row) => proseFacts(context, itemOf(row).collects),
  recipients: (context, _, row) => proseFacts(context, itemOf(row).recipients),
  retention: (context, _, row) => {
    const kept = itemOf(row).retention;
    if (!kept) return [];
    return isDuration(kept) ? durationFacts(context, kept) : proseFacts(context, parseText(kept));
  },
  country: ({ language }, charter, row) =>
    joinPhrases(countryNames(providerOfRow(charter, row).country ?? [], language)),
  safeguard: (context, charter, row) => proseFacts(context, providerOfRow(charter, row).safeguard),
  docs: (context, _, row) => {
    const { docs } = itemOf(row);
    return docs ? linkFact(context, undefined, docs) : [];
  },
  optOut: (context, _, { service }) => {
    const { optOut } = readServiceOfRow(service.json);
    return optOut
      ? linkFact(
          context,
          optOut.label ?? asLocalizedText(context, words.objectLabel(context.msg)),
          optOut.url,
        )
      : [];
  },
};

/** All columns of the format by id, except `facts.…`. */
export const EXTENDED_COLUMNS: ReadonlyMap<string, Column> = new Map(
  Object.entries(EXTENDED_CELLS).map(([id, cell]) => [id, { label: (msg) => labelOf(msg, id), cell }]),
);

/** Column `facts.…`, of a fact that the author named. */
const factColumn = (name: string): Column => ({
  label: () => name,
  cell: (context, _, row) =>
    proseFacts(context, itemOf(row).facts?.get(name) ?? readServiceOfRow(row.service.json).facts?.get(name)),
});

/** Column by id; undefined for one of a newer format. */
export const findColumn = (id: string): Column | undefined => {
  const name = /^facts\.(.+)/.exec(id)?.[1];
  return name === undefined ? EXTENDED_COLUMNS.get(id) : factColumn(name);
};

/** Cell with several facts; party or storage, with duration, are one phrase. */
const joinedCell =
  (join: readonly string[]): Column['cell'] =>
  (context, charter, row) => {
    const cells = (ids: readonly string[]): Cell =>
      ids.flatMap((id) => findColumn(id)?.cell(context, charter, row) ?? []);
    const isKind = row.cookie && (join.includes('party') || join.includes('storage'));
    if (!isKind) return cells(join);
    const { party, storage = 'cookie', duration } = itemOf(row);
    const life = join.includes('duration') ? readLifetime(context, duration, storage) : undefined;
    return [
      ...phraseFacts(kindPhrase(context.msg, party, storage, life)),
      ...(life?.own ? [life.own] : []),
      ...cells(join.filter((id) => !/^(party|storage|duration)$/.test(id))),
    ];
  };

/** Column of the author's, of one fact or of several (`join`); undefined for one of a newer format. */
export const columnOf = ({ id = '', join = [] }: Partial<ReadColumn>): Column | undefined => {
  if (!join.length) return findColumn(id);
  return join.some(findColumn)
    ? {
        label: (msg) =>
          id === 'kind'
            ? labelOf(msg, id)
            : joinedLabel(join.map((one) => findColumn(one)?.label(msg) ?? one)),
        cell: joinedCell(join),
      }
    : undefined;
};

/** Facts shown below the purpose in the default table: few cookies state them, so they have no column. */
const DETAIL_COLUMNS = [
  'domain',
  'path',
  'condition',
  'collects',
  'recipients',
  'retention',
  'country',
  'safeguard',
  'docs',
  'optOut',
].flatMap((id) => findColumn(id) ?? []);

const detailsOf = (context: DocumentContext, charter: Charter, row: Row): Term[] => {
  const own = [
    ...(itemOf(row).facts?.keys() ?? []),
    ...(readServiceOfRow(row.service.json).facts?.keys() ?? []),
  ];
  return [...DETAIL_COLUMNS, ...[...new Set(own)].map(factColumn)].flatMap((column) => {
    const cell = column.cell(context, charter, row);
    return cell.length ? [{ label: { text: column.label(context.msg) }, cell }] : [];
  });
};

/** The purpose, and below it every fact that has no column. */
const purposeWithDetails: Column['cell'] = (context, charter, row) => {
  const cell = coreCell('purpose', context, charter, row);
  const terms = detailsOf(context, charter, row);
  return terms.length ? [...cell, { terms }] : cell;
};

/**
 * Default columns: the core ones, and one for duration, party and storage, which the law asks for, if a cookie states
 * them. They share one column, since three more would leave no room for the others.
 */
export const defaultColumns = (charter: Charter): ShownColumn[] => {
  const cookies = rowsOf(charter.categories).map(({ cookie }) => cookie?.json ?? {});
  const isStated = (id: string): boolean => cookies.some((json) => ownOf(json, id) !== undefined);
  const kind = { id: 'kind', join: ['party', 'storage', 'duration'] };
  const stated =
    isStated('party') || isStated('storage') ? [kind] : isStated('duration') ? [{ id: 'duration' }] : [];
  return [...[...CORE_COLUMNS.keys()].map((id) => ({ id })), ...stated].flatMap((spec) => {
    const column = columnOf(spec);
    if (!column) return [];
    const { id } = spec;
    return [{ id, column: id === 'purpose' ? { ...column, cell: purposeWithDetails } : column }];
  });
};
