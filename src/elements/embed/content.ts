/** Content of an embed: its address, whether it is allowed, and its service. */
import type { Charter } from '../../charter/parse-charter.js';
import { hasHost } from '../../charter/host.js';
import { warnAuthor } from '../../page-state.js';
import { pageAddress } from '../../loading/page-address.js';
import { blockedSrc, authorFrames, hasOwnContent, linkHref } from './frames.js';
import { isOnAnyHost, type Player, playerOf } from './players.js';
import { type EmbedService, findService, charterServices } from './charter-service.js';

/**
 * Short links of players, which do not contain the id of the embed: only a request to the other site would reveal it,
 * and none is made. The author must use the address in the embed code.
 */
const LINKS: readonly (readonly [name: string, place: RegExp])[] = [
  ['Google Maps', /^(?:maps\.app\.goo\.gl|goo\.gl\/maps)\//],
  ['SoundCloud', /^(?:on\.soundcloud\.com|snd\.sc)\//],
  ['Spotify', /^(?:spotify\.link|spotify\.app\.link|spoti\.fi)\//],
  ['Ausha', /^(?:podcast|smartlink)\.ausha\.co\//],
  ['podCloud', /^(?:pdca\.st|[\w-]+\.lepodcast\.fr)\//],
];

/** Name of the player of a short link; undefined for any other address. */
export const playerBehindLink = ({ host, pathname }: URL): string | undefined =>
  LINKS.find(([, place]) => place.test(host + pathname))?.[0];

export interface Content {
  /** Address of the embed; undefined if the author wrote the content itself, or none. */
  readonly src?: string | undefined;
  readonly player?: Player | undefined;
  /** True if nothing is embedded, and fallback content is shown as it is. */
  readonly isLeft?: boolean;
  readonly service?: EmbedService | undefined;
}

/** Attributes of the element that describe the content. */
interface EmbedHost extends Element {
  readonly src?: string | null | undefined;
  readonly category?: string | null | undefined;
  readonly service?: string | null | undefined;
}

/**
 * Content of a link, a marker or a box, which visitors may have written: only a known player, or a host of the
 * charter. The charter decides which service the address belongs to; attributes may only confirm it.
 */
const contentOfForm = (host: EmbedHost, charter: Charter | undefined, url: URL | undefined): Content => {
  const player = url && playerOf(url.href);
  const isPlayer = player !== undefined && !isOnAnyHost(player);
  // Page without HTTPS, on a developer's machine for instance: it may embed addresses without HTTPS.
  const isSafe = url?.protocol === 'https:' || url?.protocol === location.protocol;
  if (!url || (!isPlayer && !isSafe) || url.username || url.password) return { isLeft: true };
  const known = charter
    ? charterServices(charter, ({ id, hosts }) => (isPlayer && id === player.id) || hasHost(hosts, url))
    : [];
  if (!isPlayer && !known.some(({ service }) => service && hasHost(service.hosts, url))) {
    const hosts = charter
      ? charterServices(charter, () => true).flatMap(({ service }) => service?.hosts ?? [])
      : [];
    if (charter) warnAuthor('host', url.href, hosts.join(', '));
    return { isLeft: true };
  }
  const agreed = known.filter(
    ({ category, service }) =>
      (!host.category || host.category === category.id) && (!host.service || host.service === service?.id),
  );
  return {
    src: player?.src ?? url.href,
    player,
    service: agreed.find(({ category }) => category.consent === 'opt-in') ?? agreed[0],
  };
};

/** @param charter Charter of the page, once it is loaded. */
export const readContent = (host: EmbedHost, charter: Charter | undefined): Content => {
  const [frame] = authorFrames(host);
  const stated = host.src || (frame && blockedSrc(frame)) || linkHref(host);
  const url = stated ? pageAddress(stated, '<cookie-embed>') : undefined;
  const name = url && playerBehindLink(url);
  const isForm = host.hasAttribute('data-cookie-markup');
  // Markup that visitors may have written: only its address counts.
  const hasOwn = !isForm && hasOwnContent(host);
  if (name && !hasOwn) {
    warnAuthor('embed-code', url.href, name);
    return { isLeft: true };
  }
  if (isForm) return contentOfForm(host, charter, url);
  if (stated && !url && !hasOwn) return { isLeft: true };
  const player = url && playerOf(url.href);
  const service = host.service ?? player?.id;
  return {
    src: player?.src ?? url?.href,
    player,
    service: charter && findService(charter, host.category ?? undefined, service),
  };
};
