/**
 * Where the command writes. What a file holds (names, addresses, labels, its own name) must not command the terminal
 * that shows it, nor turn letters around: every control and format character is written as JSON escapes it (CWE-150).
 */
import process from 'node:process';

const escapeMark = (mark: string): string =>
  Array.from(
    { length: mark.length },
    (_, index) => `\\u${mark.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');

/** A text of which each character is seen; the spaces of French typography stay. */
export const escapeControls = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, escapeMark);

/** Writes lines, each of which stays one. */
const writeLines = (stream: NodeJS.WritableStream, lines: readonly string[]): void =>
  void stream.write(lines.map((line) => `${escapeControls(line)}\n`).join(''));

export const printLines = (...lines: readonly string[]): void => writeLines(process.stdout, lines);

export const printErrors = (...lines: readonly string[]): void => writeLines(process.stderr, lines);

/** Writes a finished page: as it is into a pipe or a file, and line by line where a person looks. */
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
