import { parseArgs } from 'node:util';
import { CharterError } from '../charter/assert-showable.js';
import { matchLanguage } from '../charter/language-tag.js';
import { parseRecord } from '../charter/parsers.js';
import { validateCharter, REFUSALS, formatSummary } from '../validation/index.js';
import { type RenderFormat, renderCharter } from '../render/render-charter.js';
import { templates } from '../localize/catalogs/fr.js';
import { templates as ofFiles } from '../localize/catalogs/fr/render.js';
import { addCatalog } from '../localize/add-catalog.js';
import { baseOption, findFiles, readBaseFile, readText, mergeWithBase } from './files.js';
import { LANGUAGES, loadMessages } from './load-messages.js';
import { formatProblems } from './format-problems.js';
import { printErrors, printPage } from './terminal.js';
import { flawed, oneFile, wrongOption } from './cli.messages.js';
import { writePage } from './write-page.js';

const RENDER_FORMATS: readonly RenderFormat[] = ['html', 'md', 'csv'];

/** Writes a charter as a file. @returns 1 when the charter has errors and was written as far as it can be. */
export const runRender = async (args: string[]): Promise<number> => {
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
  const msg = await loadMessages();
  const format = RENDER_FORMATS.find((one) => one === values.format);
  if (!format) throw new Error(wrongOption(msg, '--format', RENDER_FORMATS.join(', ')));
  const headingLevel = Number(values['heading-level']);
  if (!/^[1-6]$/.test(values['heading-level']))
    throw new Error(wrongOption(msg, '--heading-level', '1, 2, 3, 4, 5, 6'));
  const [file = '', ...others] = await findFiles(msg, positionals);
  if (others.length) throw new Error(oneFile(msg, 'render'));
  const content = await readText(msg, file);
  const base = await readBaseFile(msg, file, content);
  if (base instanceof Error) throw base;
  const problems = validateCharter(content, baseOption(base));
  const refused = problems.filter(({ code }) => REFUSALS.test(code));
  // `halved`: a refused base leaves half a charter, which would mislead its readers.
  const halved = base !== undefined && validateCharter(base.content).some(({ code }) => REFUSALS.test(code));
  if (refused.length || halved) {
    printErrors(...formatProblems(msg, file, content, refused.length ? refused : problems));
    return 1;
  }
  addCatalog('fr', templates, ofFiles);
  const charter = mergeWithBase(content, base?.content);
  const { languages, language = 'en' } = parseRecord(charter);
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
    // `renderCharter` throws where nothing can be shown: print the problems, since a partial page would be false.
    printErrors(...formatProblems(msg, file, content, problems));
    return 1;
  }
  if (values.output) await writePage(msg, values.output, page, [file, ...(base ? [base.path] : [])]);
  else printPage(page);
  if (!problems.some(({ level }) => level === 'error')) return 0;
  printErrors(flawed(msg, file, formatSummary(msg, problems)));
  return 1;
};
