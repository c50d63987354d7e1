/** Core sections: intro, definition, kinds, cookies and updated. All others are lazy-loaded. */
import * as words from '../core-document.messages.js';
import { parseDay } from '../../charter/parsers.js';
import type { BuildSection, DocumentContext, SectionContent, SectionRequest } from '../document-context.js';
import type { Prose, Table } from '../document.js';

/** Text of the author's, else the default one. */
const proseOf = (
  { msg, resolveRichText, ownRichText }: DocumentContext,
  { text }: SectionRequest,
  ours: ((msg: DocumentContext['msg']) => string) | undefined,
): Prose | undefined => resolveRichText(text) ?? (ours && ownRichText(ours(msg)));

/** @param purposes Categories in words, if some are not necessary: the default text names them. */
export const buildIntro = (
  context: DocumentContext,
  request: SectionRequest,
  purposes?: string,
): SectionContent => {
  const { texts, resolveText } = context;
  return {
    heading: resolveText(request.heading),
    prose: proseOf(context, request, texts && ((msg) => texts.introText(msg, purposes))),
  };
};

/** @param tables Tables of the author's. Default: one per category. */
export const buildCookies = (
  { msg, resolveText, resolveRichText }: DocumentContext,
  request: SectionRequest,
  tables: readonly Table[],
): SectionContent => ({
  heading: resolveText(request.heading) ?? { text: words.cookiesHeading(msg) },
  prose: resolveRichText(request.text),
  tables,
});

const CORE_BUILDERS: Readonly<Record<string, BuildSection>> = {
  intro: (context, _, request) => buildIntro(context, request),
  definition: (context, _, request) => ({
    heading: context.resolveText(request.heading) ?? { text: words.definitionHeading(context.msg) },
    prose: proseOf(context, request, context.texts?.definitionText),
  }),
  kinds: (context, _, request) => ({
    heading: context.resolveText(request.heading),
    prose: proseOf(context, request, context.texts?.kindsLead),
    items: (request.items?.length
      ? request.items.map(context.resolveRichText)
      : context.texts?.kinds(context.msg).map(context.ownRichText)
    )?.map((one) => [{ prose: one }]),
  }),
  cookies: (context, charter, request) =>
    charter && buildCookies(context, request, context.parts.buildTables(context, charter)),
  updated: ({ formatDate, msg }, charter) => {
    const date = charter?.updated;
    const day = parseDay(date);
    return date && day ? { updated: { date, text: words.updatedOn(msg, formatDate(day)) } } : undefined;
  },
};

/** Core sections by type, in default order, with the date of the last update at the end. */
export const CORE_SECTIONS: ReadonlyMap<string, BuildSection> = new Map(Object.entries(CORE_BUILDERS));
