/** The cell of any column, and which columns a table has. */
import { countryNames } from '../../charter/country-names.js';
import type { Charter } from '../../charter/parse-charter.js';
import { own as ownOf, parseText as readText } from '../../charter/parsers.js';
import type { DocumentContext } from '../document-context.js';
import { coreCell as firstCharterCell, CORE_COLUMNS, type Row, rowsOf } from '../tables/build-table.js';
import type { Cell, Fact, Term } from '../document.js';
import { labelOf } from './extended-columns.messages.js';
import { durationFacts, isDuration, readLifetime } from './lifetime.js';
import { readCookie, readProvider, readService, type ReadColumn } from '../extended-fields.js';
import { linkFact, asLocalizedText } from '../link-fact.js';
import { kindPhrase } from './item-kind.messages.js';
import * as words from '../values.messages.js';

type ExtendedColumn = Partial<ReadColumn>;

const joinPhrases = (texts: readonly string[]): Fact[] => texts.map((text) => ({ phrase: { text } }));
const phraseFacts = (text: string | undefined): Fact[] => (text ? joinPhrases([text]) : []);
const proseFacts = (
  { resolveRichText }: DocumentContext,
  text: Parameters<DocumentContext['resolveRichText']>[0],
): Fact[] => {
  const found = resolveRichText(text);
  return found ? [{ prose: found }] : [];
};

/** The facts of one column about one row. */
const extendedFacts = (context: DocumentContext, charter: Charter, id: string, row: Row): Cell => {
  const { msg, resolveText } = context;
  const { category, service } = row;
  const cookie = readCookie(row.cookie?.json);
  const { optOut, facts } = readService(service.json) ?? {};
  const provider = readProvider(charter.providers.get(service.provider ?? '')?.json);
  const storage = cookie?.storage ?? (row.cookie && 'cookie');
  switch (id) {
    case 'provider':
      return [...firstCharterCell(context, charter, { id }, row), ...proseFacts(context, provider?.note)];
    case 'name': {
      const names = row.cookie?.name.length ? row.cookie.name : cookie?.match;
      const label = resolveText(cookie?.label);
      return [...(names?.length ? [{ names }] : []), ...(label ? [{ phrase: label }] : [])];
    }
    case 'category': {
      const label = resolveText(category.label ?? category.id);
      return label ? [{ phrase: label }] : [];
    }
    case 'consent':
      return phraseFacts(words.consentLabel(msg, category.consent));
    case 'party':
      return phraseFacts(cookie?.party && words.partyLabel(msg, cookie.party));
    case 'storage':
      return phraseFacts(storage && words.storageLabel(msg, storage));
    case 'duration':
      return durationFacts(context, cookie?.duration, storage);
    case 'retention': {
      const kept = cookie?.retention;
      return isDuration(kept) ? durationFacts(context, kept) : proseFacts(context, readText(kept));
    }
    case 'domain':
      return joinPhrases(cookie?.domain ?? []);
    case 'path':
      return phraseFacts(cookie?.path);
    case 'country':
      return joinPhrases(countryNames(provider?.country ?? [], context.language));
    case 'safeguard':
      return proseFacts(context, provider?.safeguard);
    case 'docs':
      return linkFact(context, undefined, cookie?.docs);
    case 'optOut':
      return optOut
        ? linkFact(context, optOut.label ?? asLocalizedText(context, words.objectLabel(msg)), optOut.url)
        : [];
    case 'condition':
    case 'collects':
    case 'recipients':
      return proseFacts(context, cookie?.[id]);
    case 'service':
    case 'purpose':
      return firstCharterCell(context, charter, { id }, row);
    default: {
      const name = /^facts\.(.+)/.exec(id)?.[1];
      return name === undefined ? [] : proseFacts(context, cookie?.facts.get(name) ?? facts?.get(name));
    }
  }
};

/** Several facts in one cell; party or storage, with duration, are one phrase. */
const joinedCell = (context: DocumentContext, charter: Charter, join: readonly string[], row: Row): Cell => {
  const isKind = row.cookie && (join.includes('party') || join.includes('storage'));
  if (!isKind) return join.flatMap((id) => extendedFacts(context, charter, id, row));
  const { party, storage = 'cookie', duration } = readCookie(row.cookie?.json) ?? {};
  const life = join.includes('duration') ? readLifetime(context, duration, storage) : undefined;
  const rest = join.filter((id) => !/^(party|storage|duration)$/.test(id));
  return [
    ...phraseFacts(kindPhrase(context.msg, party, storage, life)),
    ...(life?.own ? [life.own] : []),
    ...rest.flatMap((id) => extendedFacts(context, charter, id, row)),
  ];
};

/** Facts that the default table tells below the purpose: no column is made for what few items state. */
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
];

const detailsOf = (context: DocumentContext, charter: Charter, row: Row): Term[] => {
  const own = [
    ...(readCookie(row.cookie?.json)?.facts.keys() ?? []),
    ...(readService(row.service.json)?.facts.keys() ?? []),
  ];
  return [...DETAIL_COLUMNS, ...new Set(own.map((name) => `facts.${name}`))].flatMap((id) => {
    const cell = extendedFacts(context, charter, id, row);
    return cell.length ? [{ label: { text: labelOf(context.msg, id) }, cell }] : [];
  });
};

/** Columns of this version; one of a newer format is left out. */
export const isColumn = ({ id = '', join = [] }: ExtendedColumn): boolean =>
  join.length > 0 ? join.some(isFact) : isFact(id);

const isFact = (id: string): boolean =>
  CORE_COLUMNS.includes(id) ||
  /^(facts\..+|category|consent|party|storage|duration)$/.test(id) ||
  DETAIL_COLUMNS.includes(id);

export const extendedCell = (
  context: DocumentContext,
  charter: Charter,
  { id = '', join = [] }: ExtendedColumn,
  row: Row,
): Cell => (join.length ? joinedCell(context, charter, join, row) : extendedFacts(context, charter, id, row));

/** The purpose, and below it every fact that has no column. */
export const purposeWithDetails = (
  context: DocumentContext,
  charter: Charter,
  column: ExtendedColumn,
  row: Row,
): Cell => {
  const cell = extendedCell(context, charter, column, row);
  if (column.id !== 'purpose') return cell;
  const terms = detailsOf(context, charter, row);
  return terms.length ? [...cell, { terms }] : cell;
};

/**
 * The first charter's four columns, and one more for the facts that the law asks for and some item
 * states: how long it lives, whose it is, how it is kept. One phrase, since three more columns would
 * leave no room for the others.
 */
export const defaultColumns = (charter: Charter): ExtendedColumn[] => {
  const cookies = rowsOf(charter.categories).map(({ cookie }) => cookie?.json ?? {});
  const isStated = (id: string): boolean => cookies.some((raw) => ownOf(raw, id) !== undefined);
  const kind = { id: 'kind', join: ['party', 'storage', 'duration'] };
  const stated =
    isStated('party') || isStated('storage') ? [kind] : isStated('duration') ? [{ id: 'duration' }] : [];
  return [...CORE_COLUMNS.map((id) => ({ id })), ...stated];
};
