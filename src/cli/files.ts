/** The files a command is given, and what they hold. */
import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { extendCharter } from '../charter/extend.js';
import { record } from '../charter/shape.js';
import type { MsgFn } from '../localize/msg.js';
import { elsewhere, noFile, notFound } from './words.js';

export const STDIN = '-';

/** Paths, in order: a file of this name, else what the pattern finds. */
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

/** Without the mark that some editors put before everything. */
export const readText = async (msg: MsgFn, file: string): Promise<string> => {
  const content = await (file === STDIN ? text(process.stdin) : readFile(file, 'utf8')).catch(() => {
    throw new Error(notFound(msg, file));
  });
  return content.replace(/^\uFEFF/, '');
};

const parse = (content: string): unknown => {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return undefined;
  }
};

/** The charter that a file extends, as text; an error where it cannot be had; undefined where there is none. */
export const readBase = async (
  msg: MsgFn,
  file: string,
  content: string,
): Promise<string | Error | undefined> => {
  const to = record(parse(content))['extends'];
  if (typeof to !== 'string' || !to) return undefined;
  if (/^[a-z][a-z\d+.-]+:/i.test(to) || to.startsWith('//')) return new Error(elsewhere(msg, to));
  const path = resolve(file === STDIN ? '.' : dirname(file), to);
  return readText(msg, path).catch((error: unknown) => error as Error);
};

/** A file as one charter, with the one that it extends. */
export const whole = (content: string, base: string | undefined): unknown => {
  const file = parse(content);
  return base === undefined ? file : extendCharter(parse(base), record(file));
};
