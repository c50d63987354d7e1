/** Finds and reads the files that a command is given. */
import { createReadStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { MAX_LENGTH } from '../charter/assert-showable.js';
import { mergeCharters } from '../charter/merge-charters.js';
import { parseRecord } from '../charter/parsers.js';
import type { MsgFn } from '../localize/msg.js';
import { remoteBase, noFile, notFound } from './cli.messages.js';

export const STDIN = '-';

/** Bytes that are read: a charter is never longer, with four bytes a character at most, and a device never ends. */
const MAX_BYTES = 4 * MAX_LENGTH + 4;

/** Paths, in the order given: a file of this name, else the files that match the pattern. */
export const findFiles = async (msg: MsgFn, given: readonly string[]): Promise<string[]> => {
  if (!given.length) throw new Error(noFile(msg));
  const found: string[] = [];
  for (const one of given) {
    if (one === STDIN || existsSync(one)) found.push(one);
    else {
      const { glob } = await import('tinyglobby');
      const matches = /[*?[\]{}!]/.test(one) ? await glob(one, { expandDirectories: false }) : [];
      if (!matches.length) throw new Error(notFound(msg, one));
      found.push(...matches.sort());
    }
  }
  return [...new Set(found)];
};

const readStart = async (stream: AsyncIterable<unknown>): Promise<string> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    if (bytes > MAX_BYTES) break;
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** Reads a file, without the byte order mark that some editors write. */
export const readText = async (msg: MsgFn, file: string): Promise<string> => {
  const content = await readStart(file === STDIN ? process.stdin : createReadStream(file)).catch(() => {
    throw new Error(notFound(msg, file));
  });
  return content.replace(/^\uFEFF/, '');
};

const parseJsonFile = (content: string): unknown => {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return undefined;
  }
};

/** A charter that another extends: its path and its content. */
export interface Base {
  readonly path: string;
  readonly content: string;
}

/** The charter that a file extends; an error where it cannot be read; undefined where there is none. */
export const readBaseFile = async (
  msg: MsgFn,
  file: string,
  content: string,
): Promise<Base | Error | undefined> => {
  const to = parseRecord(parseJsonFile(content))['extends'];
  if (typeof to !== 'string' || !to) return undefined;
  if (/^[a-z][a-z\d+.-]+:/i.test(to) || to.startsWith('//')) return new Error(remoteBase(msg, to));
  const path = resolve(file === STDIN ? '.' : dirname(file), to);
  try {
    // The charter names this path, not the person who runs the command: reading a pipe may never end.
    if (!(await stat(path)).isFile()) return new Error(notFound(msg, path));
    return { path, content: await readText(msg, path) };
  } catch {
    return new Error(notFound(msg, path));
  }
};

/** The `base` option of `validateCharter`. */
export const baseOption = (base: Base | Error | undefined): { base?: string | Error } =>
  base === undefined ? {} : { base: base instanceof Error ? base : base.content };

/** Merges a charter with the one that it extends. */
export const mergeWithBase = (content: string, base: string | undefined): unknown => {
  const file = parseJsonFile(content);
  return base === undefined ? file : mergeCharters(parseJsonFile(base), parseRecord(file));
};
