import { type Problem, sayProblem } from '../validation/index.js';
import type { MsgFn } from '../localize/msg.js';
import { frame } from './code-frame.js';

/** The problems of a file, each with its line and what to do. */
export const reportLines = (
  msg: MsgFn,
  file: string,
  content: string,
  problems: readonly Problem[],
): string[] => {
  const lines = content.split('\n');
  return problems.flatMap((problem) => {
    const { line, column, level, code, path } = problem;
    const where = `${file}:${line}:${column} ${level} ${code}${path && ` ${path}`}`;
    return [where, ...frame(lines, problem).split('\n'), `  ${sayProblem(msg, problem)}`, ''];
  });
};
