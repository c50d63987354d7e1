import { existsSync, readFileSync } from 'node:fs';
import sirv from 'sirv';
import { fromRoot } from './root.mjs';
import { listen, notFound, serve } from './server.mjs';

/** Where the pages say that the other origin is: a page at rest cannot know its port. */
export const AT_REST = 'http://127.0.0.1:8011';
/** The pages of the portal itself; what it embeds comes from the other origin. */
const PAGE = /^\/examples\/portal\/([\w-]+\.html)?(?:$|\?)/;

/**
 * The example portal, and the other origin that it takes scripts, videos and maps from.
 * @param {{ port?: number, outsidePort?: number, more?: Record<string, string> }} [options] Port 0 is any that is free;
 *   `more` are pages beside those of the portal, by the name of their file.
 */
export const servePortal = async ({ port = 0, outsidePort = 0, more = {} } = {}) => {
  /** Paths that the other origin was asked for, in order. @type {string[]} */
  const requests = [];
  const files = sirv(fromRoot('examples/portal/outside'), { dev: true, etag: true });
  const outside = await listen(outsidePort, (request, response) => {
    const { pathname } = new URL(AT_REST + request.url);
    requests.push(pathname);
    if (!pathname.startsWith('/outside/')) {
      notFound(response);
      return;
    }
    response.setHeader('access-control-allow-origin', '*');
    request.url = pathname.slice('/outside'.length);
    files(request, response, () => notFound(response));
  });

  /** Read at each request: a page that was changed needs no new start. @param {string} url */
  const pages = (url) => {
    const [whole, name = 'index.html'] = PAGE.exec(url) ?? [];
    const file = fromRoot(`examples/portal/${name}`);
    const body = more[name] ?? (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
    return whole && body !== undefined ? { body: body.replaceAll(AT_REST, outside.origin) } : undefined;
  };
  const site = await serve({ port, pages }).catch((error) => {
    outside.close();
    throw error;
  });
  return {
    origin: site.origin,
    outside: outside.origin,
    requests,
    close: () => {
      site.close();
      outside.close();
    },
  };
};
