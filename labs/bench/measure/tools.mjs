// Our tools in Node: the report, the rendering, the command line.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { HOSTILE } from '../../../test/fixtures/hostile-charters.mjs';
import { fromRoot } from '../../../scripts/lib/root.mjs';
import { findMedian } from '../results.mjs';

const { validateCharter } = await import('../../../build/validation/validate-charter.js');
const { renderCharter } = await import('../../../dist/render/render-charter.js');

/** Median of some runs, in milliseconds. @param {() => unknown} work */
const median = (work, runs = 9) => {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return findMedian(times) ?? 0;
};
const node = (/** @type {string[]} */ ...args) => spawnSync(process.execPath, args, { cwd: fromRoot('') });

/** @param {import('../results.mjs').Results} results */
export const measureTools = (results) => {
  const tell = (/** @type {string} */ what, /** @type {number} */ ms) => results.add(what, { tool: ms });
  for (const [what, { text }] of Object.entries(HOSTILE))
    tell(
      `report: a file ${what}`,
      median(() => validateCharter(text), 3),
    );
  for (const name of ['three', 'six', 'flat']) {
    const text = readFileSync(fromRoot(`stories/charters/${name}.json`), 'utf8');
    tell(
      `report: ${name}.json`,
      median(() => validateCharter(text)),
    );
    const file = JSON.parse(text);
    for (const format of /** @type {const} */ (['html', 'md', 'csv']))
      tell(
        `render: ${name}.json, ${format}`,
        median(() => renderCharter(file, { format })),
      );
  }
  const bare = median(() => node('-e', '0'));
  tell('bare node', bare);
  tell('cookie-charter --help, above bare node', median(() => node('dist/cli/main.js', '--help')) - bare);
  tell(
    'cookie-charter validate six.json, above',
    median(() => node('dist/cli/main.js', 'validate', 'stories/charters/six.json')) - bare,
  );
};
