/**
 * Known players of videos, sound, maps and documents, matched by the addresses that people copy. The address to embed
 * is built here: only known parts of the original one are kept.
 */
import { AUDIO_PLAYERS } from './audio-players.js';
import type { PlayerKind, PlayerRule } from './known-player.js';
import { MAP_PLAYERS } from './map-players.js';
import { PEERTUBE, VIDEO_PLAYERS } from './video-players.js';

/** Calaméo has one host per language; the code of a publication is the same on all. */
const CALAMEO: PlayerRule = [
  'calameo',
  'Calaméo',
  'document',
  /^(?:v\.calameo\.com\/[?](?:.*&)?bkcode=|(?:[a-z]{2}\.)?calameo\.com\/(?:read|books)\/)([\da-f]{18,24})\/?(?:[?&]|$)/,
  ([, bkcode], { authid, page, mode, view }) => [
    'https://v.calameo.com/',
    // Without `authid`, a private publication is not shown.
    { bkcode, authid, page, mode, view },
    '8/5',
  ],
];

export interface Player {
  readonly id: string;
  /** Proper name, never translated. */
  readonly name: string;
  /** Address to embed. */
  readonly src: string;
  readonly kind: PlayerKind;
  /** Height of the frame in pixels; undefined for a frame whose ratio stays. */
  readonly height?: number;
  /** Width by height of the frame; undefined for `16/9`, and for a frame with a height. */
  readonly ratio?: string;
}

const PLAYERS: readonly PlayerRule[] = [
  ...VIDEO_PLAYERS,
  ...MAP_PLAYERS,
  ...AUDIO_PLAYERS,
  CALAMEO,
  PEERTUBE,
];

/** True for a player that may be on any host: its address does not identify the provider. */
export const isOnAnyHost = ({ id }: Player): boolean => id === 'peertube';

/**
 * Player for an address: the page of a video, a sound, a map or a document, or the address inside its embed code.
 * Undefined for any other address.
 */
export const playerOf = (address: string): Player | undefined => {
  // Old embed codes start with `//`.
  const secure = address.trim().replace(/^(?:https?:)?\/\//i, 'https://');
  if (!secure.startsWith('https://') || !URL.canParse(secure)) return undefined;
  const url = new URL(secure);
  if (url.username || url.password) return undefined;
  const place = (url.host + url.pathname + url.search)
    .replace(/^(?:www|m|music)\./, '')
    .replace(/^maps\.(google[^/]+)\/(?:maps)?/, '$1/maps');
  for (const [id, name, kind, pattern, embed] of PLAYERS) {
    const found = pattern.exec(place);
    const [base, fields = {}, size] =
      (found && embed(found, Object.fromEntries(url.searchParams), url)) || [];
    if (base) {
      const src = new URL(base);
      for (const [key, value] of Object.entries(fields)) if (value) src.searchParams.set(key, `${value}`);
      return {
        id,
        name,
        kind,
        src: src.href,
        ...(typeof size === 'number' && { height: size }),
        ...(typeof size === 'string' && { ratio: size }),
      };
    }
  }
  return undefined;
};
