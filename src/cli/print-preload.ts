import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { wrongOption } from './cli.messages.js';
import { loadMessages } from './load-messages.js';
import { printPage } from './terminal.js';

/** Written into an attribute: a quote would end it. */
const isAddress = (text: string): boolean => /^[^\s"<>]+$/.test(text);

/** Prints the lines for the head of a page that request at once what the page needs; see docs/performance.md. */
export const printPreload = async (args: string[]): Promise<number> => {
  const { values } = parseArgs({
    args,
    options: {
      folder: { type: 'string', default: '/dist/cdn/' },
      charter: { type: 'string', default: '/cookie-charter.json' },
      revision: { type: 'string' },
    },
  });
  const { folder, charter, revision } = values;
  const msg = await loadMessages();
  if (!isAddress(folder)) throw new Error(wrongOption(msg, '--folder', '/assets/cookie-charter/'));
  if (!isAddress(charter)) throw new Error(wrongOption(msg, '--charter', '/cookie-charter.json'));
  if (revision !== undefined && !/^\d+$/.test(revision))
    throw new Error(wrongOption(msg, '--revision', '0, 1, 2…'));
  const lines = await readFile(new URL('../cdn/preload.html', import.meta.url), 'utf8');
  const [, ...pages] = lines.trim().split('\n\n');
  printPage(
    pages
      .join('\n\n')
      .replaceAll('"/dist/cdn/', () => `"${folder.replace(/\/?$/, '/')}`)
      .replaceAll('"/cookie-charter.json"', () => `"${charter}"`)
      .replaceAll(' data-revision="1"', revision === undefined ? '' : ` data-revision="${revision}"`)
      .concat('\n'),
  );
  return 0;
};
