/** Calaméo, whose publications are turned page by page. */
import type { PlayerRule } from './known-player.js';

/** Calaméo has one host per language; the code of a publication is the same on all. */
export const CALAMEO: PlayerRule = [
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
