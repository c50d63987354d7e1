// Server of the bench: on this machine only, every answer compressed before it is asked for, files kept for ever.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { listen, notFound } from '../../scripts/lib/server.mjs';

/** @typedef {'html' | 'js' | 'css' | 'json' | 'image' | 'other'} Kind */
/** Sizes in bytes: as they are, and as each compression leaves them. @typedef {{ raw: number, gzip: number, brotli: number }} Sizes */
/** @typedef {Sizes & { path: string, kind: Kind }} Answer */

/** @type {Record<string, [Kind, string]>} */
const KINDS = {
  html: ['html', 'text/html; charset=utf-8'],
  js: ['js', 'text/javascript; charset=utf-8'],
  mjs: ['js', 'text/javascript; charset=utf-8'],
  css: ['css', 'text/css; charset=utf-8'],
  json: ['json', 'application/json; charset=utf-8'],
  svg: ['image', 'image/svg+xml'],
  png: ['image', 'image/png'],
};

/** @param {string} path @param {string | Buffer} content */
const prepare = (path, content) => {
  const body = Buffer.from(content);
  const [kind, type] = KINDS[path.split('.').at(-1) ?? ''] ?? ['other', 'application/octet-stream'];
  const isPacked = path.endsWith('.png');
  const gzip = isPacked ? body : gzipSync(body, { level: 9 });
  const brotli = isPacked
    ? body
    : brotliCompressSync(body, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
      });
  return { path, kind, type, body, brotli, isPacked, raw: body.length, gzip: gzip.length };
};

/** @param {Record<string, string | Buffer>} files By address; those that end in .html are pages. */
export const serveFiles = async (files) => {
  const prepared = new Map(Object.entries(files).map(([path, content]) => [path, prepare(path, content)]));
  /** @type {Answer[]} */
  let answers = [];
  const { origin, close } = await listen(0, (request, response) => {
    const { pathname: path } = new URL(request.url ?? '/', 'http://bench');
    const file = prepared.get(path);
    if (!file) return notFound(response);
    const { kind, type, body, brotli, raw, gzip, isPacked } = file;
    answers.push({ path, kind, raw, gzip, brotli: brotli.length });
    const sent = !isPacked && String(request.headers['accept-encoding']).includes('br') ? brotli : body;
    response.writeHead(200, {
      'content-type': type,
      'content-length': sent.length,
      ...(sent === brotli && !isPacked && { 'content-encoding': 'br' }),
      'cache-control': kind === 'html' ? 'no-cache' : 'public, max-age=31536000, immutable',
      // Isolated pages: their clocks have steps of 5 µs.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(sent);
  });
  return {
    origin,
    close,
    /** Adds a file, or replaces it. @param {string} path @param {string | Buffer} content */
    add: (path, content) => void prepared.set(path, prepare(path, content)),
    /** Answers since the last call. */
    takeAnswers: () => {
      const taken = answers;
      answers = [];
      return taken;
    },
  };
};
