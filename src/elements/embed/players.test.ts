import { expect } from '@open-wc/testing';
import { playerBehindLink } from './content.js';
import { playerOf } from './players.js';

const film = 'dQw4w9WgXcQ';
const youtube = `https://www.youtube-nocookie.com/embed/${film}`;
const vimeo = 'https://player.vimeo.com/video/76979871';
const dailymotion = 'https://geo.dailymotion.com/player.html?video=x8abc12';
const google = 'https://www.google.com/maps';
const osm = 'https://www.openstreetmap.org/export/embed.html';
const short = '9kVcm8bGyBAvkHQjXr5Vxn';
const uuid = '04af977f-4201-4697-be67-a8d8cae6fa7a';
const peertube = 'https://video.ville.example/videos/embed';
const umap = 'https://umap.openstreetmap.fr/fr/map/fontaines_26381';
const wheel = 'scrollWheelZoom=false';
const calameo = 'https://v.calameo.com/?bkcode=0045168254f0132f6cf5f';
const soundcloud = 'https://w.soundcloud.com/player/?url=https%3A%2F%2F';
const spotify = 'https://open.spotify.com/embed';
const episode = '7makk4oTQel546B0PZlDM5';
const ausha = 'https://player.ausha.co/';
const podcloud = 'https://podcloud.fr/podcast/le-conseil';

