// What the report says beside the comparison: the machine and the versions, long tables, the portal, our tools.
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release } from 'node:os';
import { readFileSync } from 'node:fs';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { ACTS } from './measure/portal-acts.mjs';
import { ROW_COUNTS, TABLE_KINDS } from './measure/tables.mjs';
import { drawTable, formatFigures } from './report.mjs';

/** @typedef {import('./results.mjs').Results} Results */

const readPackage = (/** @type {string} */ path) => JSON.parse(readFileSync(fromRoot(path), 'utf8'));

/** Commit that is measured, as far as it is one: changes since are not seen. */
const readCommit = () => {
  try {
    const options = /** @type {const} */ ({ cwd: fromRoot(''), encoding: 'utf8' });
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], options).trim();
  } catch {
    return 'no commit';
  }
};

/** Load of the machine: processes that wait for one of its cores, in the last 15 minutes. */
export const readLoad = () => (loadavg()[2] ?? 0).toFixed(1);

/** @param {{ chromium: string, rounds: number, loads: readonly string[] }} run */
export const renderHead = ({ chromium, rounds, loads }) => {
  const peers = Object.entries(readPackage('labs/bench/package.json').dependencies)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
  return `# Ours beside its peers, ${new Date().toISOString().slice(0, 10)}

Chromium ${chromium}, Node ${process.versions.node}, ${process.platform} ${release()}, ${cpus().length} cores. Load over 15 minutes: ${loads[0]} at the start, ${loads[1]} at the end (${cpus().length} is a full machine). ${rounds} interleaved rounds; medians (lowest–highest). Compare rows, not runs.

cookie-charter ${readPackage('package.json').version} (${readCommit()}); ${peers}.

[How it measures](../README.md)`;
};

/** @param {Results} results */
export const renderTables = (results) => {
  const figures = ['first', 'shown', 'longest', 'heap', 'language', 'filter'];
  const rows = ROW_COUNTS.flatMap((count) =>
    Object.keys(TABLE_KINDS).map((kind) => [
      `${count.toLocaleString('en-GB')}, ${kind === 'cookie-table' ? '`<cookie-table>`' : kind}`,
      ...figures.map((figure) => formatFigures(results.all(`${kind}, ${count}`, figure))),
    ]),
  );
  return `## Long tables

ms from the request of the charter until the first rows, and all, are painted; longest task of the three acts (0: none above 50 ms), heap in KiB, ms of another language and of one word in the filter. \`<cookie-table>\` has five columns where the first two have four, and marks names and its language; so does “Lit, same cells”. For 10,000 rows it has two charters: one has at most 5,000 cookies.

${drawTable([['rows', 'first rows', 'all rows', 'longest task', 'heap', 'language', 'filter'], ...rows])}`;
};

/** @param {Results} results */
export const renderPortalActs = (results) => `## Our acts on the example portal

Longest task of each act at a quarter of the speed, in ms of processor time.

${drawTable([['act', 'longest task'], ...Object.keys(ACTS).map((name) => [name, formatFigures(results.all(name, 'longest act'), 1)])])}`;

/** @param {Results} results */
export const renderTools = (results) => `## Our tools in Node

${drawTable([['tool', 'ms'], ...results.names('tool').map((name) => [name, formatFigures(results.all(name, 'tool'), 1)])])}`;
