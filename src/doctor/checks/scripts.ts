/** Our own files: how many, and when they came. */
import { pageState } from '../../page-state.js';
import type { PageFinding } from '../finding.js';
import { OUR_FILE } from './our-elements.js';

/** Milliseconds after which a visitor has begun to read a page without us. */
const LATE = 1500;

const ourScripts = (page: Document): string[] => [
  ...new Set([...page.scripts].map(({ src }) => src).filter((src) => OUR_FILE.test(src))),
];

export const checkCopies = (page: Document): PageFinding[] => {
  const scripts = ourScripts(page);
  return scripts.length > 1 || pageState().warned.has('copy')
    ? [{ code: 'two-copies', found: scripts.join(', ') || (pageState().version ?? '') }]
    : [];
};

/** A file that was asked for long after the page was read was held back by something on it. */
export const checkTime = (): PageFinding[] => {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const read = visit?.domInteractive ?? 0;
  const late = performance
    .getEntriesByType('resource')
    .find(({ name, startTime }) => OUR_FILE.test(name) && startTime - read > LATE);
  return late
    ? [{ code: 'late', found: late.name, detail: `${((late.startTime - read) / 1000).toFixed(1)} s` }]
    : [];
};
