import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds, best practices included: a rule and the markup it is about, one line each.
 * @param {import('playwright').Page} page
 * @param {{ within?: string, without?: readonly string[], only?: readonly string[] }} [options] A selector; ids of rules
 *   not to run; of those to run alone, also of rules that are off by default.
 * @returns {Promise<string[]>}
 */
export const axeFindings = async (page, { within = 'html', without = [], only = [] } = {}) => {
  await page.evaluate(AXE);
  return page.evaluate(
    async ({ root, off, on }) => {
      const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
      const { axe } = /** @type {any} */ (window);
      const { violations } = await axe.run(root, {
        rules,
        resultTypes: ['violations'],
        ...(on.length && { runOnly: on }),
      });
      return violations.map(
        (/** @type {any} */ { id, nodes }) =>
          `axe ${id}: ${nodes.map((/** @type {any} */ { html }) => html).join(' | ')}`,
      );
    },
    { root: within, off: without, on: only },
  );
};
