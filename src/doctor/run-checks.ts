/** Everything the page did to us, in words. */
import { sayProblem } from '../validation/problems.messages.js';
import type { MsgFn } from '../localize/msg.js';
import type { Finding, Level } from './finding.js';
import { type CharterReport, lookAtCharters } from './checks/charters.js';
import { lookAtHidden } from './checks/hidden-elements.js';
import { lookAtCopies, lookAtTime } from './checks/scripts.js';
import { lookAtTags } from './checks/tags.js';
import { lookAtLinks, lookAtTexts } from './checks/leftover-text.js';
import { lookAtTold } from './checks/reported-warnings.js';
import { reach, unreachable } from './doctor-panel.messages.js';
import { levelOf, sayCure, sayWhat } from './findings.messages.js';

/** One thing to mend or to look at. */
export interface Said {
  readonly level: Level;
  /** A tag, an address, or a place in the charter. */
  readonly found: string;
  readonly what: string;
  readonly cure?: string;
}

const sayCharter = (msg: MsgFn, { where, missing, problems }: CharterReport): Said[] =>
  missing
    ? [{ level: 'error', found: where, what: unreachable(msg, missing), cure: reach(msg) }]
    : problems.map((one) => ({
        level: one.level,
        found: `${where} ${one.line}:${one.column} ${one.path}`.trim(),
        what: sayProblem(msg, one),
      }));

/**
 * Looks at the page.
 * @param blocked What its Content-Security-Policy blocked.
 * @param hadTime Whether an element of ours has had time to load its code.
 * @returns Errors first.
 */
export const examine = async (
  page: Document,
  msg: MsgFn,
  blocked: readonly Finding[],
  hadTime: (element: Element) => boolean,
): Promise<Said[]> => {
  const charters = await lookAtCharters(page);
  const told = lookAtTold();
  const findings = [
    ...lookAtTags(page, hadTime),
    ...lookAtTexts(page, told),
    ...lookAtLinks(page, told),
    ...told,
    ...lookAtHidden(page),
    ...blocked,
    ...lookAtCopies(page),
    ...lookAtTime(),
  ];
  const said = [
    ...findings.map((one) => ({
      level: levelOf(one),
      found: one.found,
      what: sayWhat(msg, one),
      cure: sayCure(msg, one),
    })),
    ...charters.flatMap((one) => sayCharter(msg, one)),
  ];
  return said.sort((one, other) => Number(other.level === 'error') - Number(one.level === 'error'));
};
