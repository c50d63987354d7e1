/**
 * Links that lead to content of a player, and do not say to which: only a request to the other site would, and none is
 * made. The address of the embed code says it.
 */
const LINKS: readonly (readonly [name: string, place: RegExp])[] = [
  ['Google Maps', /^(?:maps\.app\.goo\.gl|goo\.gl\/maps)\//],
  ['SoundCloud', /^(?:on\.soundcloud\.com|snd\.sc)\//],
  ['Spotify', /^(?:spotify\.link|spotify\.app\.link|spoti\.fi)\//],
  ['Ausha', /^(?:podcast|smartlink)\.ausha\.co\//],
  ['podCloud', /^(?:pdca\.st|[\w-]+\.lepodcast\.fr)\//],
];

/** The name of the player that such a link leads to; undefined for any other address. */
export const playerBehindLink = ({ host, pathname }: URL): string | undefined =>
  LINKS.find(([, place]) => place.test(host + pathname))?.[0];