/** For each player, what is embedded for the addresses it is known by. */
const known: Record<string, Record<string, string>> = {
  youtube: {
    [`https://www.youtube.com/watch?v=${film}`]: youtube,
    [`http://youtube.com/watch?v=${film}`]: youtube,
    [`//www.youtube.com/embed/${film}`]: youtube,
    [` HTTPS://WWW.YouTube.com/watch?v=${film}\n`]: youtube,
    [`https://m.youtube.com/watch?app=desktop&v=${film}&feature=share`]: youtube,
    [`https://music.youtube.com/watch?v=${film}&si=abc`]: youtube,
    [`https://youtu.be/${film}?si=abc`]: youtube,
    [`https://www.youtube.com/shorts/${film}`]: youtube,
    [`https://www.youtube.com/live/${film}/`]: youtube,
    [`https://www.youtube.com/v/${film}`]: youtube,
    [`https://www.youtube.com/embed/${film}?controls=0`]: youtube,
    [`https://www.youtube-nocookie.com/embed/${film}`]: youtube,
    [`https://youtu.be/${film}?t=90`]: `${youtube}?start=90`,
    [`https://youtu.be/${film}?t=90s`]: `${youtube}?start=90`,
    [`https://www.youtube.com/watch?v=${film}&t=1h2m3s`]: `${youtube}?start=3723`,
    [`https://www.youtube.com/embed/${film}?start=12`]: `${youtube}?start=12`,
    [`https://youtu.be/${film}?t=soon`]: youtube,
    [`https://www.youtube.com/watch?v=${film}&list=PL_a-1&index=2&t=5`]: `${youtube}?list=PL_a-1&start=5`,
    [`https://www.youtube.com/watch?v=${film}&list=%22%26autoplay%3D1`]: `${youtube}?list=%22%26autoplay%3D1`,
    'https://www.youtube.com/playlist?list=PL_a-1':
      'https://www.youtube-nocookie.com/embed/videoseries?list=PL_a-1',
    'https://www.youtube.com/embed/videoseries?list=PL_a-1':
      'https://www.youtube-nocookie.com/embed/videoseries?list=PL_a-1',
  },
  vimeo: {
    'https://vimeo.com/76979871': `${vimeo}?dnt=1`,
    'https://www.vimeo.com/76979871/?share=copy': `${vimeo}?dnt=1`,
    'https://vimeo.com/76979871/8272103f6e': `${vimeo}?h=8272103f6e&dnt=1`,
    'https://player.vimeo.com/video/76979871': `${vimeo}?dnt=1`,
    'https://player.vimeo.com/video/76979871?h=8272103f6e&badge=0': `${vimeo}?h=8272103f6e&dnt=1`,
  },
  dailymotion: {
    'https://www.dailymotion.com/video/x8abc12': dailymotion,
    'https://www.dailymotion.com/video/x8abc12_le-budget-de-la-ville_news': dailymotion,
    'https://www.dailymotion.com/video/x8abc12?playlist=x6lgtp': dailymotion,
    'https://dai.ly/x8abc12': dailymotion,
    'https://www.dailymotion.com/embed/video/x8abc12?autoplay=1': dailymotion,
    'https://geo.dailymotion.com/player.html?video=x8abc12': dailymotion,
    'https://www.dailymotion.com/video/x8abc12?start=90': `${dailymotion}&startTime=90`,
    'https://geo.dailymotion.com/player.html?mute=true&video=x8abc12&startTime=90': `${dailymotion}&startTime=90`,
    'https://geo.dailymotion.com/player/xf7zn.html?video=kAbC12':
      'https://geo.dailymotion.com/player/xf7zn.html?video=kAbC12',
  },
  'google-maps': {
    'https://www.google.com/maps/embed?pb=!1m18!1m12!2sH%C3%B4tel%20de%20Ville!5e0': `${google}/embed?pb=!1m18!1m12!2sH%C3%B4tel%20de%20Ville!5e0`,
    'https://www.google.fr/maps/embed?pb=!1m18': `${google}/embed?pb=!1m18`,
    'https://www.google.com/maps/embed/v1/place?key=KEY&q=Lyon': `${google}/embed/v1/place?key=KEY&q=Lyon`,
    // My Maps: its embed code, the page where it is seen, and the one where it is drawn.
    'https://www.google.com/maps/d/embed?mid=1aB_c-D&hl=fr': `${google}/d/embed?mid=1aB_c-D&hl=fr`,
    'https://www.google.com/maps/d/u/0/embed?mid=1aB_c-D&ehbc=2E312F': `${google}/d/embed?mid=1aB_c-D&ehbc=2E312F`,
    'https://www.google.com/maps/d/viewer?mid=1aB_c-D&ll=47.59%2C1.33&z=13': `${google}/d/embed?mid=1aB_c-D&ll=47.59%2C1.33&z=13`,
    'https://www.google.fr/maps/d/u/1/viewer?hl=fr&mid=1aB_c-D&femb=1': `${google}/d/embed?mid=1aB_c-D`,
    'https://www.google.com/maps/d/edit?mid=1aB_c-D&usp=sharing': `${google}/d/embed?mid=1aB_c-D`,
    'https://www.google.com/maps/d/u/0/edit?mid=1aB_c-D': `${google}/d/embed?mid=1aB_c-D`,
    'https://maps.google.com/maps?q=mairie%20de%20Lyon&t=&z=13&ie=UTF8&iwloc=&output=embed': `${google}?q=mairie+de+Lyon&z=13&output=embed`,
    'https://maps.google.co.uk/?q=Leeds': `${google}?q=Leeds&output=embed`,
    'https://www.google.be/maps?q=50.8,4.3': `${google}?q=50.8%2C4.3&output=embed`,
    'https://google.com.br/maps/?q=Recife': `${google}?q=Recife&output=embed`,
    'https://www.google.com/maps/search/?api=1&query=Lyon': `${google}?q=Lyon&output=embed`,
    'https://www.google.com/maps/search/piscine+Lyon/@45.7,4.8,13z': `${google}?q=piscine+Lyon&ll=45.7%2C4.8&z=13&output=embed`,
    'https://www.google.com/maps/place/Caf%C3%A9+%26+Co/@45.767,4.833,17.4z/data=!3m1': `${google}?q=Caf%C3%A9+%26+Co&ll=45.767%2C4.833&z=17&output=embed`,
    'https://www.google.com/maps/place/Lyon': `${google}?q=Lyon&output=embed`,
    'https://www.google.com/maps/place/Lyon/data=!4m2': `${google}?q=Lyon&output=embed`,
    'https://www.google.com/maps/place/%E0%A4/@-1,2,3z': `${google}?q=%EF%BF%BD&ll=-1%2C2&z=3&output=embed`,
    'https://www.google.com/maps/place//@45.7,4.8,17z': `${google}?q=45.7%2C4.8&z=17&output=embed`,
    'https://www.google.fr/maps/@48.8566,-2.3522,12z?entry=ttu': `${google}?q=48.8566%2C-2.3522&z=12&output=embed`,
    'https://www.google.fr/maps/@48.8566,2.3522,3000m/data=!3m1': `${google}?q=48.8566%2C2.3522&output=embed`,
  },
  openstreetmap: {
    'https://www.openstreetmap.org/export/embed.html?bbox=2.29%2C48.85%2C2.3%2C48.86&layer=mapnik&marker=48.855%2C2.295': `${osm}?bbox=2.29%2C48.85%2C2.3%2C48.86&layer=mapnik&marker=48.855%2C2.295`,
    'https://openstreetmap.org/export/embed.html?bbox=2.29,48.85,2.3,48.86': `${osm}?bbox=2.29%2C48.85%2C2.3%2C48.86&layer=mapnik`,
    'https://www.openstreetmap.org/#map=10/0/2': `${osm}?bbox=1.73633%2C-0.17578%2C2.26367%2C0.17578&layer=mapnik`,
    'https://www.openstreetmap.org/#map=10/60.0/-2.0&layers=T': `${osm}?bbox=-2.26367%2C59.91211%2C-1.73633%2C60.08789&layer=mapnik`,
    'https://www.openstreetmap.org/?mlat=60&mlon=2#map=10/60/2': `${osm}?bbox=1.73633%2C59.91211%2C2.26367%2C60.08789&layer=mapnik&marker=60%2C2`,
  },
  umap: {
    'https://umap.openstreetmap.fr/fr/map/fontaines_26381': `${umap}?${wheel}`,
    'http://umap.openstreetmap.fr/fr/map/fontaines_26381#13/47.59/1.33': `${umap}?${wheel}#13/47.59/1.33`,
    '//umap.openstreetmap.fr/fr/map/fontaines_26381?scaleControl=false&miniMap=false&scrollWheelZoom=true&moreControl=null': `${umap}?scrollWheelZoom=true&scaleControl=false&miniMap=false&moreControl=null`,
    'https://umap.openstreetmap.fr/map/f%C3%AAte_7': `https://umap.openstreetmap.fr/map/f%C3%AAte_7?${wheel}`,
    'https://umap.openstreetmap.fr/m/26381/': `https://umap.openstreetmap.fr/m/26381/?${wheel}`,
    'https://umap.openstreetmap.fr/pt-br/map/x_1?dataUrl=https%3A%2F%2Fevil.example%2F': `https://umap.openstreetmap.fr/pt-br/map/x_1?${wheel}`,
    'https://umap.incubateur.anct.gouv.fr/fr/map/metz-1872_50#13/49.1201/6.1419': `https://umap.incubateur.anct.gouv.fr/fr/map/metz-1872_50?${wheel}#13/49.1201/6.1419`,
    'https://framacarte.org/fr/map/marches_12#evil': `https://framacarte.org/fr/map/marches_12?${wheel}`,
  },
  calameo: {
    'https://www.calameo.com/read/0045168254f0132f6cf5f': calameo,
    'http://fr.calameo.com/books/0045168254f0132f6cf5f/': calameo,
    'https://www.calameo.com/read/0045168254f0132f6cf5f?authid=dXT0xqsM5qjx&page=3': `${calameo}&authid=dXT0xqsM5qjx&page=3`,
    '//v.calameo.com/?bkcode=0045168254f0132f6cf5f&mode=mini&clickto=view': `${calameo}&mode=mini`,
    'https://v.calameo.com/?mode=mini&bkcode=0045168254f0132f6cf5f': `${calameo}&mode=mini`,
  },
  soundcloud: {
    'https://soundcloud.com/ville/conseil-de-mai': `${soundcloud}soundcloud.com%2Fville%2Fconseil-de-mai`,
    'https://m.soundcloud.com/ville/conseil-de-mai/?si=a1&utm_source=clipboard': `${soundcloud}soundcloud.com%2Fville%2Fconseil-de-mai`,
    'https://www.soundcloud.com/ville/conseil-de-mai/s-5wElwc2UBtP': `${soundcloud}soundcloud.com%2Fville%2Fconseil-de-mai%2Fs-5wElwc2UBtP`,
    'https://soundcloud.com/ville/sets/conseils': `${soundcloud}soundcloud.com%2Fville%2Fsets%2Fconseils`,
    'https://soundcloud.com/ville': `${soundcloud}soundcloud.com%2Fville`,
    'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/533446239&color=%23ff5500&auto_play=true': `${soundcloud}api.soundcloud.com%2Ftracks%2F533446239&color=%23ff5500`,
    'https://w.soundcloud.com/player/?visual=true&url=https%3A//api.soundcloud.com/playlists/soundcloud%253Aplaylists%253A12': `${soundcloud}api.soundcloud.com%2Fplaylists%2Fsoundcloud%253Aplaylists%253A12&visual=true`,
    'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1%3Fsecret_token%3Ds-5w&visual=false': `${soundcloud}api.soundcloud.com%2Ftracks%2F1%3Fsecret_token%3Ds-5w`,
  },
  spotify: {
    [`https://open.spotify.com/episode/${episode}?si=abc`]: `${spotify}/episode/${episode}`,
    [`https://open.spotify.com/intl-fr/track/${episode}`]: `${spotify}/track/${episode}`,
    [`https://open.spotify.com/intl-pt-BR/album/${episode}`]: `${spotify}/album/${episode}`,
    [`https://open.spotify.com/user/ville/playlist/${episode}`]: `${spotify}/playlist/${episode}`,
    [`https://open.spotify.com/show/${episode}`]: `${spotify}/show/${episode}`,
    [`https://open.spotify.com/embed/show/${episode}?utm_source=generator&theme=0&t=90`]: `${spotify}/show/${episode}?t=90&theme=0`,
    [`https://open.spotify.com/embed-podcast/episode/${episode}`]: `${spotify}/episode/${episode}`,
    [`https://open.spotify.com/embed/episode/${episode}/video`]: `${spotify}/episode/${episode}/video`,
  },
  ausha: {
    'https://player.ausha.co/?podcastId=YKOz3hxgD0OK&v=3&playerId=ausha-1': `${ausha}?podcastId=YKOz3hxgD0OK&v=3&playerId=ausha-1`,
    'https://player.ausha.co/index.html?color=%239b4d1c&showId=od2PjTvjJpwV&multishow=true&playlist=true&v=3': `${ausha}?showId=od2PjTvjJpwV&color=%239b4d1c&playlist=true&v=3`,
  },
  podcloud: {
    'https://podcloud.fr/podcast/le-conseil': `${podcloud}/player`,
    'https://podcloud.fr/podcast/le-conseil/episode/mai-2026': `${podcloud}/episode/mai-2026/player`,
    'https://podcloud.fr/podcast/le-conseil/episode/mai-2026/player/fixed-size': `${podcloud}/episode/mai-2026/player`,
    'https://podcloud.fr/podcast/le-conseil/player?x=1': `${podcloud}/player`,
  },
  peertube: {
    [`https://video.ville.example/w/${short}`]: `${peertube}/${short}`,
    [`http://video.ville.example/videos/watch/${uuid}`]: `${peertube}/${uuid}`,
    [`https://video.ville.example/videos/embed/${uuid}?title=0`]: `${peertube}/${uuid}`,
    [`https://video.ville.example/w/${short}/?start=1m30s`]: `${peertube}/${short}?start=1m30s`,
    [`https://video.ville.example:9000/w/${short}`]: `https://video.ville.example:9000/videos/embed/${short}`,
    [`https://video.ville.example/w/p/${short}`]: `https://video.ville.example/video-playlists/embed/${short}`,
    [`https://video.ville.example/videos/watch/playlist/${uuid}?playlistPosition=2`]: `https://video.ville.example/video-playlists/embed/${uuid}`,
    [`https://video.ville.example/video-playlists/embed/${uuid}`]: `https://video.ville.example/video-playlists/embed/${uuid}`,
  },
};

