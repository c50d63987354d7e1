import { loadMessages } from './load-messages.js';
import { printErrors, printLines } from './terminal.js';
import { helpText, unknownCommand } from './cli.messages.js';
import { readFile } from 'node:fs/promises';

/**
 * Prints the help.
 * @param asked Argument in the place of a command.
 */
export const printHelp = async (asked: string | undefined): Promise<number> => {
  const msg = await loadMessages();
  if (asked === undefined || /^(-h|--?help|help)$/.test(asked)) {
    printLines(...helpText(msg));
    // Exit code 2 without a command, so that scripts notice.
    return asked === undefined ? 2 : 0;
  }
  printErrors(unknownCommand(msg, asked), '', ...helpText(msg));
  return 2;
};

export const printVersion = async (): Promise<number> => {
  const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  printLines((JSON.parse(manifest) as { version: string }).version);
  return 0;
};
