// What docs/cms-markup.md tells authors to write, once: what is documented there is what is tried here.

/**
 * @typedef {object} Form
 * @property {string} tag What it becomes, or opens.
 * @property {string} html As it is stored by a CMS, or written in a source view.
 * @property {string} [markdown] As an author of Markdown writes it; the HTML where there is no other way. HTML stands on
 *   lines of its own there: on one line Markdown puts a paragraph around it, which ends where another begins.
 */

/** What a reader finds where the form did not arrive. */
export const WORDS = 'Nos cookies';

/** @type {Record<string, Form>} */
export const FORMS = {
  link: {
    tag: 'cookie-table',
    html: `<p><a href="/cookies#cookie-table=lang:fr">${WORDS}</a></p>`,
    markdown: `[${WORDS}](/cookies#cookie-table=lang:fr)`,
  },
  marker: {
    tag: 'cookie-table',
    html: '<p>[cookie-table lang=fr]</p>',
    markdown: '[cookie-table lang=fr]',
  },
  container: {
    tag: 'cookie-table',
    html: `<div class="cookie-charter cookie-charter--table" data-lang="fr"><p>${WORDS}</p></div>`,
  },
  element: {
    tag: 'cookie-table',
    html: `<cookie-table lang="fr"><p>${WORDS}</p></cookie-table>`,
    markdown: `<cookie-table lang="fr">\n<p>${WORDS}</p>\n</cookie-table>`,
  },
  'element around a link': {
    tag: 'cookie-table',
    html: `<cookie-table lang="fr"><p><a href="/cookies#cookie-table=lang:fr">${WORDS}</a></p></cookie-table>`,
    markdown: `<cookie-table lang="fr">\n<p><a href="/cookies#cookie-table=lang:fr">${WORDS}</a></p>\n</cookie-table>`,
  },
  'settings link': {
    tag: 'cookie-preferences',
    html: `<p><a href="#cookie-settings">${WORDS}</a></p>`,
    markdown: `[${WORDS}](#cookie-settings)`,
  },
  'embed marker': {
    tag: 'cookie-embed',
    html: '<p>[cookie-embed src=https://youtu.be/aqz-KE-bpKQ Le budget de la ville]</p>',
    markdown: '[cookie-embed src=https://youtu.be/aqz-KE-bpKQ Le budget de la ville]',
  },
};
