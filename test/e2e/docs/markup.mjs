// What becomes HTML on the page of whoever follows the documentation: HTML, and what a CMS or a Markdown reader makes of
// the rest.
import { marked } from 'marked';

/** @typedef {import('./blocks.mjs').Block} Block */

/** TypoScript that puts HTML into the page, and a script. @param {string} code */
const fromTypoScript = (code) =>
  [
    ...[...code.matchAll(/^page\.[\w.]+\.value = (.*)$/gm)].map(([, html]) => html),
    ...[...code.matchAll(/^page\.includeJSFooter\.\w+ = (.*)$/gm)].map(
      ([, src]) => `<script type="${/^ +type = (\w+)$/m.exec(code)?.[1]}" src="${src}"></script>`,
    ),
  ].join('\n');

/** What PHP prints of texts and addresses put together. @param {string} code */
const fromPhp = (code) => {
  const resolved = code.replaceAll(/esc_url\(content_url\('([^']+)'\)\)/g, "'/wp-content/$1'");
  const [, script = ''] = /\$script = '([^']+)'/.exec(resolved) ?? [];
  return [...resolved.replaceAll('$script .', `'${script}' .`).matchAll(/echo (.*);$/gm)]
    .map(([, value = '']) => [...value.matchAll(/'([^']*)'/g)].map(([, text]) => text).join(''))
    .join('\n');
};

/** @param {Block} block @returns {string | undefined} Undefined where it is no markup. */
export const markupOf = ({ language, code }) => {
  if (language === 'html') return code;
  if (language === 'md') return marked.parse(code, { async: false });
  if (language === 'php' && code.includes('wp_head')) return fromPhp(code);
  if (language !== 'text') return undefined;
  // A marker stands in a paragraph of its own.
  if (/^\[cookie-[^\]]+\]$/.test(code)) return `<p>${code}</p>`;
  if (code.startsWith('page.')) return fromTypoScript(code);
  const [, text, href] = /^\[(.+)->(#?[\w/#-]+)\]$/.exec(code) ?? [];
  return href && `<p><a href="${href}">${text}</a></p>`;
};

/** The elements that must come of it. @param {string} html */
export const tagsOf = (html) => {
  const forms = [
    /<(cookie-\w+)/g,
    /href="[^"]*#(cookie-(?!settings)\w+)/g,
    /\[(cookie-\w+)/g,
    /createElement\('(cookie-\w+)'\)/g,
  ].flatMap((form) => [...html.matchAll(form)].map(([, tag = '']) => tag));
  const boxes = [...html.matchAll(/\bcookie-charter--(\w+)/g)].map(([, name]) => `cookie-${name}`);
  return [...new Set([...forms, ...boxes])];
};

/** Addresses on other sites that wait for an answer: all but those of a category that needs none. @param {string} html */
export const heldBack = (html) =>
  [...html.matchAll(/<[a-z]+[^>]*\bdata-category="([^"]+)"[^>]*>/g)].flatMap(([tag, category]) =>
    [...tag.matchAll(/\b(?:data-)?(?:src|href)="(https:[^"]+)"/g)].map(([, url = '']) => ({
      url: new URL(url).href,
      category,
    })),
  );
