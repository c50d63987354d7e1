import type { Charter } from '../../charter/parse-charter.js';
import type { DocumentContext, SectionRequest } from '../document-context.js';
import type { DocumentSection, Table } from '../document.js';

/** Removes duplicate ids: a category shown more than once keeps its id on the first table only. */
const withOwnIds = (tables: readonly Table[] | undefined, seen: Set<string>): readonly Table[] | undefined =>
  tables?.map(({ id, groups, ...table }) => {
    const isFirst = id !== undefined && !seen.has(id);
    if (isFirst) seen.add(id);
    return {
      ...table,
      id: isFirst ? id : undefined,
      groups: withOwnIds(groups, seen),
    };
  });

/** Builds sections. Their ids are `charter-intro`, `charter-text-2`…: numbered from the second of a type on. */
export const buildSections = (
  context: DocumentContext,
  charter: Charter | undefined,
  sections: readonly SectionRequest[],
): DocumentSection[] => {
  const seen: (string | undefined)[] = [];
  const categories = new Set<string>();
  return sections.flatMap((request) => {
    const { type = '', heading, text } = request;
    const build = context.parts.sections.get(type);
    const content = build
      ? build(context, charter, request)
      : // Sections of a newer format are left out, unless they hold a text.
        text && { heading: context.resolveText(heading), prose: context.resolveRichText(text) };
    if (!content) return [];
    const name = request.id ?? type;
    const before = seen.filter((one) => one === name).length;
    seen.push(name);
    const id = `charter-${name}${before ? `-${before + 1}` : ''}`;
    return [{ type, id, ...content, tables: withOwnIds(content.tables, categories) }];
  });
};
