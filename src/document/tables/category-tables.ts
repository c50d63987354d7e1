/** One table per category, with every fact that its items state. */
import { isApart } from '../../charter/is-apart.js';
import type { Category, Charter } from '../../charter/parse-charter.js';
import type { Context } from '../document-context.js';
import { buildTable, idOf, type Row, rowsOf } from './build-table.js';
import type { Prose, Table, Term } from '../document.js';
import { cellOf, defaultColumns, detailedCell, isColumn } from '../columns/extended-columns.js';
import { labelOf } from '../columns/extended-columns.messages.js';
import { type ReadColumn, readCategory, readFile } from '../extended-fields.js';
import {
  apartLabel,
  apartText,
  consequenceLabel,
  exemptionLabel,
  objectionConsequenceLabel,
} from '../sections/extended-sections.messages.js';
import { withTracker } from './choice-cookie-row.js';
import * as words from '../values.messages.js';

export type Column = Partial<ReadColumn>;

/** More rows than people look through without help. */
const MANY = 50;

/** Heads, cells, and the foot-notes to the heads. */
export const build = (
  context: Context,
  charter: Charter,
  chosen: readonly Column[],
  rows: readonly Row[],
): Pick<Table, 'columns' | 'rows' | 'notes' | 'filter'> => {
  const asked = (chosen.length ? chosen : (readFile(charter.raw)?.columns ?? [])).filter(isColumn);
  const columns = asked.length ? asked : defaultColumns(charter);
  const table = buildTable(context, charter, columns, rows, labelOf, asked.length ? cellOf : detailedCell);
  const notes: Prose[] = [];
  const heads = table.columns.map((head, index) => {
    const { note, join = [], label } = columns[index] ?? {};
    const joinedHead =
      join.length && !label && head.id !== 'kind'
        ? { ...head, label: { text: join.map((id) => labelOf(context.msg, id)).join(' / ') } }
        : head;
    const prose = context.rich(note);
    if (!prose) return joinedHead;
    const number = notes.push(prose);
    const { text, ...lang } = joinedHead.label;
    return { ...joinedHead, label: { text: words.withNote(context.msg, text, number), ...lang } };
  });
  return {
    columns: heads,
    rows: table.rows,
    notes,
    filter: rows.length > MANY ? { language: context.language } : undefined,
  };
};

/** What is said of a category as a whole. */
export const aboutCategory = (
  context: Context,
  category: Category,
): Pick<Table, 'id' | 'description' | 'terms'> => ({
  id: idOf(category),
  description: context.rich(category.description),
  terms: termsOf(context, category),
});

const termsOf = (context: Context, category: Category): Term[] => {
  const { raw, consent } = category;
  const { exemption, consequence } = readCategory(raw) ?? {};
  return [
    {
      label: { text: apartLabel(context.msg) },
      prose: isApart(category) ? context.own(apartText(context.msg)) : undefined,
    },
    {
      label: { text: exemptionLabel(context.msg) },
      prose: consent === 'opt-out' ? context.rich(exemption) : undefined,
    },
    {
      label: { text: (consent === 'opt-out' ? objectionConsequenceLabel : consequenceLabel)(context.msg) },
      prose: context.rich(consequence),
    },
  ].flatMap(({ label, prose }) => (prose ? [{ label, cell: [{ prose }] }] : []));
};

/** One table per category. */
export const categoryTables = (context: Context, source: Charter, only?: string | null): Table[] => {
  const charter = withTracker(context, source);
  return charter.categories
    .filter(({ id }) => !only || id === only)
    .map((category) => ({
      caption: context.plain(category.label ?? category.id),
      ...aboutCategory(context, category),
      none: words.noCookie(context.msg),
      ...build(context, charter, [], rowsOf([category])),
    }));
};
