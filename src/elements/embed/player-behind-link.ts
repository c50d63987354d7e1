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
