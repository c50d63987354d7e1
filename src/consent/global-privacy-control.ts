import type { Signal } from './consent-context.js';

/**
 * Global Privacy Control: the browser asks that data be neither sold nor shared (W3C). In the European Union it is no
 * refusal of everything, so it holds back only categories whose charter says `gpc`. "Do Not Track" has no legal
 * meaning and is not read.
 */
export const globalPrivacyControl =
  (of: Navigator): Signal =>
  () =>
    (of as Navigator & { globalPrivacyControl?: unknown }).globalPrivacyControl === true;
