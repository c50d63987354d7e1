/** The cell of any column, and which columns a table has. */
import { countryNames } from '../../charter/country-names.js';
import type { Charter } from '../../charter/parse-charter.js';
import { own as ownOf, text as readText } from '../../charter/parsers.js';
import type { Context } from '../document-context.js';
import { cellOf as firstCharterCell, COLUMNS, type Row, rowsOf } from '../tables/build-table.js';
import type { Cell, Fact, Term } from '../document.js';
import { labelOf } from './extended-columns.messages.js';
import { durationFacts, isDuration, lifetime } from './lifetime.js';
import { readCookie, readProvider, readService, type ReadColumn } from '../extended-fields.js';
import { link, ours } from '../link-fact.js';
import { kindPhrase } from './item-kind.messages.js';
import * as words from '../values.messages.js';

type Column = Partial<ReadColumn>;

const phrases = (texts: readonly string[]): Fact[] => texts.map((text) => ({ phrase: { text } }));
const said = (text: string | undefined): Fact[] => (text ? phrases([text]) : []);
const prose = ({ rich }: Context, text: Parameters<Context['rich']>[0]): Fact[] => {
  const found = rich(text);
  return found ? [{ prose: found }] : [];
};

/** The facts of one column about one row. */
const factsOf = (context: Context, charter: Charter, id: string, row: Row): Cell => {
  const { msg, plain } = context;
  const { category, service } = row;
  const cookie = readCookie(row.cookie?.raw);
  const { optOut, facts } = readService(service.raw) ?? {};
  const provider = readProvider(charter.providers.get(service.provider ?? '')?.raw);
  const storage = cookie?.storage ?? (row.cookie && 'cookie');
  switch (id) {
    case 'provider':
      return [...firstCharterCell(context, charter, { id }, row), ...prose(context, provider?.note)];
    case 'name': {
      const names = row.cookie?.name.length ? row.cookie.name : cookie?.match;
      const label = plain(cookie?.label);
      return [...(names?.length ? [{ names }] : []), ...(label ? [{ phrase: label }] : [])];
    }
    case 'category': {
      const label = plain(category.label ?? category.id);
      return label ? [{ phrase: label }] : [];
    }
    case 'consent':
      return said(words.consentLabel(msg, category.consent));
    case 'party':
      return said(cookie?.party && words.partyLabel(msg, cookie.party));
    case 'storage':
      return said(storage && words.storageLabel(msg, storage));
    case 'duration':
      return durationFacts(context, cookie?.duration, storage);
    case 'retention': {
      const kept = cookie?.retention;
      return isDuration(kept) ? durationFacts(context, kept) : prose(context, readText(kept));
    }
    case 'domain':
      return phrases(cookie?.domain ?? []);
    case 'path':
      return said(cookie?.path);
    case 'country':
      return phrases(countryNames(provider?.country ?? [], context.language));
    case 'safeguard':
      return prose(context, provider?.safeguard);
    case 'docs':
      return link(context, undefined, cookie?.docs);
    case 'optOut':
      return optOut ? link(context, optOut.label ?? ours(context, words.object(msg)), optOut.url) : [];
    case 'condition':
    case 'collects':
    case 'recipients':
      return prose(context, cookie?.[id]);
    case 'service':
    case 'purpose':
      return firstCharterCell(context, charter, { id }, row);
    default: {
      const name = /^facts\.(.+)/.exec(id)?.[1];
      return name === undefined ? [] : prose(context, cookie?.facts.get(name) ?? facts?.get(name));
    }
  }
};

/** Several facts in one cell; party or storage, with duration, are one phrase. */
const joined = (context: Context, charter: Charter, join: readonly string[], row: Row): Cell => {
  const isKind = row.cookie && (join.includes('party') || join.includes('storage'));
  if (!isKind) return join.flatMap((id) => factsOf(context, charter, id, row));
  const { party, storage = 'cookie', duration } = readCookie(row.cookie?.raw) ?? {};
  const life = join.includes('duration') ? lifetime(context, duration, storage) : undefined;
  const rest = join.filter((id) => !/^(party|storage|duration)$/.test(id));
  return [
    ...said(kindPhrase(context.msg, party, storage, life)),
    ...(life?.own ? [life.own] : []),
    ...rest.flatMap((id) => factsOf(context, charter, id, row)),
  ];
};

/** Facts that the default table tells below the purpose: no column is made for what few items state. */
const DETAILS = [
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
];

const detailsOf = (context: Context, charter: Charter, row: Row): Term[] => {
  const own = [
    ...(readCookie(row.cookie?.raw)?.facts.keys() ?? []),
    ...(readService(row.service.raw)?.facts.keys() ?? []),
  ];
  return [...DETAILS, ...new Set(own.map((name) => `facts.${name}`))].flatMap((id) => {
    const cell = factsOf(context, charter, id, row);
    return cell.length ? [{ label: { text: labelOf(context.msg, id) }, cell }] : [];
  });
};

/** Columns of this version; one of a newer format is left out. */
export const isColumn = ({ id = '', join = [] }: Column): boolean =>
  join.length > 0 ? join.some(isFact) : isFact(id);

const isFact = (id: string): boolean =>
  COLUMNS.includes(id) ||
  /^(facts\..+|category|consent|party|storage|duration)$/.test(id) ||
  DETAILS.includes(id);

export const cellOf = (context: Context, charter: Charter, { id = '', join = [] }: Column, row: Row): Cell =>
  join.length ? joined(context, charter, join, row) : factsOf(context, charter, id, row);

/** The purpose, and below it every fact that has no column. */
export const detailedCell = (context: Context, charter: Charter, column: Column, row: Row): Cell => {
  const cell = cellOf(context, charter, column, row);
  if (column.id !== 'purpose') return cell;
  const terms = detailsOf(context, charter, row);
  return terms.length ? [...cell, { terms }] : cell;
};

/**
 * The first charter's four columns, and one more for the facts that the law asks for and some item
 * states: how long it lives, whose it is, how it is kept. One phrase, since three more columns would
 * leave no room for the others.
 */
export const defaultColumns = (charter: Charter): Column[] => {
  const cookies = rowsOf(charter.categories).map(({ cookie }) => cookie?.raw ?? {});
  const isStated = (id: string): boolean => cookies.some((raw) => ownOf(raw, id) !== undefined);
  const kind = { id: 'kind', join: ['party', 'storage', 'duration'] };
  const stated =
    isStated('party') || isStated('storage') ? [kind] : isStated('duration') ? [{ id: 'duration' }] : [];
  return [...COLUMNS.map((id) => ({ id })), ...stated];
};
