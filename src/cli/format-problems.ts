import { type Problem, formatProblem } from '../validation/index.js';
import type { MsgFn } from '../localize/msg.js';
import { codeFrame } from './code-frame.js';

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
