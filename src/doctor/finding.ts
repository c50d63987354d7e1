/** Findings about the page, as data; the texts are in `findings.messages.ts`. */
import type { MsgFn } from '../localize/msg.js';
import { FINDINGS, type FindingDetails, type FindingLevel } from './findings.messages.js';

export type FindingCode = keyof typeof FINDINGS;

export interface PageFinding extends FindingDetails {
  readonly code: FindingCode;
}

export const levelOf = ({ code }: PageFinding): FindingLevel => FINDINGS[code].level;

export const findingText = (msg: MsgFn, finding: PageFinding): string =>
  FINDINGS[finding.code].what(msg, finding);

export const cureText = (msg: MsgFn, { code }: PageFinding): string => FINDINGS[code].cure(msg);
