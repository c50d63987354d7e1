import { parseArgs } from 'node:util';
import { sameLanguage } from '../charter/language-tag.js';
import { validateCharter, type Problem, formatSummary, formatProblem } from '../validation/index.js';
import { baseOption, findFiles, readBaseFile, readText } from './files.js';
import { LANGUAGES, loadMessages } from './load-messages.js';
import { formatProblems } from './format-problems.js';
import { printLines } from './terminal.js';
import { wrongOption } from './cli.messages.js';

interface Checked {
  readonly file: string;
  readonly content: string;
  readonly problems: readonly Problem[];
}

/**
 * Prints every problem of the files.
 * @returns 1 when one of them has an error, 0 when none has.
 */
export const runValidate = async (args: string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' }, lang: { type: 'string' } },
  });
  const msg = await loadMessages(values.lang);
  if (values.lang !== undefined && !LANGUAGES.some((tag) => sameLanguage(tag, values.lang ?? ''))) {
    throw new Error(wrongOption(msg, '--lang', LANGUAGES.join(', ')));
  }
  if (!/^(text|json)$/.test(values.format)) throw new Error(wrongOption(msg, '--format', 'text, json'));
  const checked: Checked[] = [];
  for (const file of await findFiles(msg, positionals)) {
    const content = await readText(msg, file);
    const base = await readBaseFile(msg, file, content);
    checked.push({ file, content, problems: validateCharter(content, baseOption(base)) });
  }
  const problems = checked.flatMap((one) => one.problems);
  if (values.format === 'json') {
    const report = checked.map((one) => ({
      file: one.file,
      problems: one.problems.map((problem) => ({ ...problem, message: formatProblem(msg, problem) })),
    }));
    printLines(...JSON.stringify(report, null, 2).split('\n'));
  } else {
    const lines = checked.flatMap((one) => formatProblems(msg, one.file, one.content, one.problems));
    printLines(...lines, formatSummary(msg, problems));
  }
  return problems.some(({ level }) => level === 'error') ? 1 : 0;
};
