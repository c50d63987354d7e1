/** Our script files: how many copies, and when they were requested. */
import { pageState } from '../../page-state.js';
import type { PageFinding } from '../finding.js';
import { OUR_FILE } from './our-elements.js';

/** Milliseconds after which a visitor has begun to read the page without our elements. */
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

/** Late request: if our file is requested long after the page is interactive, something on the page delayed it. */
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
