import { readFile } from 'node:fs/promises';
import { printLines } from './terminal.js';

export const printVersion = async (): Promise<number> => {
  const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  printLines((JSON.parse(manifest) as { version: string }).version);
  return 0;
};
