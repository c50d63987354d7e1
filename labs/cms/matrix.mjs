// Every form, written in every way by everyone, and read where it is published.
import { logIn } from './login.mjs';
import { outcomeOf } from './classify-outcome.mjs';
import { readPublished } from './read-published-page.mjs';
import { WAYS, WRITERS } from './authoring-methods.mjs';

/** @typedef {import('./snippets.mjs').Piece} Piece */
/** @typedef {import('./classify-outcome.mjs').Outcome} Outcome */
/** @typedef {{ way: string, writer: string, piece: Piece, live: Outcome, bare: Outcome }} Result `bare` without script. */

/**
 * @param {import('playwright').Browser} browser
 * @param {import('./wordpress.mjs').WordPress} wordpress
 * @param {readonly Piece[]} pieces
 * @param {(filtered: boolean) => void} setUp Puts the recipe’s plugin on the site, with its filter or without.
 */
export const runMatrix = async (browser, wordpress, pieces, setUp) => {
  /** @type {Result[]} */
  const results = [];
  /** What pages said in the console. @type {string[]} */
  const complaints = [];
  /** A page with every form as it was written. */
  let best = '';
  for (const writer of WRITERS) {
    setUp(writer === 'filter');
    const page = await logIn(browser, wordpress, writer === 'filter' ? 'author' : writer);
    for (const [way, { write, takes }] of Object.entries(WAYS)) {
      const title = `${way} ${writer}`;
      const taken = pieces.filter(takes);
      const address = await write(page, title, taken);
      best ||= address;
      const live = await readPublished(browser, address, { javaScript: true });
      const bare = await readPublished(browser, address, { javaScript: false });
      complaints.push(...live.complaints.map((text) => `${title}: ${text}`));
      const opens = live.opened > 0 && live.opened === live.toOpen;
      for (const piece of taken) {
        results.push({
          way,
          writer,
          piece,
          live: outcomeOf(piece, live.seen[piece.name], { opens }),
          bare: outcomeOf(piece, bare.seen[piece.name]),
        });
      }
      console.log(`cms: written and read: ${title}`);
    }
    await page.context().close();
  }
  return { results, complaints, address: best };
};

/**
 * A page of the matrix again, with the script from the fields of a plugin: a new visitor is asked, and sees a table.
 * @param {import('playwright').Browser} browser
 * @param {string} address
 * @param {string} name Of what is tried, for a message.
 */
export const tryFields = async (browser, address, name) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  /** @type {string[]} */
  const failures = [];
  for (const wanted of ['cookie-banner:state(prompt)', '.entry-content cookie-table table']) {
    await page
      .locator(wanted)
      .first()
      .waitFor({ state: 'attached' })
      .catch(() => failures.push(`with the fields of a plugin, ${name}: ${wanted} is not on the page`));
  }
  await context.close();
  return { passed: 2 - failures.length, failures };
};
