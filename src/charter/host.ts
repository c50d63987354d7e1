/** Hosts whose content belongs to a service: `video.example`, `*.video.example`, `www.example.com/maps`. */
import { parseAddress } from './address.js';

interface HostAndPath {
  /** With its port, where it has one. */
  readonly host: string;
  /** True where it stands for its subdomains, and not for itself. */
  readonly below: boolean;
  /** What the path begins with; `/` for any. */
  readonly path: string;
}

/** What an entry stands for; undefined where it is none: with a scheme, a query or a user, or for a whole top-level domain. */
export const parseHost = (entry: string): HostAndPath | undefined => {
  const below = entry.startsWith('*.');
  const name = below ? entry.slice(2) : entry;
  if (/[\s\\@?#*]|:\/|^\/|^$/.test(name)) return undefined;
  const url = parseAddress(`https://${name}`);
  return url && (!below || url.host.includes('.'))
    ? { host: url.host, below, path: url.pathname }
    : undefined;
};

/** True where one of the entries has the address. */
export const hasHost = (entries: readonly string[], { host, pathname }: URL): boolean =>
  entries.some((entry) => {
    const found = parseHost(entry);
    if (!found) return false;
    const isHost = found.below ? host.endsWith(`.${found.host}`) : host === found.host;
    // By whole names: `/maps` has `/maps/a`, and not `/maps-of-others`.
    const folder = found.path.endsWith('/') ? found.path : `${found.path}/`;
    return isHost && `${pathname}/`.startsWith(folder);
  });
