/** Video players. */
import type { PlayerRule } from './known-player.js';

/** `90`, `90s` and `1m30s` are all 90. */
const seconds = (time = ''): number => {
  const [, h = 0, m = 0, s = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time) ?? [];
  return +h * 3600 + +m * 60 + +s;
};

export const VIDEO_PLAYERS: readonly PlayerRule[] = [
  [
    'youtube',
    'YouTube',
    'video',
    /^(?:youtu\.be\/|youtube(?:-nocookie)?\.com\/(?:(?:embed|live|shorts|v)\/|watch\/?[?](?:.*&)?v=))([\w-]{11})(?![\w-])|^youtube\.com\/playlist[?]/,
    ([, id], { list, start, t }) =>
      (id ?? list) && [
        `https://www.youtube-nocookie.com/embed/${id ?? 'videoseries'}`,
        { list, start: seconds(start ?? t) },
      ],
  ],
  [
    'vimeo',
    'Vimeo',
    'video',
    /^(?:player\.)?vimeo\.com\/(?:video\/)?(\d+)(?:\/([\da-f]+))?\/?(?:[?]|$)/,
    // `dnt`: without it, Vimeo keeps statistics.
    ([, id, secret], { h = secret }) => [`https://player.vimeo.com/video/${id}`, { h, dnt: 1 }],
  ],
  [
    'dailymotion',
    'Dailymotion',
    'video',
    /^(?:dai\.ly\/|dailymotion\.com\/(?:embed\/)?video\/|geo\.dailymotion\.com\/(player(?:\/\w+)?\.html)[?](?:.*&)?video=)([kx][\dA-Za-z]+)/,
    ([, player = 'player.html', video], { start, startTime = start }) => [
      `https://geo.dailymotion.com/${player}`,
      { video, startTime: seconds(startTime) },
    ],
  ],
];

/** PeerTube may be on any host, so it is matched last. */
export const PEERTUBE: PlayerRule = [
  'peertube',
  'PeerTube',
  'video',
  // Any host: only an id of PeerTube's own format matches, a UUID, in full or as 22 letters and digits.
  /^[^/]+\/(?:w|videos\/(?:watch|embed)|(video-playlists)\/embed)(\/p(?:laylist)?)?\/([1-9A-HJ-NP-Za-km-z]{22}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\/?(?:[?]|$)/,
  ([, list, inList, id], { start }, { host }) => [
    `https://${host}/${list || inList ? 'video-playlists' : 'videos'}/embed/${id}`,
    { start },
  ],
];
