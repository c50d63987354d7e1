#!/usr/bin/env node
/** The command. What it does is loaded when it is asked for, so that `--help` answers at once. */
import { speak } from './load-messages.js';
import { printErrors } from './terminal.js';

const [command, ...args] = process.argv.slice(2);

const run = async (): Promise<number> => {
  if (args.some((one) => one === '--help' || one === '-h')) return (await import('./help.js')).help('help');
  switch (command) {
    case 'validate':
      return (await import('./validate.js')).validate(args);
    case 'render':
      return (await import('./render.js')).render(args);
    case 'language':
      return (await import('./make-language.js')).makeLanguage(args);
    case '--version':
    case '-v':
      return (await import('./version.js')).version();
    default:
      return (await import('./help.js')).help(command);
  }
};

try {
  process.exitCode = await run();
} catch (error) {
  const { sayFailure } = await import('./cli.messages.js');
  printErrors(`cookie-charter: ${sayFailure(await speak(), error as NodeJS.ErrnoException)}`);
  process.exitCode = 2;
}
