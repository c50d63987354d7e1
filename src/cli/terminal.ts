/**
 * Output of the command. Text from a file (names, addresses, labels, its own name) must not control the terminal, nor
 * reverse letters: every control and format character is escaped as in JSON (CWE-150).
 */
import process from 'node:process';

const escapeMark = (mark: string): string =>
  Array.from(
    { length: mark.length },
    (_, index) => `\\u${mark.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');

/** Makes every character of a text visible; the spaces of French typography stay. */
export const escapeControls = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, escapeMark);

/** Writes lines; line breaks inside one are escaped. */
const writeLines = (stream: NodeJS.WritableStream, lines: readonly string[]): void =>
  void stream.write(lines.map((line) => `${escapeControls(line)}\n`).join(''));

export const printLines = (...lines: readonly string[]): void => writeLines(process.stdout, lines);

export const printErrors = (...lines: readonly string[]): void => writeLines(process.stderr, lines);

/** Prints a finished page: unchanged into a pipe or a file, escaped line by line on a terminal. */
export const printPage = (page: string): void => {
  if (process.stdout.isTTY)
    printLines(
      ...page
        .replace(/^\uFEFF/, '')
        .trimEnd()
        .split(/\r?\n/),
    );
  else process.stdout.write(page);
};