const unknown = [
  '',
  'film',
  '/watch?v=dQw4w9WgXcQ',
  `www.youtube.com/watch?v=${film}`,
  `youtube.com/embed/${film}`,
  'https://',
  'https://[',
  'https://video.ville.example/',
  // Not for following.
  'javascript:alert(1)',
  `javascript://youtube.com/watch?v=${film}`,
  `data:text/html,//youtu.be/${film}`,
  `ftp://youtu.be/${film}`,
  `blob:https://youtu.be/${film}`,
  `https:youtu.be/${film}`,
  // Somebody else’s.
  `https://youtube.com.evil.example/watch?v=${film}`,
  `https://evil.example/youtube.com/watch?v=${film}`,
  `https://evil.example/?https://youtu.be/${film}`,
  `https://evil.example#//youtu.be/${film}`,
  `https://notyoutube.com/watch?v=${film}`,
  `https://www.youtube.com@evil.example/watch?v=${film}`,
  `https://user@www.youtube.com/watch?v=${film}`,
  `https://user:word@video.ville.example/w/${short}`,
  `https://www.youtube.com:8443/watch?v=${film}`,
  `https://evil.www.youtube.com/watch?v=${film}`,
  'https://google.evil.example/maps?q=Lyon',
  'https://google.com.evil.example/maps?q=Lyon',
  'https://maps.google.evil.example/?q=Lyon',
  'https://maps.google/maps?q=Lyon',
  'https://vimeo.com.evil.example/76979871',
  'https://openstreetmap.org.evil.example/#map=10/0/2',
  `https://spotify.com.evil.example/track/${episode}`,
  `https://open.spotify.com.evil.example/track/${episode}`,
  `https://open.spotify.com@evil.example/track/${episode}`,
  `https://user@open.spotify.com/track/${episode}`,
  `https://evil.example/open.spotify.com/track/${episode}`,
  `https://open-spotify.com/track/${episode}`,
  'https://soundcloud.com.evil.example/ville/conseil',
  'https://notsoundcloud.com/ville/conseil',
  'https://w.soundcloud.com/player/?url=https%3A//evil.example/tracks/1',
  'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com@evil.example/tracks/1',
  'https://w.soundcloud.com/player/?url=https%3A//user@api.soundcloud.com/tracks/1',
  'https://w.soundcloud.com/player/?url=javascript%3Aalert(1)',
  'https://umap.openstreetmap.fr.evil.example/fr/map/x_1',
  'https://evil.umap.openstreetmap.fr/fr/map/x_1',
  'https://calameo.com.evil.example/read/0045168254f0132f6cf5f',
  'https://evil.fr.calameo.com/read/0045168254f0132f6cf5f',
  'https://player.ausha.co.evil.example/?showId=od2PjTvjJpwV',
  'https://podcloud.fr.evil.example/podcast/le-conseil',
  'https://www.google.com.evil.example/maps/d/viewer?mid=1aB_c-D',
  // No video, no sound, no document and no map.
  'https://www.youtube.com/',
  'https://www.youtube.com/@channel',
  `https://www.youtube.com/${film}`,
  'https://www.youtube.com/watch?v=short',
  `https://www.youtube.com/watch?v=${film}AA`,
  `https://www.youtube.com/watch?x=v=${film}`,
  'https://www.youtube.com/watch?v=%22onload%3Dal',
  'https://www.youtube.com/playlist?x=1',
  'https://vimeo.com/about',
  'https://vimeo.com/76979871/settings',
  'https://vimeo.com/123abc',
  'https://www.dailymotion.com/fr',
  'https://www.dailymotion.com/video/8abc',
  'https://geo.dailymotion.com/player.html?x=x8abc12',
  'https://www.google.com/search?q=Lyon',
  'https://www.google.com/?q=maps',
  'https://www.google.com/maps',
  'https://www.google.com/mapsembed?pb=1',
  'https://www.google.com/maps/embed',
  'https://www.google.com/maps/dir/Lyon/Paris/@45.7,4.8,17z',
  'https://maps.google.com/mapfiles?q=Lyon',
  'https://www.google.com/maps/d/',
  'https://www.google.com/maps/d/viewer',
  'https://www.google.com/maps/d/viewer?mid=',
  'https://www.google.com/maps/d/kml?mid=1aB_c-D',
  'https://maps.app.goo.gl/aBcDeF123',
  'https://on.soundcloud.com/TofwycwUwUog5uSFD8',
  'https://spotify.link/abc',
  'https://podcast.ausha.co/le-conseil/mai',
  'https://conseil.lepodcast.fr/mai',
  'https://umap.openstreetmap.fr/fr/',
  'https://umap.openstreetmap.fr/fr/map/?dataUrl=https%3A%2F%2Fevil.example%2F',
  'https://umap.openstreetmap.fr/fr/map/new/',
  'https://umap.openstreetmap.fr/fr/map/fontaines_26381/update/settings/',
  'https://www.calameo.com/accounts/1480121',
  'https://www.calameo.com/read/short',
  'https://v.calameo.com/library/?type=account&id=1480121',
  'https://soundcloud.com/',
  'https://soundcloud.com/discover',
  'https://soundcloud.com/search/sounds?q=x',
  'https://soundcloud.com/ville/followers',
  'https://soundcloud.com/ville/sets',
  'https://soundcloud.com/ville/a/b/c/d',
  'https://w.soundcloud.com/player/?x=1',
  'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/oembed',
  'https://open.spotify.com/',
  'https://open.spotify.com/track/short',
  `https://open.spotify.com/search/${episode}`,
  `https://open.spotify.com/track/${episode}AA`,
  `https://accounts.spotify.com/track/${episode}`,
  'https://player.ausha.co/',
  'https://player.ausha.co/?showId=',
  'https://player.ausha.co/ausha-player.js?showId=od2PjTvjJpwV',
  'https://podcloud.fr/',
  'https://podcloud.fr/podcast/',
  'https://podcloud.fr/podcast/le-conseil/rss',
  'https://www.openstreetmap.org/',
  'https://www.openstreetmap.org/#map=10/x/y',
  'https://www.openstreetmap.org/export/embed.html',
  'https://www.openstreetmap.org/node/1#map=10/0/2',
  'https://video.ville.example/w/short',
  `https://video.ville.example/w/${short}0`,
  `https://video.ville.example/x/w/${short}`,
  `https://video.ville.example/w/${short}/more`,
  `https://video.ville.example/videos/watch/${uuid}0`,
  'https://video.ville.example/w/0OIl0OIl0OIl0OIl0OIl0O',
];

