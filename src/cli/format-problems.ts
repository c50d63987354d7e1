import { type Problem, formatProblem } from '../validation/index.js';
import type { MsgFn } from '../localize/msg.js';

/** Characters of a line that are shown; a longer line is cut around the problem. */
const WIDTH = 100;

/** The line of a problem, with carets below the problem. */
export const codeFrame = (lines: readonly string[], { line, column, length }: Problem): string => {
  const whole = lines[line - 1]?.replace(/\r$/, '') ?? '';
  const from = Math.max(0, column - 1 - WIDTH / 2);
  const shown = whole.slice(from, from + WIDTH).replace(/[\p{Cc}\p{Cf}]/gu, ' ');
  const before = column - 1 - from;
  const carets = '^'.repeat(Math.max(1, Math.min(length, shown.length - before)));
  const gutter = String(line).padStart(6);
  return `${gutter} | ${shown}\n${' '.repeat(6)} | ${' '.repeat(before)}${carets}`;
};

/** The problems of a file, each with its line and how to solve it. */
export const formatProblems = (
  msg: MsgFn,
  file: string,
  content: string,
  problems: readonly Problem[],
): string[] => {
  const lines = content.split('\n');
  return problems.flatMap((problem) => {
    const { line, column, level, code, path } = problem;
    const where = `${file}:${line}:${column} ${level} ${code}${path && ` ${path}`}`;
    return [where, ...codeFrame(lines, problem).split('\n'), `  ${formatProblem(msg, problem)}`, ''];
  });
};
