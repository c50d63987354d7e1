import { createServer } from 'node:http';
import sirv from 'sirv';
import { fromRoot } from './root.mjs';

/** A page that is no file, or not as its file has it. @typedef {{ body: string, headers?: Record<string, string> }} Page */

/**
 * A server on this machine only.
 * @param {number} port 0 is any that is free.
 * @param {import('node:http').RequestListener} answer
 */
export const listen = async (port, answer) => {
  const server = createServer(answer);
  let connections = 0;
  server.on('connection', () => connections++);
  await new Promise((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(undefined)),
  );
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('server: no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    /** How many browsers have connected so far; a hint to connect beforehand counts too. */
    connections: () => connections,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

/** @param {import('node:http').ServerResponse} response */
export const notFound = (response) => {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('Not found');
};

/**
 * A plain static server of the whole project: files as they are, no cache.
 * @param {{ port?: number, pages?: Record<string, Page> | ((url: string) => Page | undefined) }} [options]
 */
export const serve = async ({ port = 0, pages = {} } = {}) => {
  const files = sirv(fromRoot(''), { dev: true, etag: true, dotfiles: false });
  const pageAt = typeof pages === 'function' ? pages : (/** @type {string} */ url) => pages[url];
  return listen(port, (request, response) => {
    const page = pageAt(request.url ?? '');
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
      response.end(page.body);
      return;
    }
    files(request, response, () => notFound(response));
  });
};
