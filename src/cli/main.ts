#!/usr/bin/env node
/** The command. Subcommands are lazy-loaded, so that `--help` answers at once. */
import { loadMessages } from './load-messages.js';
import { printErrors } from './terminal.js';

const [command, ...args] = process.argv.slice(2);

const run = async (): Promise<number> => {
  if (args.some((one) => one === '--help' || one === '-h'))
    return (await import('./help.js')).printHelp('help');
  switch (command) {
    case 'validate':
      return (await import('./validate.js')).runValidate(args);
    case 'render':
      return (await import('./render.js')).runRender(args);
    case 'language':
      return (await import('./make-language.js')).makeLanguage(args);
    case 'preload':
      return (await import('./print-preload.js')).printPreload(args);
    case '--version':
    case '-v':
      return (await import('./help.js')).printVersion();
    default:
      return (await import('./help.js')).printHelp(command);
  }
};

try {
  process.exitCode = await run();
} catch (error) {
  const { sayFailure } = await import('./cli.messages.js');
  printErrors(`cookie-charter: ${sayFailure(await loadMessages(), error as NodeJS.ErrnoException)}`);
  process.exitCode = 2;
}
