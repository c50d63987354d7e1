import { type Problem, sayProblem } from '../check/index.js';
import type { MsgFn } from '../localize/msg.js';
import { frame } from './frame.js';

/** The problems of a file, each with its line and what to do. */
export const reportText = (msg: MsgFn, file: string, content: string, problems: readonly Problem[]): string =>
  problems
    .map((problem) => {
      const { line, column, level, code, path } = problem;
      const where = `${file}:${line}:${column} ${level} ${code}${path && ` ${path}`}`;
      return `${where}\n${frame(content, problem)}\n  ${sayProblem(msg, problem)}\n\n`;
    })
    .join('');
