import { createServer } from 'node:http';
import sirv from 'sirv';
import { fromRoot } from './root.mjs';

/**
 * A plain static server of the whole project, on this machine only: files as they are, no cache.
 * @param {number} port 0 for any that is free.
 */
export const serve = async (port = 0) => {
  const files = sirv(fromRoot(''), { dev: true, etag: true, dotfiles: false });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.statusCode = 404;
      response.setHeader('content-type', 'text/plain; charset=utf-8');
      response.end('Not found');
    }),
  );
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('server: no port');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
};
