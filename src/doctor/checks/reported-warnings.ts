/** Warnings that elements and the consent store have logged to the console. */
import type { WarningCode } from '../../author-warnings.lazy.js';
import { pageState } from '../../page-state.js';
import type { FindingCode, PageFinding } from '../finding.js';

const MAX_WARNING_LENGTH = 200;

/** Finding of the doctor for each warning. */
const FINDING_OF_WARNING: Partial<Record<WarningCode, FindingCode>> = {
  swallowed: 'swallowed',
  gate: 'unknown-gate',
  answer: 'unknown-gate',
  frame: 'frame',
  // `srcdoc-forbidden` before `srcdoc`: the first name that a key starts with is used.
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
 * Calls back on later warnings: lazy-loaded files log some after the page has loaded.
 * @param change Called after each new warning.
 */
export const onWarning = (change: () => void): void => {
  const { warned } = pageState();
  const add = warned.add.bind(warned);
  warned.add = (key) => {
    // Microtask: `warned` contains the key only after `add` below.
    queueMicrotask(change);
    return add(key);
  };
};

export const reportedWarnings = (): PageFinding[] =>
  [...pageState().warned].flatMap((key) => {
    const problem = (Object.keys(FINDING_OF_WARNING) as WarningCode[]).find((name) => key.startsWith(name));
    const code = problem && FINDING_OF_WARNING[problem];
    // Keys may contain text that visitors wrote, of any length.
    return code ? [{ code, found: key.slice(problem.length, problem.length + MAX_WARNING_LENGTH) }] : [];
  });
