/** Map players. */
import type { PlayerRule } from './known-player.js';

/** Bounding box of 384 by 256 pixels at that zoom: west, south, east and north. */
const boundingBox = (zoom: number, lat: number, lon: number): string => {
  const x = 270 / 2 ** zoom;
  const y = (180 / 2 ** zoom) * Math.cos((lat * Math.PI) / 180);
  return [lon - x, lat - y, lon + x, lat + y].map((side) => +side.toFixed(5)).join();
};

export const MAP_PLAYERS: readonly PlayerRule[] = [
  [
    'google-maps',
    'Google Maps',
    'map',
    // Google My Maps: the page of a map, or its embed code.
    /^google\.(?:com|(?:com?\.)?[a-z]{2})\/maps\/d\/(?:u\/\d+\/)?(embed|viewer|view|edit)\/?[?](?:.*&)?mid=[\w-]/,
    ([, page], { mid, ll, z }, { search }) => {
      const base = 'https://www.google.com/maps/d/embed';
      return page === 'embed' ? [base + search] : [base, { mid, ll, z }];
    },
  ],
  [
    'google-maps',
    'Google Maps',
    'map',
    // Google Maps of any country, always embedded from google.com: an embed code, a name, a point, or both.
    /^google\.(?:com|(?:com?\.)?[a-z]{2})\/maps(?:\/(embed(?:\/v1\/\w+)?)|(?:\/(?:place|search)(?:\/([^/@?]*))?)?(?:\/@(-?[\d.]+,-?[\d.]+)(?:,([\d.]+)z)?.*|\/data=.*)?)\/?(?:[?]|$)/,
    ([, code, name = '', point, zoom], { q, query, ll, z = zoom }, { search }) => {
      const base = 'https://www.google.com/maps';
      // Query of an embed code: keep it as it is, since only Google knows its format.
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
      const bbox = code ? query['bbox'] : zoom && boundingBox(Number(zoom), Number(lat), Number(lon));
      return bbox && ['https://www.openstreetmap.org/export/embed.html', { bbox, layer: 'mapnik', marker }];
    },
  ],
  [
    'umap',
    'uMap',
    'map',
    // uMap of OpenStreetMap France, the French State and Framasoft.
    /^(umap\.openstreetmap\.fr|umap\.incubateur\.anct\.gouv\.fr|framacarte\.org)\/((?:[a-z]{2}(?:-[a-z]+)?\/)?map\/[\w%-]+_\d+|m\/\d+\/?)\/?(?:[?]|$)/,
    ([, host, page], options, { hash }) => {
      const view = /^#\d+(?:\.\d+)?(?:\/-?\d+(?:\.\d+)?){2}$/.test(hash) ? hash : '';
      // Options of an embed code are words: an address would load data of another site.
      const words = Object.entries(options).filter(([, value = '']) => /^[\w,.-]*$/.test(value));
      // `scrollWheelZoom: 'false'`: the wheel scrolls the page, as in uMap's own embed code.
      return [`https://${host}/${page}${view}`, { scrollWheelZoom: 'false', ...Object.fromEntries(words) }];
    },
  ],
];
