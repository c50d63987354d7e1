/** Writes the file of `--output`. */
import { fstatSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { MsgFn } from '../localize/msg.js';
import { STDIN } from './files.js';
import { overwrites } from './cli.messages.js';

/** Device and inode: they identify a file, whatever path or link leads to it. */
const fileIdentity = (path: string): string | undefined => {
  try {
    const { dev, ino } = path === STDIN ? fstatSync(0, { bigint: true }) : statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    // `stat` throws: the file does not exist yet.
    return undefined;
  }
};

/**
 * Writes a page into a file.
 * @param inputs Files that the page was made of.
 * @throws {Error} Where the file is one of these: the charter would be lost.
 */
export const writePage = async (
  msg: MsgFn,
  output: string,
  page: string,
  inputs: readonly string[],
): Promise<void> => {
  const identity = fileIdentity(output);
  if (identity !== undefined && inputs.some((input) => fileIdentity(input) === identity))
    throw new Error(overwrites(msg, output));
  await writeFile(output, page);
};
