import { createServer } from 'node:http';
import sirv from 'sirv';
import { fromRoot } from './root.mjs';

/** A page that exists only while a test runs. @typedef {{ body: string, headers?: Record<string, string> }} Page */

/**
 * A plain static server of the whole project, on this machine only: files as they are, no cache.
 * @param {{ port?: number, pages?: Record<string, Page> }} [options] Port 0 is any that is free.
 */
export const serve = async ({ port = 0, pages = {} } = {}) => {
  const files = sirv(fromRoot(''), { dev: true, etag: true, dotfiles: false });
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
      response.end(page.body);
      return;
    }
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('Not found');
    });
  });
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
