/** What the elements and the engine have met and told in the console already. */
import type { WarningCode } from '../../author-warnings.lazy.js';
import { pageState } from '../../page-state.js';
import type { FindingCode, PageFinding } from '../finding.js';

const MAX_WARNINGS = 200;

/** What they call it, and what we do. */
const FINDING_OF_WARNING: Partial<Record<WarningCode, FindingCode>> = {
  swallowed: 'swallowed',
  gate: 'unknown-gate',
  answer: 'unknown-gate',
  frame: 'frame',
  // Before the other: a name is found by how it begins.
  'srcdoc-forbidden': 'trusted-types',
  srcdoc: 'frame',
  write: 'write',
  touched: 'touched',
  replaced: 'replaced',
  unblocked: 'unblocked',
  'earlier-tool': 'earlier-tool',
  'trusted-types': 'trusted-types',
  form: 'unknown-option',
  address: 'address-left-out',
  markup: 'markup-asks',
  limit: 'too-many-forms',
  host: 'unknown-host',
  'embed-code': 'embed-code',
  category: 'unknown-category',
  drawing: 'not-drawn',
  unremembered: 'unremembered',
  revision: 'revision-behind',
};

/**
 * Watches what they tell from now on: some of it is met in files that come after the page is whole.
 * @param change Called when more is told.
 */
export const onWarning = (change: () => void): void => {
  const { warned } = pageState();
  const add = warned.add.bind(warned);
  warned.add = (key) => {
    // Not yet in the list.
    queueMicrotask(change);
    return add(key);
  };
};

export const reportedWarnings = (): PageFinding[] =>
  [...pageState().warned].flatMap((key) => {
    const problem = (Object.keys(FINDING_OF_WARNING) as WarningCode[]).find((name) => key.startsWith(name));
    const code = problem && FINDING_OF_WARNING[problem];
    // Some of it visitors wrote, at any length.
    return code ? [{ code, found: key.slice(problem.length, problem.length + MAX_WARNINGS) }] : [];
  });
