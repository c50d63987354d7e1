import { parseArgs } from 'node:util';
import { CharterError } from '../charter/charter-error.js';
import { matchLanguage } from '../charter/language-tag.js';
import { record } from '../charter/parsers.js';
import { checkCharter, REFUSALS, sayCount } from '../validation/index.js';
import { type Format, renderCharter } from '../render/render-charter.js';
import { templates } from '../localize/catalogs/fr.js';
import { templates as ofFiles } from '../localize/catalogs/fr/render.js';
import { addCatalog } from '../localize/add-catalog.js';
import { baseOption, findFiles, readBase, readText, whole } from './files.js';
import { LANGUAGES, speak } from './load-messages.js';
import { reportLines } from './format-problems.js';
import { printErrors, printPage } from './terminal.js';
import { flawed, oneFile, wrongOption } from './cli.messages.js';
import { writePage } from './write-page.js';

const FORMATS: readonly Format[] = ['html', 'md', 'csv'];

/** Writes a charter as a file. @returns 1 when the charter has errors and was written as far as it can be. */
export const render = async (args: string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      format: { type: 'string', default: 'html' },
      fragment: { type: 'boolean', default: false },
      'heading-level': { type: 'string', default: '2' },
      output: { type: 'string', short: 'o' },
    },
  });
  const msg = await speak();
  const format = FORMATS.find((one) => one === values.format);
  if (!format) throw new Error(wrongOption(msg, '--format', FORMATS.join(', ')));
  const headingLevel = Number(values['heading-level']);
  if (!/^[1-6]$/.test(values['heading-level']))
    throw new Error(wrongOption(msg, '--heading-level', '1, 2, 3, 4, 5, 6'));
  const [file = '', ...others] = await findFiles(msg, positionals);
  if (others.length) throw new Error(oneFile(msg, 'render'));
  const content = await readText(msg, file);
  const base = await readBase(msg, file, content);
  if (base instanceof Error) throw base;
  const problems = checkCharter(content, baseOption(base));
  const refused = problems.filter(({ code }) => REFUSALS.test(code));
  // Half a charter would tell half the truth.
  const halved = base !== undefined && checkCharter(base.content).some(({ code }) => REFUSALS.test(code));
  if (refused.length || halved) {
    printErrors(...reportLines(msg, file, content, refused.length ? refused : problems));
    return 1;
  }
  addCatalog('fr', templates, ofFiles);
  const charter = whole(content, base?.content);
  const { languages, language = 'en' } = record(charter);
  const known = [...[languages ?? language].flat().filter((tag) => typeof tag === 'string'), ...LANGUAGES];
  if (values.lang !== undefined && !matchLanguage(values.lang, known)) {
    throw new Error(wrongOption(msg, '--lang', [...new Set(known)].join(', ')));
  }
  let page: string;
  try {
    page = renderCharter(charter, {
      language: values.lang,
      format,
      fragment: values.fragment,
      headingLevel,
    });
  } catch (error) {
    if (!(error instanceof CharterError) || !problems.length) throw error;
    // A page of what is left would be a false one.
    printErrors(...reportLines(msg, file, content, problems));
    return 1;
  }
  if (values.output) await writePage(msg, values.output, page, [file, ...(base ? [base.path] : [])]);
  else printPage(page);
  if (!problems.some(({ level }) => level === 'error')) return 0;
  printErrors(flawed(msg, file, sayCount(msg, problems)));
  return 1;
};
