import { readFile } from 'node:fs/promises';

export const version = async (): Promise<number> => {
  const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  process.stdout.write(`${(JSON.parse(manifest) as { version: string }).version}\n`);
  return 0;
};
