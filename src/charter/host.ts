/** Hosts of a service: `video.example`, `*.video.example`, `www.example.com/maps`. */
import { parseAddress } from './address.js';

interface HostAndPath {
  /** Host name, with its port if it has one. */
  readonly host: string;
  /** True for `*.`: the subdomains match, the host itself does not. */
  readonly below: boolean;
  /** Start of the path; `/` matches any. */
  readonly path: string;
}

/** Parses an entry of `hosts`. Undefined if it has a scheme, a query or a user, or is a whole top-level domain. */
export const parseHost = (entry: string): HostAndPath | undefined => {
  const below = entry.startsWith('*.');
  const name = below ? entry.slice(2) : entry;
  if (/[\s\\@?#*]|:\/|^\/|^$/.test(name)) return undefined;
  const url = parseAddress(`https://${name}`);
  return url && (!below || url.host.includes('.'))
    ? { host: url.host, below, path: url.pathname }
    : undefined;
};

/** True if an entry matches the address. */
export const hasHost = (entries: readonly string[], { host, pathname }: URL): boolean =>
  entries.some((entry) => {
    const found = parseHost(entry);
    if (!found) return false;
    const isHost = found.below ? host.endsWith(`.${found.host}`) : host === found.host;
    // Whole path segments: `/maps` matches `/maps/a`, not `/maps-of-others`.
    const folder = found.path.endsWith('/') ? found.path : `${found.path}/`;
    return isHost && `${pathname}/`.startsWith(folder);
  });
