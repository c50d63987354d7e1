// The recipes for other software: what it lets through, and whether each recipe works as it is written.
import { AT_WORK, installChannels, openChannels } from './content-filters.mjs';
import { outcomeOf } from './classify-outcome.mjs';
import { allPieces, ELSEWHERE } from './snippets.mjs';
import { startPlainSite } from './plain-site.mjs';
import { readPublished } from './read-published-page.mjs';
import { blocksOf } from './recipe-snippets.mjs';

/** @typedef {import('./snippets.mjs').Piece} Piece */
/** @typedef {import('./classify-outcome.mjs').Outcome} Outcome */
/** @typedef {{ channel: string, piece: Piece, live: Outcome }} Passage */

const EDITORS = '<!doctype html><title>Editors</title><div id="ckeditor"></div><div id="tinymce"></div>';
const HEAD = '<link rel="cookie-charter" href="/cookie-charter.json">';
const FOOTER = '<script type="module" src="/cookie-charter/cookie-charter.js"></script>';

/** Forms that are tried elsewhere. */
const TRIED = new Set(['link', 'marker', 'container', 'element', 'settings']);
/** How Markdown has the link: its readers write no HTML. */
const inMarkdown = (/** @type {Piece} */ { code, link }) => (link ? `[${link.text}](${link.href})` : code);

const page = (/** @type {string} */ head, /** @type {string} */ body, /** @type {string} */ footer) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>${head}</head><body>${body}${footer}</body></html>`;

/**
 * What each channel makes of each form, as a visitor sees it.
 * @param {import('./temp-workspace.mjs').Workshop} workshop
 * @param {import('playwright').Browser} browser
 * @param {string} charter
 */
export const runChannels = async (workshop, browser, charter) => {
  const modules = installChannels(workshop);
  const site = await startPlainSite({ charter, modules });
  const pieces = allPieces().filter(({ form, language }) => language === 'en' && TRIED.has(form));
  /** @type {Passage[]} */
  const passages = [];
  /** @param {string} channel @param {string} body */
  const read = async (channel, body) => {
    const address = site.put(`/${channel}.html`, page(HEAD, body, FOOTER));
    const { seen, opened, toOpen } = await readPublished(browser, address, { javaScript: true });
    const opens = opened > 0 && opened === toOpen;
    for (const piece of pieces)
      passages.push({ channel, piece, live: outcomeOf(piece, seen[piece.name], { opens }) });
  };
  try {
    site.put('/editors.html', EDITORS);
    const context = await browser.newContext();
    const channels = await openChannels({ modules, page: await context.newPage(), origin: site.origin });
    for (const [channel, pass] of Object.entries(channels)) {
      const markdown = ['markdown-it', 'marked'].includes(channel);
      const parts = await Promise.all(
        pieces.map(
          async (piece) =>
            `<p>§ ${piece.name}</p>\n${await pass(markdown ? inMarkdown(piece) : piece.code)}\n`,
        ),
      );
      await read(channel, `<div class="entry-content">${parts.join('')}</div>`);
    }
    await context.close();
    const content = pieces.map(({ name, code }) => `<p>§ ${name}</p>\n${code}\n`).join('');
    for (const [channel, around] of Object.entries(AT_WORK)) await read(channel, around(content));
  } finally {
    site.close();
  }
  return passages;
};

/** Blocks that stand around the content. */
const AROUND = new Set(['head', 'body', 'footer']);

/**
 * Puts the blocks of each recipe on a page, and says what does not work there.
 * @param {import('playwright').Browser} browser
 * @param {{ charter: string, rendered: string }} options The charter, and what `render` makes of it.
 * @returns {Promise<{ passed: number, failures: string[] }>}
 */
export const tryRecipes = async (browser, { charter, rendered }) => {
  const site = await startPlainSite({ charter });
  site.put('/cookies.html', rendered);
  /** @type {string[]} */
  const failures = [];
  let passed = 0;
  const check = (/** @type {string} */ what, /** @type {unknown} */ holds) => {
    if (holds) passed++;
    else failures.push(what);
  };
  try {
    for (const file of ELSEWHERE) {
      const blocks = blocksOf(file).filter(({ id, language }) => id && language !== 'md');
      const code = (/** @type {string} */ id) => blocks.find((one) => one.id === id)?.code ?? '';
      const forms = blocks.filter(({ id }) => !AROUND.has(id));
      const content = forms.map(({ id, code: form }) => `<p>§ ${id}</p>${form}`).join('\n');
      const body = `${code('body')}<div class="entry-content">${content}</div>`;
      // Where the CMS writes the script by itself, the page has it as any other.
      const address = site.put('/recipe.html', page(code('head'), body, code('footer') || FOOTER));
      const context = await browser.newContext();
      const asked = await context.newPage();
      await asked.goto(address);
      check(
        `${file}: the question is asked`,
        await asked
          .locator('cookie-banner:state(prompt)')
          .first()
          .waitFor({ state: 'attached' })
          .then(
            () => true,
            () => false,
          ),
      );
      await context.close();
      const { seen, opened, toOpen, complaints } = await readPublished(browser, address, {
        javaScript: true,
      });
      check(`${file}: the page says ${complaints.join('; ')}`, !complaints.length);
      for (const { id } of forms) {
        if (id === 'frame') continue;
        check(
          `${file}: ${id} is not shown: ${JSON.stringify(seen[id])}`,
          id === 'settings' ? opened > 0 && opened === toOpen : seen[id]?.shown && !seen[id]?.text,
        );
      }
      if (code('frame')) {
        const frame = await browser.newPage();
        await frame.goto(address);
        await frame.frameLocator('iframe').getByRole('table').first().waitFor();
        passed++;
        await frame.close();
      }
    }
  } finally {
    site.close();
  }
  return { passed, failures };
};
