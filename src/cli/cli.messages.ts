/** What the command says. */
import { type MsgFn, str } from '../localize/msg.js';

/** Commands and options, each with what it does. */
const helpLines = (msg: MsgFn): (readonly [string, string] | undefined)[] => [
  // Help of the command line, after "cookie-charter validate FILE…".
  [
    'cookie-charter validate FILE…',
    msg('every problem of the files: where, what was found, what was expected', { id: 'cli.validate' }),
  ],
  // Help of the command line: what FILE may be.
  [
    '  FILE',
    msg('a path, a pattern such as charters/**/*.json, or - for standard input', { id: 'cli.file' }),
  ],
  // Help of the command line, after an option.
  ['  --format text|json', msg('default: text', { id: 'cli.text-default' })],
  // Help of the command line, after an option. en and fr are what may be written.
  ['  --lang LANGUAGE', msg('language of the messages: en, fr', { id: 'cli.lang' })],
  undefined,
  // Help of the command line, after "cookie-charter render FILE".
  ['cookie-charter render FILE', msg('the charter as a file that needs no JavaScript', { id: 'cli.render' })],
  // Help of the command line, after an option.
  ['  --lang LANGUAGE', msg('default: the charter’s own language', { id: 'cli.render-lang' })],
  // Help of the command line, after an option.
  ['  --format html|md|csv', msg('default: html', { id: 'cli.html-default' })],
  // Help of the command line, after an option.
  ['  --fragment', msg('only the charter, for a page that has a heading of its own', { id: 'cli.fragment' })],
  // Help of the command line, after an option.
  ['  --heading-level N', msg('level of the first heading, 1 to 6; default: 2', { id: 'cli.heading-level' })],
  // Help of the command line, after an option.
  ['  --output FILE', msg('default: standard output', { id: 'cli.output' })],
  undefined,
  // Help of the command line, after "cookie-charter language".
  [
    'cookie-charter language',
    msg('the list of messages that a translator fills, as JSON', { id: 'cli.language-list' }),
  ],
  // Help of the command line, after "cookie-charter language FILE".
  [
    'cookie-charter language FILE',
    msg('a filled list as a script that adds the language to the browser file', { id: 'cli.language' }),
  ],
  // Help of the command line, after an option.
  ['  --output FILE', msg('default: standard output', { id: 'cli.output' })],
  undefined,
  // Help of the command line, after "cookie-charter preload".
  [
    'cookie-charter preload',
    msg('the lines for the head of a page that let it load in one round trip', { id: 'cli.preload' }),
  ],
  // Help of the command line, after an option: where the browser files are.
  ['  --folder PATH', msg('folder of the browser files; default: /dist/cdn/', { id: 'cli.preload-folder' })],
  // Help of the command line, after an option.
  [
    '  --charter PATH',
    msg('address of the charter; default: /cookie-charter.json', { id: 'cli.preload-charter' }),
  ],
  // Help of the command line, after an option.
  ['  --revision N', msg('revision of the charter, for data-revision', { id: 'cli.preload-revision' })],
  undefined,
  ['cookie-charter --help, --version', ''],
];

/** Lines of the help. */
export const helpText = (msg: MsgFn): string[] => {
  const lines = helpLines(msg);
  const width = Math.max(...lines.map((line) => line?.[0].length ?? 0));
  const text = lines.map((line) => (line ? `${line[0].padEnd(width + 2)}${line[1]}`.trimEnd() : ''));
  // Help of the command line, at its end: what the status of the process means.
  const status = msg(
    'Exit status: 0 all is well, 1 the file has errors, 2 wrong usage, or a file that cannot be read or written.',
    {
      id: 'cli.status',
    },
  );
  return [...text, '', status];
};

export const unknownCommand = (msg: MsgFn, command: string): string =>
  // The value is what was typed in the place of a command.
  msg(str`Unknown command: "${command}".`, { id: 'cli.unknown-command' });

export const noFile = (msg: MsgFn): string =>
  // The command was given no file.
  msg('Missing argument: FILE, a path, a pattern, or - for standard input.', { id: 'cli.no-file' });

export const notFound = (msg: MsgFn, file: string): string =>
  // The value is a path or a pattern.
  msg(str`File not found: ${file}`, { id: 'cli.not-found' });

export const wrongOption = (msg: MsgFn, option: string, values: string): string =>
  // The values are an option of the command, and what it may be.
  msg(str`Invalid value for ${option}. Expected: ${values}`, { id: 'cli.wrong-option' });

export const oneFile = (msg: MsgFn, command: string): string =>
  // A command was given several files; the value is its name.
  msg(str`${command} takes one file.`, { id: 'cli.one-file' });

export const overwrites = (msg: MsgFn, file: string): string =>
  // The value is the path of a file.
  msg(str`${file} is what the command reads: choose another file to write.`, { id: 'cli.overwrites' });

export const remoteBase = (msg: MsgFn, address: string): string =>
  // The value is the address of a charter that another extends.
  msg(str`${address} is on the network; the command reads files of this machine only.`, {
    id: 'cli.elsewhere',
  });

export const flawed = (msg: MsgFn, file: string, count: string): string =>
  // Beside a page that was made all the same. The values are a path, and how many errors there are in words.
  msg(str`${file}: ${count} “cookie-charter validate” says which.`, { id: 'cli.flawed' });

/** What went wrong, without the words of the machinery. */
export const sayFailure = (msg: MsgFn, { code = '', message, path }: NodeJS.ErrnoException): string => {
  if (code.startsWith('ERR_PARSE_ARGS')) {
    const [option = ''] = /--?[\w-]+/.exec(message) ?? [];
    // The value is an option of the command line that does not exist, or lacks its value.
    return msg(str`Unknown option, or missing value: ${option}. See cookie-charter --help.`, {
      id: 'cli.unknown-option',
    });
  }
  // The values are a path and a code of the operating system such as ENOENT.
  if (path) return msg(str`${path} cannot be read or written (${code}).`, { id: 'cli.no-access' });
  return message.replace(/\.\.$/, '.');
};
