/** One table per category, with every fact that its items state. */
import { isOutsideAcceptAll } from '../../charter/category-consent.js';
import type { Category, Charter } from '../../charter/parse-charter.js';
import type { DocumentContext, DocumentParts } from '../document-context.js';
import { type Row, rowsOf } from '../rows.js';
import { buildTable, categoryAnchor } from './build-table.js';
import type { Prose, Table, Term } from '../document.js';
import type { ShownColumn } from '../columns/column.js';
import { columnOf, defaultColumns } from '../columns/extended-columns.js';
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

/** Maximum number of rows without a filter. */
const SEARCH_THRESHOLD = 50;

/**
 * Heads, cells, and the foot-notes to the heads.
 * @param specs Columns of this table. Default: those of the charter, else `defaultColumns`.
 */
export const buildExtendedTable = (
  context: DocumentContext,
  charter: Charter,
  specs: readonly Partial<ReadColumn>[],
  rows: readonly Row[],
): Pick<Table, 'columns' | 'rows' | 'notes' | 'filter'> => {
  const asked = (specs.length ? specs : (readFile(charter.json)?.columns ?? [])).flatMap((spec) => {
    const column = columnOf(spec);
    return column ? [{ ...spec, id: spec.id ?? '', column }] : [];
  });
  const shown: readonly (ShownColumn & Pick<Partial<ReadColumn>, 'note'>)[] = asked.length
    ? asked
    : defaultColumns(charter);
  const table = buildTable(context, charter, shown, rows);
  const notes: Prose[] = [];
  const columns = table.columns.map((head, index) => {
    const prose = context.resolveRichText(shown[index]?.note);
    if (!prose) return head;
    const number = notes.push(prose);
    const { text, ...lang } = head.label;
    return { ...head, label: { text: words.withNote(context.msg, text, number), ...lang } };
  });
  return {
    columns,
    rows: table.rows,
    notes,
    filter: rows.length > SEARCH_THRESHOLD ? { language: context.language } : undefined,
  };
};

/** Description and terms of a category as a whole. */
export const categoryDescription = (
  context: DocumentContext,
  category: Category,
): Pick<Table, 'id' | 'description' | 'terms'> => ({
  id: categoryAnchor(category),
  description: context.resolveRichText(category.description),
  terms: categoryTerms(context, category),
});

const categoryTerms = (context: DocumentContext, category: Category): Term[] => {
  const { json, consent } = category;
  const { exemption, consequence } = readCategory(json) ?? {};
  return [
    {
      label: { text: apartLabel(context.msg) },
      prose: isOutsideAcceptAll(category) ? context.ownRichText(apartText(context.msg)) : undefined,
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
export const categoryTables: DocumentParts['buildTables'] = (context, source, only) => {
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
