import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A frame that runs no script. @param {import('playwright').Frame} frame */
export const isSandboxed = async (frame) =>
  frame.parentFrame() !== null &&
  (await (await frame.frameElement()).getAttribute('sandbox').catch(() => '')) !== null;

/**
 * What axe finds, best practices included: a rule and the markup it is about, one line each.
 * @param {import('playwright').Page} page
 * @param {{ within?: string, without?: readonly string[], with?: readonly string[], only?: readonly string[], frames?: boolean }} [options]
 *   A selector; ids of rules not to run; of those to run too, though off by default; of those to run alone; `false`: not in
 *   the frames of the page.
 * @returns {Promise<string[]>}
 */
export const axeFindings = async (
  page,
  { within = 'html', without = [], with: more = [], only = [], frames = true } = {},
) => {
  for (const frame of frames ? page.frames() : [page.mainFrame()])
    if (!(await isSandboxed(frame))) await frame.evaluate(AXE);
  return page.evaluate(
    async ({ root, off, too, on, into }) => {
      const rules = Object.fromEntries([
        ...off.map((rule) => [rule, { enabled: false }]),
        ...too.map((rule) => [rule, { enabled: true }]),
      ]);
      const { axe } = /** @type {any} */ (window);
      const { violations } = await axe.run(root, {
        rules,
        iframes: into,
        resultTypes: ['violations'],
        ...(on.length && { runOnly: on }),
      });
      return violations.map(
        (/** @type {any} */ { id, nodes }) =>
          `axe ${id}: ${nodes.map((/** @type {any} */ { html }) => html).join(' | ')}`,
      );
    },
    { root: within, off: without, too: more, on: only, into: frames },
  );
};
