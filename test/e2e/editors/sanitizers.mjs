// Sanitizers and Markdown of servers, each as it is when nobody configures it.
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { rehype } from 'rehype';
import rehypeSanitize from 'rehype-sanitize';
import sanitizeHtml from 'sanitize-html';
import xss from 'xss';

/** @typedef {import('../documented-forms.mjs').Form} Form */

const sanitizer = rehype().data('settings', { fragment: true }).use(rehypeSanitize);
const markdownIt = new MarkdownIt({ html: false });
const inMarkdown = (/** @type {Form} */ { html, markdown = html }) => markdown;

/** @type {Record<string, (form: Form) => string>} */
export const ON_SERVERS = {
  'sanitize-html': ({ html }) => sanitizeHtml(html),
  xss: ({ html }) => xss(html),
  'rehype-sanitize': ({ html }) => String(sanitizer.processSync(html)),
  marked: (form) => marked.parse(inMarkdown(form), { async: false }),
  'markdown-it, html: false': (form) => markdownIt.render(inMarkdown(form)),
};
