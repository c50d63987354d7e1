/**
 * Full report: every problem of a charter at once, each with its place. Loaded only where it is needed: by the
 * command line, the `debug` attribute, the doctor, editors and tests.
 */
import { mergeCharters } from '../charter/merge-charters.js';
import { charter as schema } from '../charter/schema/charter.js';
import { hindrancesIn, MAX_LENGTH } from '../charter/assert-showable.js';
import { parseRecord } from '../charter/parsers.js';
import { checkAcceptAll } from './check-accept-all.js';
import { checkCharacters } from './check-characters.js';
import { checkChoice } from './check-choice.js';
import { CODES } from './problem-codes.messages.js';
import type { CheckContext } from './findings.js';
import { MAX_JSON_DEPTH, parseJson, NestingTooDeepError } from './json/parse-json.js';
import { fieldOf, nodeAt, toValue, type Node } from './json/json-tree.js';
import { checkRetentionLimits } from './check-retention-limits.js';
import { createLineColumn } from './json/line-column.js';
import type { NodeFinding, Problem } from './problem.js';
import { checkReferences, checkConsentNotLoosened } from './check-references.js';
import { STRING_FORMATS } from './string-formats.js';
import { checkNode } from './check-schema.js';
import { checkTables } from './check-tables.js';
import { checkVariables } from './check-variables.js';

/** Newest version of the format that this code knows. */
const FORMAT = 1;
/** Highest version that counts as one: a higher number is a mistake. */
const NEWEST = 1000;

/** Replacement character, which decoders insert for bytes that are invalid in the encoding. */
const LOST = '\ufffd';

/** Matches the codes of problems with which nothing can be read: `syntax`, `too-large`, `too-deep`. */
export const REFUSALS = /^(syntax|too-large|too-deep)$/;

/** Input that is not in the file itself. */
export interface ValidateOptions {
  /**
   * Charter that this one extends, as text; or an error, if it cannot be loaded. Without it, only the file itself is
   * checked.
   */
  readonly base?: string | Error;
}

const languagesOf = (value: unknown): string[] => {
  const { language, languages } = parseRecord(value);
  const known = [languages ?? []].flat();
  if (!known.length) return [typeof language === 'string' ? language : 'en'];
  // Malformed tags are already reported: a report of every text that lacks them would bury that.
  return known.every((one) => typeof one === 'string' && STRING_FORMATS.language(one))
    ? (known as string[])
    : [];
};

const checkDocument = (
  node: Node,
  base: ValidateOptions['base'],
  add: (finding: NodeFinding) => void,
): void => {
  const file = toValue(node);
  // Lists that are too long for a page would take minutes to check.
  for (const { path, found, most } of hindrancesIn(file)) {
    if (most === undefined) continue;
    const { start } = nodeAt(node, path) ?? node;
    add({
      code: 'too-large',
      path,
      start,
      end: start + 1,
      found,
      expected: { kind: 'at-most', most: `${most}` },
    });
    return;
  }
  const extending = typeof parseRecord(file)['extends'] === 'string';
  const flaws = extending && typeof base === 'string' ? validateCharter(base) : [];
  const readable = !flaws.some(({ code }) => REFUSALS.test(code));
  const parent =
    extending && typeof base === 'string' && readable ? toValue(parseJson(base).node) : undefined;
  const merged = parent === undefined ? file : mergeCharters(parent, parseRecord(file));
  const { format } = parseRecord(file);
  const context: CheckContext = {
    languages: languagesOf(merged),
    isNewerFormat: Number.isInteger(format) && Number(format) > FORMAT && Number(format) <= NEWEST,
    extending,
    add,
  };
  const extendsNode = fieldOf(node, 'extends');
  const told = { path: '/extends', start: extendsNode?.start ?? 0, end: extendsNode?.end ?? 1 };
  if (context.isNewerFormat) {
    const at = fieldOf(node, 'format') ?? node;
    add({ code: 'newer-format', path: '/format', start: at.start, end: at.end, found: String(format) });
  }
  if (base instanceof Error) add({ code: 'bad-base', ...told, found: base.message.replace(/\.$/, '') });
  else if (parseRecord(parent)['extends'] !== undefined) {
    add({ code: 'bad-base', ...told, expected: { kind: 'mark', mark: 'one level' } });
  } else if (flaws.some(({ level }) => level === 'error')) {
    add({ code: 'bad-base', ...told, expected: { kind: 'mark', mark: 'sound base' } });
  }
  checkNode(context, schema, node, '');
  if (parent !== undefined) checkConsentNotLoosened(context, node, file, parent);
  // References need the base, which may define their names.
  if (!extending || parent !== undefined) {
    checkReferences(context, node, file, merged);
    checkChoice(context, node, file, merged);
    checkAcceptAll(context, node, file, merged);
    checkTables(context, node, file, merged);
    checkVariables(context, node, merged);
  }
  checkRetentionLimits(context, node, file);
  checkCharacters(context, node);
};

/**
 * Checks a charter. Never throws, whatever the file contains.
 * @param text Content of the file.
 * @returns Every problem, in the order of the file; an empty list if there is none.
 */
export const validateCharter = (text: string, { base }: ValidateOptions = {}): Problem[] => {
  const findings: NodeFinding[] = [];
  const refuse = (code: 'too-large' | 'too-deep', start: number, most: number): void =>
    void findings.push({
      code,
      path: '',
      start,
      end: start + 1,
      expected: { kind: 'at-most', most: String(most) },
    });
  if (text.length > MAX_LENGTH) refuse('too-large', 0, MAX_LENGTH);
  else {
    const lostAt = text.indexOf(LOST);
    // Lost letters are reported once: a wrong encoding affects all letters of a kind.
    if (lostAt >= 0) findings.push({ code: 'lost-letters', path: '', start: lostAt, end: lostAt + 1 });
    try {
      const { node, faults, lost } = parseJson(text);
      for (const fault of faults) {
        const found = text.slice(fault.start, fault.end).split('\n')[0]?.slice(0, 40);
        findings.push({
          code: 'syntax',
          path: '',
          ...fault,
          found: found ? JSON.stringify(found) : undefined,
        });
      }
      // Lost parser: fields after the fault would be reported as missing.
      if (node && !lost) checkDocument(node, base, (finding) => void findings.push(finding));
    } catch (error) {
      if (!(error instanceof NestingTooDeepError)) throw error;
      refuse('too-deep', error.start, MAX_JSON_DEPTH);
    }
  }
  const place = createLineColumn(text);
  return findings
    .sort((one, other) => one.start - other.start)
    .map(({ start, end, level, ...problem }) => ({
      ...problem,
      level: level ?? CODES[problem.code].level,
      ...place(start, end),
    }));
};
