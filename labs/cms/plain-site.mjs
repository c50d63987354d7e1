import { existsSync, readFileSync } from 'node:fs';
import sirv from 'sirv';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { listen, notFound } from '../../scripts/lib/server.mjs';

const OURS = /\/cookie-charter\/(.*)$/;
const CHARTER = /\/(?:cookie-)?charter\.json$/;

/**
 * A site without a CMS, with the files of the package where recipes put them.
 * @param {{ charter: string, modules?: string }} options The charter, and a folder that is served as `/modules`.
 */
export const startPlainSite = async ({ charter, modules }) => {
  /** @type {Map<string, string>} */
  const pages = new Map();
  const files = sirv(fromRoot('dist/cdn'), { dev: true });
  const others = modules && existsSync(modules) ? sirv(modules, { dev: true }) : undefined;
  const { origin, close } = await listen(0, (request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const page = pages.get(path);
    if (page !== undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page);
      return;
    }
    if (CHARTER.test(path)) {
      response.setHeader('content-type', 'application/json');
      response.end(readFileSync(charter));
      return;
    }
    const [, ours] = OURS.exec(path) ?? [];
    if (ours) {
      request.url = `/${ours}`;
      files(request, response, () => notFound(response));
    } else if (others && path.startsWith('/modules/')) {
      request.url = path.slice('/modules'.length);
      others(request, response, () => notFound(response));
    } else notFound(response);
  });
  return {
    origin,
    close,
    /** Puts a page on the site. @param {string} path @param {string} body @returns {string} Its address. */
    put: (path, body) => {
      pages.set(path, body);
      return origin + path;
    },
  };
};

/** @typedef {Awaited<ReturnType<typeof startPlainSite>>} PlainSite */
