/** Runs all checks of the doctor, and puts their findings into words. */
import { formatProblem } from '../validation/problems.messages.js';
import type { MsgFn } from '../localize/msg.js';
import { cureText, findingText, levelOf, type PageFinding } from './finding.js';
import { type CharterReport, checkCharters } from './checks/charters.js';
import { checkHidden } from './checks/hidden-elements.js';
import { checkCopies, checkTime } from './checks/scripts.js';
import { checkTags } from './checks/tags.js';
import { checkLinks, checkTexts } from './checks/leftover-text.js';
import { reportedWarnings } from './checks/reported-warnings.js';
import { reach, unreachable } from './doctor-panel.messages.js';
import type { FindingLevel } from './findings.messages.js';

/** Finding, as the panel shows it. */
export interface DoctorEntry {
  readonly level: FindingLevel;
  /** A tag, an address, or a place in the charter. */
  readonly found: string;
  readonly what: string;
  readonly cure?: string;
}

const charterEntries = (msg: MsgFn, { where, missing, problems }: CharterReport): DoctorEntry[] =>
  missing
    ? [{ level: 'error', found: where, what: unreachable(msg, missing), cure: reach(msg) }]
    : problems.map((one) => ({
        level: one.level,
        found: `${where} ${one.line}:${one.column} ${one.path}`.trim(),
        what: formatProblem(msg, one),
      }));

/**
 * Runs all checks.
 * @param blocked Violations of the page's Content-Security-Policy.
 * @param hadTime Whether an element has had time to load its code.
 * @returns Entries, errors first.
 */
export const runChecks = async (
  page: Document,
  msg: MsgFn,
  blocked: readonly PageFinding[],
  hadTime: (element: Element) => boolean,
): Promise<DoctorEntry[]> => {
  const charters = await checkCharters(page);
  const told = reportedWarnings();
  const findings = [
    ...checkTags(page, hadTime),
    ...checkTexts(page, told),
    ...checkLinks(page, told),
    ...told,
    ...checkHidden(page),
    ...blocked,
    ...checkCopies(page),
    ...checkTime(),
  ];
  const said = [
    ...findings.map((one) => ({
      level: levelOf(one),
      found: one.found,
      what: findingText(msg, one),
      cure: cureText(msg, one),
    })),
    ...charters.flatMap((one) => charterEntries(msg, one)),
  ];
  return said.sort((one, other) => Number(other.level === 'error') - Number(one.level === 'error'));
};
