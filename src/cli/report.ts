import { type Problem, sayProblem } from '../check/index.js';
import type { MsgFn } from '../localize/msg.js';
import { frame } from './frame.js';

/** What a file holds must not command the terminal that shows it. */
const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}]/gu, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The problems of a file, each with its line and what to do. */
export const reportText = (
  msg: MsgFn,
  file: string,
  content: string,
  problems: readonly Problem[],
): string => {
  const lines = content.split('\n');
  return problems
    .map((problem) => {
      const { line, column, level, code, path } = problem;
      const where = `${file}:${line}:${column} ${level} ${code}${path && ` ${path}`}`;
      return `${visible(where)}\n${frame(lines, problem)}\n  ${visible(sayProblem(msg, problem))}\n\n`;
    })
    .join('');
};
