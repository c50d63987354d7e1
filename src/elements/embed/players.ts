/**
 * The players of films and maps that people put in their pages, known by the addresses they copy.
 * What is embedded is put together here: of the address that came in, only what was recognised is left.
 * Short links that say nothing by themselves (`maps.app.goo.gl`) are not known.
 */

export interface Player {
  readonly id: string;
  /** Proper name, never translated. */
  readonly name: string;
  /** Address of what is embedded. */
  readonly src: string;
  readonly kind: 'video' | 'map';
}

type Words = Readonly<Partial<Record<string, string>>>;

/** An address, and the fields of its query; those without a value are left out. */
type Embedded = readonly [base: string, fields?: Readonly<Record<string, string | number | undefined>>];

type Known = readonly [
  id: string,
  name: string,
  kind: Player['kind'],
  /** For the whole host but `www.`, the path and the query: `[?]` is where the path must end. */
  pattern: RegExp,
  embed: (found: readonly (string | undefined)[], query: Words, url: URL) => Embedded | '' | undefined,
];

/** `90`, `90s` and `1m30s` are all 90. */
const seconds = (time = ''): number => {
  const [, h = 0, m = 0, s = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time) ?? [];
  return +h * 3600 + +m * 60 + +s;
};

/** What 384 by 256 pixels show at that zoom: west, south, east and north. */
const around = (zoom: number, lat: number, lon: number): string => {
  const x = 270 / 2 ** zoom;
  const y = (180 / 2 ** zoom) * Math.cos((lat * Math.PI) / 180);
  return [lon - x, lat - y, lon + x, lat + y].map((side) => +side.toFixed(5)).join();
};

const PLAYERS: readonly Known[] = [
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
    // Without `dnt` it keeps statistics.
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
  [
    'google-maps',
    'Google Maps',
    'map',
    // Of any country: what is embedded is on google.com. Either its embed code, or a name, a point, or both.
    /^google\.(?:com|(?:com?\.)?[a-z]{2})\/maps(?:\/((?:d\/)?embed(?:\/v1\/\w+)?)|(?:\/(?:place|search)(?:\/([^/@?]*))?)?(?:\/@(-?[\d.]+,-?[\d.]+)(?:,([\d.]+)z)?.*|\/data=.*)?)\/?(?:[?]|$)/,
    ([, code, name = '', point, zoom], { q, query, ll, z = zoom }, { search }) => {
      const base = 'https://www.google.com/maps';
      // What an embed code asks for is long, and means something to Google only.
      if (code) return search && [`${base}/${code}${search}`];
      const words = new URLSearchParams(`name=${name}`).get('name') ?? '';
      const asked = words || point || q || query;
      return (
        asked && [base, { q: asked, ll: (words && point) || ll, z: Math.round(Number(z)), output: 'embed' }]
      );
    },
  ],
  [
    'openstreetmap',
    'OpenStreetMap',
    'map',
    /^openstreetmap\.org\/(export\/embed\.html)?(?:[?]|$)/,
    ([, code], { mlat, mlon, marker = mlat && `${mlat},${mlon}`, ...query }, { hash }) => {
      const [, zoom, lat, lon] = /[#&]map=(\d+)[\d.]*\/(-?\d+\.?\d*)\/(-?\d+\.?\d*)/.exec(hash) ?? [];
      const bbox = code ? query['bbox'] : zoom && around(Number(zoom), Number(lat), Number(lon));
      return bbox && ['https://www.openstreetmap.org/export/embed.html', { bbox, layer: 'mapnik', marker }];
    },
  ],
  [
    'peertube',
    'PeerTube',
    'video',
    // On any host, so only where the id is one of its own: a UUID, in full or as 22 letters and digits.
    /^[^/]+\/(?:w|videos\/(?:watch|embed)|(video-playlists)\/embed)(\/p(?:laylist)?)?\/([1-9A-HJ-NP-Za-km-z]{22}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\/?(?:[?]|$)/,
    ([, list, inList, id], { start }, { host }) => [
      `https://${host}/${list || inList ? 'video-playlists' : 'videos'}/embed/${id}`,
      { start },
    ],
  ],
];

/** True for a player that anybody may run: its address says nothing of who does. */
export const isOnAnyHost = ({ id }: Player): boolean => id === 'peertube';

/**
 * The player for an address people know: the page of a film or of a map, or the address inside its
 * embed code. Undefined for any other address.
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
    const [base, fields = {}] = (found && embed(found, Object.fromEntries(url.searchParams), url)) || [];
    if (base) {
      const src = new URL(base);
      for (const [key, value] of Object.entries(fields)) if (value) src.searchParams.set(key, `${value}`);
      return { id, name, kind, src: src.href };
    }
  }
  return undefined;
};
