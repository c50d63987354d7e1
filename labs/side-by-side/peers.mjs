// The peers, from npm: installed into a temporary folder, served beside our own files.
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { listen, notFound } from '../../scripts/lib/server.mjs';

/** Pinned: a picture means something when it can be taken again. */
const VERSIONS = [
  'govuk-frontend@6.6.0',
  '@gouvfr/dsfr@1.14.4',
  'vanilla-cookieconsent@3.1.0',
  '@awesome.me/webawesome@3.14.0',
];

/** One font for all: layouts are compared, and the fonts of both States are for their own sites alone. */
export const FONT = `@import '/node_modules/@fontsource-variable/source-sans-3/wght.css';
body { font-family: 'Source Sans 3 Variable', sans-serif !important }`;

/** Installs what is not there yet. @returns {Promise<string>} The folder. */
const install = async () => {
  const folder = join(tmpdir(), 'cookie-charter-side-by-side');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  await run('npm', ['install', '--ignore-scripts', '--no-save', '--no-audit', '--no-fund', ...VERSIONS], {
    cwd: folder,
    quiet: true,
  });
  return folder;
};

/**
 * Serves each peer's own files below /peers/, ours below /, and pages that are no file.
 * @param {Record<string, string>} pages
 */
export const servePeers = async (pages) => {
  const theirs = sirv(join(await install(), 'node_modules'), { dev: true });
  const ours = sirv(fromRoot(''), { dev: true });
  return listen(0, (request, response) => {
    const page = pages[request.url ?? ''];
    if (page !== undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page);
    } else if (request.url?.startsWith('/peers/')) {
      request.url = request.url.slice('/peers'.length);
      theirs(request, response, () => notFound(response));
    } else ours(request, response, () => notFound(response));
  });
};

/** A page around what a peer draws, with text to see how much of it stays free. @param {string} head @param {string} body @param {string} attributes Of the root. */
export const around = (head, body, attributes = '') =>
  `<!doctype html><html lang="fr" ${attributes}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Données ouvertes</title>${head}<style>${FONT}</style></head>${body}</html>`;
export const FILLER = `<h1>Les données publiques des 32 communes</h1>${'<p>Budgets, transports, qualité de l’air, déchèteries : à lire en ligne, à télécharger, à réutiliser librement.</p>'.repeat(6)}`;
