import type { Signal } from './consent-context.js';

/**
 * Global Privacy Control: the browser asks that data be neither sold nor shared (W3C). In the European Union this does
 * not refuse everything, so it only refuses categories with `gpc` in the charter. "Do Not Track" has no legal meaning
 * and is not read.
 */
export const globalPrivacyControl =
  (of: Navigator): Signal =>
  () =>
    (of as Navigator & { globalPrivacyControl?: unknown }).globalPrivacyControl === true;
