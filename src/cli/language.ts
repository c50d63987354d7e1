import { type MsgFn, msgFor, supportedLanguage } from '../localize/msg.js';
import { provide } from '../localize/provide.js';

/** The languages that the command speaks. */
export const LANGUAGES = ['en', 'fr'];

/** Loaded when asked for. */
const CATALOGS = {
  fr: () =>
    Promise.all([import('../localize/generated/fr/cli.js'), import('../localize/generated/fr/check.js')]),
};

/** What the reader of the terminal speaks, as POSIX has it: LC_ALL, LC_MESSAGES, LANG. */
const terminalLanguage = (): string => {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (LC_ALL || LC_MESSAGES || LANG || 'en').split('.')[0]?.replace('_', '-') ?? 'en';
};

/** Loads the words of a language for the command's own messages. Default: that of the terminal. */
export const speak = async (language: string = terminalLanguage()): Promise<MsgFn> => {
  if (/^fr\b/i.test(language)) {
    for (const { templates } of await CATALOGS.fr()) provide('fr', templates);
  }
  return msgFor(supportedLanguage(language) ?? 'en');
};
