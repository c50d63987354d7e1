import { type MsgFn, getMessages, supportedLanguage } from '../localize/msg.js';
import { addCatalog } from '../localize/add-catalog.js';

/** The languages of the command's messages. */
export const LANGUAGES = ['en', 'fr'];

/** Catalogs, lazy-loaded. */
const CATALOG_LOADERS = {
  fr: () =>
    Promise.all([
      import('../localize/catalogs/fr/choice-needs.js'),
      import('../localize/catalogs/fr/cli.js'),
      import('../localize/catalogs/fr/language-command.js'),
      import('../localize/catalogs/fr/problem-codes.js'),
      import('../localize/catalogs/fr/problems.js'),
    ]),
};

/** Language of the terminal, as POSIX has it: LC_ALL, LC_MESSAGES, LANG. */
const terminalLanguage = (): string => {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (LC_ALL || LC_MESSAGES || LANG || 'en').split('.')[0]?.replace('_', '-') ?? 'en';
};

/** Loads the command's own messages in a language. Default: that of the terminal. */
export const loadMessages = async (language: string = terminalLanguage()): Promise<MsgFn> => {
  if (/^fr\b/i.test(language)) {
    for (const { templates } of await CATALOG_LOADERS.fr()) addCatalog('fr', templates);
  }
  return getMessages(supportedLanguage(language) ?? 'en');
};
