/**
 * A charter as a finished file: HTML, Markdown or CSV. The same charter gives the same bytes.
 *
 * @module
 */
import { parseCharter } from '../charter/parse-charter.js';
import { withoutUnprintable } from '../charter/unprintable.js';
import { parseRichText } from '../charter/parse-rich-text.js';
import { createContext } from '../document/create-context.js';
import { texts } from '../document/default-texts.messages.js';
import { EXTENDED_PARTS } from '../document/extended-parts.js';
import { buildSections } from '../document/sections/build-sections.js';
import { getMessages, SOURCE_LANGUAGE, supportedLanguage } from '../localize/msg.js';
import { renderCsv } from './csv.js';
import { renderHtml } from './html.js';
import { renderMarkdown } from './markdown.js';
import { renderPage } from './page.js';
import { pageTitle } from './render.messages.js';

/** `html`, a whole page or a fragment of one; `md`, Markdown; `csv`, the cookies as a table. */
export type RenderFormat = 'html' | 'md' | 'csv';

/** Options of the file. */
export interface RenderOptions {
  /** BCP 47 tag, `en` or `fr`. Default: the charter's own. */
  readonly language?: string | undefined;
  /** Format of the file. Default: `html`. */
  readonly format?: RenderFormat | undefined;
  /** Only the charter, for a page that has a head and a heading of its own. Default: false. */
  readonly fragment?: boolean | undefined;
  /** Level of the first heading, 1 to 6. Default: 2. */
  readonly headingLevel?: number | undefined;
}

/**
 * Renders a charter as a finished file. The same charter gives the same text. Characters not allowed in HTML, such as
 * controls, are left out.
 * @param file What `JSON.parse` returned.
 * @throws {CharterError} If there is nothing to show.
 */
export const renderCharter = (file: unknown, options: RenderOptions = {}): string => {
  const { format = 'html', fragment = false, headingLevel: level = 2 } = options;
  const charter = parseCharter(withoutUnprintable(file));
  const wanted = options.language ?? charter.language;
  const language = supportedLanguage(wanted) ?? supportedLanguage(charter.language) ?? SOURCE_LANGUAGE;
  const msg = getMessages(language);
  const context = createContext(
    { charter, parse: parseRichText, texts, parts: EXTENDED_PARTS },
    { language, requestedLanguage: wanted, msg },
  );
  const sections = buildSections(context, charter, EXTENDED_PARTS.chooseSections(charter));
  if (format === 'csv') return renderCsv(sections, msg);
  const title = pageTitle(msg);
  if (format === 'md')
    return `${fragment ? '' : `# ${title}\n\n`}${renderMarkdown(sections, { msg, level })}`;
  const body = renderHtml(sections, { msg, level, cards: !fragment });
  // `lang` of the default texts: a text in another language has its own.
  return fragment ? `<div lang="${language}">\n${body}</div>\n` : renderPage(body, title, language);
};
