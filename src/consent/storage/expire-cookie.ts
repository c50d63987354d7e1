import { parentDomains } from './page-cookies.js';

/** Path segments that are tried: anyone can link to the page with an address of any depth. */
const DEPTH = 16;

/** `/a/b` → `/`, `/a`, `/a/`, `/a/b`, `/a/b/`. */
const pathsOf = (pathname: string): string[] => {
  const parts = pathname.split('/').filter(Boolean).slice(0, DEPTH);
  return ['/', ...parts.flatMap((_, index) => [1, 2].map((end) => pathUntil(parts, index, end)))];
};

const pathUntil = (parts: readonly string[], index: number, end: number): string =>
  `/${parts.slice(0, index + 1).join('/')}${end === 2 ? '/' : ''}`;

const LONG_AGO = 'Expires=Thu, 01 Jan 1970 00:00:00 GMT';

/**
 * Deletes a cookie wherever this page can reach it. A script does not see which domain and path a cookie was set for,
 * so all possible ones are tried. Partitioned cookies are only deleted with `Partitioned`.
 * @param paths More paths to try than those of this page.
 * @param domains Domains to try besides the host itself. Default: every one the page may set cookies for.
 */
export const expireCookie = (
  page: Document,
  name: string,
  paths: readonly string[] = [],
  domains: readonly string[] = parentDomains(page.location.hostname),
): void => {
  const { pathname, protocol } = page.location;
  const secure = protocol === 'https:' ? ['', '; Secure', '; Secure; Partitioned; SameSite=None'] : [''];
  for (const domain of ['', ...domains.map((one) => `; Domain=${one}`)]) {
    for (const path of new Set([...pathsOf(pathname), ...paths])) {
      for (const flags of secure) page.cookie = `${name}=; Path=${path}; ${LONG_AGO}${domain}${flags}`;
    }
  }
};
