/** Audio players. Their frames have a fixed height, whatever the width. */
import type { PlayerRule } from './known-player.js';

/** soundcloud.com: pages that are no account (`SITE`), and parts of an account that are no sound (`PLAYLISTS`). */
const SITE =
  /^(?:charts|discover|feed|imprint|jobs|library|oembed|pages|people|player|search|settings|signin|stream|tags|terms-of-use|upload|you)$/;
const PLAYLISTS = /^(?:albums|comments|followers|following|likes|popular-tracks|reposts|sets|tracks)$/;

/** Address of a sound as the player takes it: a page of soundcloud.com, or a number of its API. */
const soundOf = (address: string | undefined): URL | undefined => {
  const url = address && URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  const path = url.pathname.replace(/\/+$/, '');
  const secret = url.searchParams.get('secret_token');
  const found = new URL(`https://${url.host}${path}`);
  if (secret) found.searchParams.set('secret_token', secret);
  // Newer embed codes name a number as `soundcloud:tracks:1`.
  if (url.host === 'api.soundcloud.com')
    return /^\/(?:tracks|playlists|users)\/(?:soundcloud%3A\w+%3A)?\d+$/i.test(path) ? found : undefined;
  if (!/^(?:www\.|m\.)?soundcloud\.com$/.test(url.host)) return undefined;
  found.host = 'soundcloud.com';
  const [user = '', name = '', title] = path.slice(1).split('/');
  if (!/^\/[\w-]+(?:\/[\w-]+){0,3}$/.test(path) || SITE.test(user)) return undefined;
  return PLAYLISTS.test(name) && !(name === 'sets' && title) ? undefined : found;
};

/** True if the player shows a list. */
const isList = ({ host, pathname }: URL): boolean =>
  host === 'api.soundcloud.com' ? !pathname.startsWith('/tracks/') : !/^\/[^/]+\/(?!sets\/)/.test(pathname);

export const AUDIO_PLAYERS: readonly PlayerRule[] = [
  [
    'soundcloud',
    'SoundCloud',
    'audio',
    /^(w\.soundcloud\.com\/player\/?[?])|^soundcloud\.com\/[\w-]/,
    ([, code], { url: asked, color, visual }, { href }) => {
      const url = soundOf(code ? asked : href);
      const isVisual = visual === 'true';
      return (
        url && [
          'https://w.soundcloud.com/player/',
          { url: url.href, color, visual: isVisual ? visual : undefined },
          isList(url) ? 450 : isVisual ? 300 : 166,
        ]
      );
    },
  ],
  [
    'spotify',
    'Spotify',
    'audio',
    /^open\.spotify\.com\/(?:intl-[\w-]+\/)?(?:embed(?:-podcast)?\/)?(?:user\/[^/]+\/)?(track|episode|album|playlist|artist|show)\/([\dA-Za-z]{22})(\/video)?\/?(?:[?]|$)/,
    ([, type, id, video = ''], { t, theme }) => [
      `https://open.spotify.com/embed/${type}/${id}${video}`,
      { t, theme },
      !video && (type === 'track' || type === 'episode' ? 152 : 352),
    ],
  ],
  [
    'ausha',
    'Ausha',
    'audio',
    /^player\.ausha\.co\/(?:index\.html)?[?](?:.*&)?(?:show|podcast)Id=[\w-]/,
    (_, { showId, podcastId, playlist, color, v, playerId }) => [
      'https://player.ausha.co/',
      { showId, podcastId, color, playlist, v, playerId },
      playlist === 'true' ? 420 : 220,
    ],
  ],
  [
    'podcloud',
    'podCloud',
    'audio',
    // podCloud: without an episode, the latest is played. The path after `player` sets its look.
    /^podcloud\.fr\/(podcast\/[\w.%-]+(?:\/episode\/[\w.%-]+)?)(?:\/player(?:\/[\w:/-]*)?)?\/?(?:[?]|$)/,
    ([, page]) => [`https://podcloud.fr/${page}/player`, {}, 320],
  ],
];
