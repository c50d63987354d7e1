// Long tables: the same rows as a string, in a minimal table of Lit, and in <cookie-table>.
import { build } from 'esbuild';
import { fromRoot } from '../../../scripts/lib/root.mjs';
import { openVisit } from '../browser.mjs';
import { folderFiles } from '../variants/variant.mjs';
import { writeCharter } from '../tables/write-charter.mjs';
import { inTime } from './in-page.mjs';
import { installProbe } from './probe.mjs';

/** @typedef {Pick<import('../compare-variants.mjs').Subject, 'browser' | 'server'>} Place */

export const ROW_COUNTS = [100, 1000, 2000, 10_000];
/** So many rows are shown first: the code is loaded, compiled, and with more than 50 the filter too. */
const FIRST = 60;
/** Names of the ways, and their files in tables/. @type {Record<string, string>} */
export const TABLE_KINDS = {
  innerHTML: 'draw-inner-html',
  'Lit, keyed': 'draw-lit-table',
  'Lit, same cells': 'draw-lit-same-cells',
  'cookie-table': 'draw-cookie-table',
};
/** A charter has at most so many cookies: what is longer comes from several, in a table each. */
const MOST = 5000;
const PATIENCE = 60_000;

const partAddresses = (/** @type {number} */ rows, /** @type {number} */ parts) =>
  Array.from({ length: parts }, (_, index) => `/tables/${rows / parts}.json?${index}`);

/** @param {Place} place */
const prepareTables = async ({ server }) => {
  for (const count of [FIRST, ...ROW_COUNTS.map((rows) => Math.min(rows, MOST))])
    server.add(`/tables/${count}.json`, JSON.stringify(writeCharter(count)));
  for (const [path, content] of Object.entries(folderFiles('/dist/cdn', 'dist/cdn')))
    server.add(path, content);
  for (const file of Object.values(TABLE_KINDS)) {
    const { outputFiles } = await build({
      entryPoints: [fromRoot(`labs/bench/tables/${file}.mjs`)],
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
    });
    server.add(`/tables/${file}.js`, outputFiles[0]?.text ?? '');
    server.add(
      `/tables/${file}.html`,
      `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Table</title><main></main>
<script type="module" src="/dist/cdn/cookie-charter.js"></script><script type="module" src="/tables/${file}.js"></script></html>`,
    );
  }
};

/** Milliseconds from an act until its first rows, and all, are painted, and the longest task meanwhile. @param {import('playwright').Page} page @param {'show' | 'setLanguage' | 'filter'} act @param {string | readonly string[]} value @param {{ rows: number, text: string }} awaited */
const time = (page, act, value, awaited) =>
  inTime(
    page.evaluate(
      async ([name, given, { rows, text }]) => {
        const { table, bench } = /** @type {any} */ (globalThis);
        const findRows = () =>
          table
            .roots()
            .map((/** @type {ParentNode} */ root) => root.querySelectorAll('tbody tr:not([hidden])'));
        const old = findRows()[0]?.[0];
        /** True once the table of the act before is gone. */
        const isBegun = () =>
          findRows().some((/** @type {NodeListOf<Element>} */ [row]) => row && row !== old);
        const isDone = () => {
          const drawn = findRows();
          return (
            drawn.length > 0 &&
            drawn.every(
              (/** @type {NodeListOf<Element>} */ list) =>
                list.length === rows / drawn.length + (table.extra ?? 0) &&
                list[list.length - 1]?.textContent?.includes(text),
            )
          );
        };
        const start = performance.now();
        await table[name](given);
        /** @type {number | undefined} */
        let first;
        while (!isDone())
          if (first === undefined && isBegun()) first = (await bench.painted()) - start;
          else await new Promise((resolve) => requestAnimationFrame(resolve));
        const ms = (await bench.painted()) - start;
        await new Promise((resolve) => setTimeout(resolve, 200));
        const tasks = bench
          .entries('longtask')
          .filter((/** @type {PerformanceEntry} */ { startTime, duration }) => startTime + duration > start);
        return {
          ms,
          first: first ?? ms,
          longest: Math.max(0, ...tasks.map((/** @type {PerformanceEntry} */ { duration }) => duration)),
        };
      },
      /** @type {const} */ ([act, value, awaited]),
    ),
    `rows after ${act}`,
    PATIENCE,
  );

/** @param {Place} place @param {string} file @param {number} count */
const measureTable = async ({ browser, server }, file, count) => {
  const { page, devtools, close } = await openVisit(browser);
  const readHeap = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    return usedSize / 1024;
  };
  try {
    await page.goto(`${server.origin}/tables/${file}.html`);
    await page.evaluate(installProbe, '');
    const show = (/** @type {number} */ rows, parts = 1) =>
      time(page, 'show', partAddresses(rows, parts), { rows, text: `Garde ${rows / parts / 10 - 1}.` });
    await show(FIRST);
    const before = await readHeap();
    const parts = Math.ceil(count / MOST);
    const shown = await show(count, parts);
    const heap = (await readHeap()) - before;
    const language = await time(page, 'setLanguage', 'en', { rows: count, text: 'Keeps' });
    const filter = await time(page, 'filter', 'c9_7', {
      rows:
        parts *
        Array.from({ length: count / parts / 10 }, (_, index) => `${index}`).filter((index) =>
          index.startsWith('7'),
        ).length,
      text: 'c9_7',
    });
    return {
      first: shown.first,
      shown: shown.ms,
      heap,
      language: language.ms,
      filter: filter.ms,
      longest: Math.max(shown.longest, language.longest, filter.longest),
    };
  } finally {
    await close();
  }
};

/** @param {Place} place @param {import('../results.mjs').Results} results @param {number} rounds @param {readonly number[]} [counts] */
export const measureTables = async (place, results, rounds, counts = ROW_COUNTS) => {
  await prepareTables(place);
  for (let round = 0; round < rounds; round++)
    for (const count of counts)
      for (const [kind, file] of Object.entries(TABLE_KINDS)) {
        const name = `${kind}, ${count}`;
        try {
          results.add(name, await measureTable(place, file, count));
        } catch (reason) {
          results.fail(name, 'table', reason);
        }
      }
};
