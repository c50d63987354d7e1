import { parseArgs } from 'node:util';
import { checkCharter, type Problem, sayCount, sayProblem } from '../check/index.js';
import type { MsgFn } from '../localize/msg.js';
import { findFiles, readBase, readText } from './files.js';
import { frame } from './frame.js';
import { speak } from './language.js';
import { wrongOption } from './words.js';

interface Checked {
  readonly file: string;
  readonly content: string;
  readonly problems: readonly Problem[];
}

const asText = (msg: MsgFn, { file, content, problems }: Checked): string =>
  problems
    .map((problem) => {
      const { line, column, level, code, path } = problem;
      const where = `${file}:${line}:${column} ${level} ${code}${path && ` ${path}`}`;
      return `${where}\n${frame(content, problem)}\n  ${sayProblem(msg, problem)}\n\n`;
    })
    .join('');

/** Says every problem of the files. @returns 1 when one of them has an error, 0 when none has. */
export const validate = async (args: string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' }, lang: { type: 'string' } },
  });
  const msg = await speak(values.lang);
  if (!/^(text|json)$/.test(values.format)) throw new Error(wrongOption(msg, '--format', 'text, json'));
  const checked: Checked[] = [];
  for (const file of await findFiles(msg, positionals)) {
    const content = await readText(msg, file);
    const base = await readBase(msg, file, content);
    checked.push({ file, content, problems: checkCharter(content, base === undefined ? {} : { base }) });
  }
  const problems = checked.flatMap((one) => one.problems);
  if (values.format === 'json') {
    const report = checked.map((one) => ({
      file: one.file,
      problems: one.problems.map((problem) => ({ ...problem, message: sayProblem(msg, problem) })),
    }));
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  } else {
    process.stdout.write(`${checked.map((one) => asText(msg, one)).join('')}${sayCount(msg, problems)}\n`);
  }
  return problems.some(({ level }) => level === 'error') ? 1 : 0;
};
