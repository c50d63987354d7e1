import { loadMessages } from './load-messages.js';
import { printErrors, printLines } from './terminal.js';
import { helpText, unknownCommand } from './cli.messages.js';

/** Says what the command can do. @param asked What stood in the place of a command. */
export const printHelp = async (asked: string | undefined): Promise<number> => {
  const msg = await loadMessages();
  if (asked === undefined || /^(-h|--?help|help)$/.test(asked)) {
    printLines(...helpText(msg));
    // Nothing asked is no success for a script.
    return asked === undefined ? 2 : 0;
  }
  printErrors(unknownCommand(msg, asked), '', ...helpText(msg));
  return 2;
};
