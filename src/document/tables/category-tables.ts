/** One table per category, with every fact that its items state. */
import { isApart } from '../../charter/is-apart.js';
import type { Category, Charter } from '../../charter/parse-charter.js';
import type { DocumentContext } from '../document-context.js';
import { buildTable, rowId, type Row, rowsOf } from './build-table.js';
import type { Prose, Table, Term } from '../document.js';
import { extendedCell, defaultColumns, purposeWithDetails, isColumn } from '../columns/extended-columns.js';
import { labelOf } from '../columns/extended-columns.messages.js';
import { type ReadColumn, readCategory, readFile } from '../extended-fields.js';
import {
  apartLabel,
  apartText,
  consequenceLabel,
  exemptionLabel,
  objectionConsequenceLabel,
} from '../sections/extended-sections.messages.js';
import { withChoiceCookie } from './choice-cookie-row.js';
import * as words from '../values.messages.js';

export type TableColumnSpec = Partial<ReadColumn>;

/** More rows than people look through without help. */
const SEARCH_THRESHOLD = 50;

/** Heads, cells, and the foot-notes to the heads. */
export const buildExtendedTable = (
  context: DocumentContext,
  charter: Charter,
  chosen: readonly TableColumnSpec[],
  rows: readonly Row[],
): Pick<Table, 'columns' | 'rows' | 'notes' | 'filter'> => {
  const asked = (chosen.length ? chosen : (readFile(charter.json)?.columns ?? [])).filter(isColumn);
  const columns = asked.length ? asked : defaultColumns(charter);
  const table = buildTable(
    context,
    charter,
    columns,
    rows,
    labelOf,
    asked.length ? extendedCell : purposeWithDetails,
  );
  const notes: Prose[] = [];
  const heads = table.columns.map((head, index) => {
    const { note, join = [], label } = columns[index] ?? {};
    const joinedHead =
      join.length && !label && head.id !== 'kind'
        ? { ...head, label: { text: join.map((id) => labelOf(context.msg, id)).join(' / ') } }
        : head;
    const prose = context.resolveRichText(note);
    if (!prose) return joinedHead;
    const number = notes.push(prose);
    const { text, ...lang } = joinedHead.label;
    return { ...joinedHead, label: { text: words.withNote(context.msg, text, number), ...lang } };
  });
  return {
    columns: heads,
    rows: table.rows,
    notes,
    filter: rows.length > SEARCH_THRESHOLD ? { language: context.language } : undefined,
  };
};

/** What is said of a category as a whole. */
export const categoryDescription = (
  context: DocumentContext,
  category: Category,
): Pick<Table, 'id' | 'description' | 'terms'> => ({
  id: rowId(category),
  description: context.resolveRichText(category.description),
  terms: categoryTerms(context, category),
});

const categoryTerms = (context: DocumentContext, category: Category): Term[] => {
  const { json, consent } = category;
  const { exemption, consequence } = readCategory(json) ?? {};
  return [
    {
      label: { text: apartLabel(context.msg) },
      prose: isApart(category) ? context.ownRichText(apartText(context.msg)) : undefined,
    },
    {
      label: { text: exemptionLabel(context.msg) },
      prose: consent === 'opt-out' ? context.resolveRichText(exemption) : undefined,
    },
    {
      label: { text: (consent === 'opt-out' ? objectionConsequenceLabel : consequenceLabel)(context.msg) },
      prose: context.resolveRichText(consequence),
    },
  ].flatMap(({ label, prose }) => (prose ? [{ label, cell: [{ prose }] }] : []));
};

/** One table per category. */
export const categoryTables = (context: DocumentContext, source: Charter, only?: string | null): Table[] => {
  const charter = withChoiceCookie(context, source);
  return charter.categories
    .filter(({ id }) => !only || id === only)
    .map((category) => ({
      caption: context.resolveText(category.label ?? category.id),
      ...categoryDescription(context, category),
      emptyMessage: words.noCookie(context.msg),
      ...buildExtendedTable(context, charter, [], rowsOf([category])),
    }));
};