describe('playerOf', () => {
  for (const [id, addresses] of Object.entries(known)) {
    it(`knows the addresses of ${id}`, () => {
      for (const [address, src] of Object.entries(addresses)) {
        const player = playerOf(address);
        expect(player?.src, address).to.equal(src);
        expect(player?.id, address).to.equal(id);
      }
    });

    it(`knows what it embeds of ${id}`, () => {
      for (const src of Object.values(addresses)) expect(playerOf(src)?.src, src).to.equal(src);
    });
  }

  it('knows no other address', () => {
    for (const address of unknown) expect(playerOf(address), address).to.equal(undefined);
  });

  it('says what the player is', () => {
    const { src, ...video } = playerOf(`https://youtu.be/${film}`)!;
    expect(src).to.equal(youtube);
    expect(video).to.deep.equal({ id: 'youtube', name: 'YouTube', kind: 'video' });
    expect(playerOf('https://www.google.com/maps?q=Lyon')?.name).to.equal('Google Maps');
    expect(playerOf('https://www.google.com/maps?q=Lyon')?.kind).to.equal('map');
  });

  it('says how high a player of sound is, whatever its width, and how wide a document', () => {
    for (const [address, size] of [
      [`https://youtu.be/${film}`, {}],
      ['https://soundcloud.com/ville/conseil-de-mai', { height: 166 }],
      ['https://soundcloud.com/ville/sets/conseils', { height: 450 }],
      ['https://soundcloud.com/ville', { height: 450 }],
      ['https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1', { height: 166 }],
      [
        'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1&visual=true',
        { height: 300 },
      ],
      ['https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/playlists/1', { height: 450 }],
      [`https://open.spotify.com/track/${episode}`, { height: 152 }],
      [`https://open.spotify.com/episode/${episode}`, { height: 152 }],
      [`https://open.spotify.com/show/${episode}`, { height: 352 }],
      [`https://open.spotify.com/embed/episode/${episode}/video`, {}],
      ['https://player.ausha.co/?podcastId=YKOz3hxgD0OK', { height: 220 }],
      ['https://player.ausha.co/?showId=od2PjTvjJpwV&playlist=true', { height: 420 }],
      ['https://podcloud.fr/podcast/le-conseil', { height: 320 }],
      ['https://www.calameo.com/read/0045168254f0132f6cf5f', { ratio: '8/5' }],
    ] as const) {
      const { height, ratio } = playerOf(address)!;
      expect({ ...(height && { height }), ...(ratio && { ratio }) }, address).to.deep.equal(size);
    }
    expect(playerOf(`https://open.spotify.com/show/${episode}`)).to.include({
      name: 'Spotify',
      kind: 'audio',
    });
    expect(playerOf('https://www.calameo.com/read/0045168254f0132f6cf5f')).to.include({
      name: 'Calaméo',
      kind: 'document',
    });
    expect(playerOf('https://umap.openstreetmap.fr/m/1/')).to.include({ name: 'uMap', kind: 'map' });
  });
});

describe('playerBehindLink', () => {
  it('names the player of a link that says nothing by itself, and of no other', () => {
    const names = [
      'https://maps.app.goo.gl/aBcDeF123',
      'http://goo.gl/maps/aBcDeF123',
      'https://on.soundcloud.com/TofwycwUwUog5uSFD8',
      'https://spotify.link/abc',
      'https://podcast.ausha.co/le-conseil/mai',
      'https://smartlink.ausha.co/le-conseil',
      'https://conseil.lepodcast.fr/mai',
      'https://pdca.st/abc',
      ...Object.values(known).flatMap((addresses) => Object.values(addresses)),
      'https://maps.app.goo.gl.evil.example/a',
      'https://goo.gl/other',
      'https://evil.example/maps.app.goo.gl/a',
      'https://lepodcast.fr/',
    ].map((address) => playerBehindLink(new URL(address)));
    expect(names.slice(0, 8)).to.deep.equal([
      'Google Maps',
      'Google Maps',
      'SoundCloud',
      'Spotify',
      'Ausha',
      'Ausha',
      'podCloud',
      'podCloud',
    ]);
    expect(names.slice(8).filter(Boolean)).to.deep.equal([]);
  });
});
