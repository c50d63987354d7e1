import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parseRecord } from '../charter/parsers.js';
import { languageFile } from '../localize/language-file.js';
import { checkTranslations, formsOf } from './check-translations.js';
import { findFiles, readText } from './files.js';
import { loadMessages } from './load-messages.js';
import { noLanguage, noMessages } from './language-command.messages.js';
import { printErrors, printPage } from './terminal.js';
import { oneFile } from './cli.messages.js';
import { writePage } from './write-page.js';

const parseTranslations = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/**
 * Without a file, writes the list of messages that a translator fills; with that list, the script of the language.
 * @returns 1 where the list cannot be used.
 */
export const makeLanguage = async (args: string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { output: { type: 'string', short: 'o' } },
  });
  const msg = await loadMessages();
  const list = await readFile(new URL('../../locales/messages.json', import.meta.url), 'utf8');
  if (!positionals.length) {
    if (values.output) await writePage(msg, values.output, list, []);
    else printPage(list);
    return 0;
  }
  const [file = '', ...others] = await findFiles(msg, positionals);
  if (others.length) throw new Error(oneFile(msg, 'language'));
  const filled = parseRecord(parseTranslations(await readText(msg, file)));
  const { language } = filled;
  if (!('messages' in filled)) {
    printErrors(noMessages(msg, file));
    return 1;
  }
  const forms = typeof language === 'string' ? formsOf(language) : undefined;
  if (!forms) {
    printErrors(noLanguage(msg, JSON.stringify(language) ?? '–'));
    return 1;
  }
  const { translations, errors, warnings } = checkTranslations(msg, filled, parseTranslations(list), forms);
  printErrors(...[...errors, ...warnings].map((one) => `${file}: ${one}`));
  if (errors.length) return 1;
  const script = languageFile(language as string, translations);
  if (values.output) await writePage(msg, values.output, script, [file]);
  else printPage(script);
  return 0;
};
