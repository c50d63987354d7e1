// Report of a run, in Markdown: a table for each question, the best of each column in bold.
import { findMedian } from './results.mjs';
import { KINDS, PEER, TABLES } from './report-tables.mjs';

/** @typedef {import('./results.mjs').Results} Results */
/** Column: its head, the figure, digits after the point. @typedef {{ head: string, figure: string, digits?: number, isDelta?: boolean, isRatio?: boolean }} Column */
/** @typedef {{ title: string, text: string, columns: readonly Column[], isReturning?: boolean }} Table */

/** @param {number} value */
const format = (value, digits = 0) =>
  // No minus before a nought.
  (Number(value.toFixed(digits)) || 0).toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });

/** Median, and from lowest to highest where they differ. @param {readonly number[]} values @param {number} [digits] */
export const formatFigures = (values, digits) => {
  const median = findMedian(values);
  if (median === undefined) return '–';
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => format(value, digits));
  return low === high ? format(median, digits) : `${format(median, digits)} (${low}–${high})`;
};

/** @param {readonly string[][]} rows The first is the head. */
export const drawTable = ([head = [], ...rows]) =>
  [head, head.map((_, index) => (index ? '---:' : '---')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** Figures of one variant, less the control page where only the difference counts. @param {Results} results @param {string} variant @param {Column} column */
const pick = (results, variant, { figure, isDelta }) => {
  const nothing = isDelta ? (results.median('control', figure) ?? 0) : 0;
  return results.all(variant, figure).map((value) => value - nothing);
};

/** @param {Results} results @param {readonly string[]} variants @param {Table} table */
const drawFigures = (results, variants, { title, text, columns }) => {
  const cells = columns.map((column) => {
    const values = variants.map((variant) => pick(results, variant, column));
    const medians = values.map(findMedian);
    const known = medians.filter((value) => value !== undefined);
    const best = Math.min(...known);
    const peer = medians[variants.indexOf(PEER)];
    return values.map((all, index) => {
      const median = medians[index];
      if (median === undefined) return '–';
      const whole = formatFigures(all, column.digits);
      const ratios = [best, peer].map((base) => (base && base > 0 ? `×${format(median / base, 2)}` : '–'));
      return `${median === best && known.length > 1 ? `**${whole}**` : whole}${column.isRatio ? ` ${ratios.join(' / ')}` : ''}`;
    });
  });
  const rows = variants
    .map((variant, index) => [variant, ...cells.map((column) => column[index] ?? '–')])
    .filter((row) => row.slice(1).some((cell) => cell !== '–'));
  return `## ${title}\n\n${text}\n\n${drawTable([['variant', ...columns.map(({ head }) => head)], ...rows])}`;
};

/** Bytes beyond the control page, in KiB, as they are and compressed. @param {Results} results @param {readonly string[]} variants */
const drawBytes = (results, variants) => {
  const sum = (
    /** @type {string} */ variant,
    /** @type {readonly string[]} */ kinds,
    /** @type {string} */ coding,
  ) =>
    kinds.reduce(
      (total, kind) =>
        total +
        (results.median(variant, `${kind} ${coding}`) ?? 0) -
        (results.median('control', `${kind} ${coding}`) ?? 0),
      0,
    );
  const totals = variants.map((variant) => sum(variant, ['js', 'css'], 'brotli'));
  const best = Math.min(...totals.filter(Boolean));
  const peer = totals[variants.indexOf(PEER)] ?? 0;
  const rows = variants
    .map((variant, index) => [
      variant,
      ...KINDS.flatMap(([, kinds]) =>
        ['raw', 'gzip', 'brotli'].map((coding) => sum(variant, kinds, coding)),
      ).map((bytes) => format(bytes / 1024, 1)),
      `×${format((totals[index] ?? 0) / best, 2)} / ${peer ? `×${format((totals[index] ?? 0) / peer, 2)}` : '–'}`,
      format(results.median(variant, 'requests') ?? 0),
      format(results.median(variant, 'depth') ?? 0),
    ])
    .filter((_, index) => totals[index]);
  const unmeasured = [...results.failures]
    .map(([name, reasons]) => [name, [...reasons].join('; ')])
    // Without its files a peer is no variant at all.
    .filter(([name = '', why = '']) => why.startsWith('files') || variants.includes(name))
    .filter(([name = '']) => !results.names('js raw').includes(name))
    .map(([name = '', why]) => [name, `not measured: ${why}`]);
  const head = KINDS.flatMap(([name]) => ['raw', 'gz', 'br'].map((coding) => `${name} ${coding}`));
  return `## Bytes and requests of a first visit

KiB beyond the control page, with what is loaded when the page is at rest. Depth: round trips after the page until the banner is visible. Ratio of JS + CSS br: to the best / to ${PEER}.

${drawTable([['variant', ...head, 'ratio', 'requests', 'depth'], ...rows, ...unmeasured])}`;
};

/**
 * @param {Results} results
 * @param {readonly import('./variants/variant.mjs').Variant[]} variants
 * @param {{ head: string, more: readonly string[] }} around What stands before and after the comparison.
 */
export const renderReport = (results, variants, { head, more }) => {
  const measured = variants.filter(({ accept }) => accept);
  const all = measured.map(({ name }) => name);
  const first = measured.filter(({ isReturning }) => !isReturning).map(({ name }) => name);
  const control = `Control page: largest paint ${format(results.median('control', 'paint') ?? 0)} ms, slow ${format(results.median('control', 'slow paint') ?? 0)} ms; script ${format(results.median('control', 'script') ?? 0, 1)} ms, task ${format(results.median('control', 'task') ?? 0, 1)} ms, heap ${format(results.median('control', 'heap') ?? 0)} KiB.`;
  const failed = [...results.failures].map(([name, reasons]) => `- ${name}: ${[...reasons].join('; ')}`);
  return [
    head,
    ...(first.length ? [drawBytes(results, first)] : []),
    ...(first.length
      ? TABLES.map((table) => drawFigures(results, table.isReturning ? all : first, table))
      : []),
    ...(first.length ? [control] : []),
    ...more,
    ...(failed.length ? [`## What could not be measured\n\n${failed.join('\n')}`] : []),
    ...(measured.length
      ? [`## How each is placed\n\n${measured.map(({ name, note }) => `- **${name}**: ${note}`).join('\n')}`]
      : []),
    '',
  ].join('\n\n');
};
