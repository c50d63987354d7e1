// Written by scripts/tokens.mjs from tokens/cookie-charter.tokens.json: edit that file and run `npm run tokens`.

/** The custom properties that a site may set, on the elements or on anything around them. See docs/tokens.md. */
export const TOKENS = [
  '--cookie-color-border',
  '--cookie-color-rule',
  '--cookie-color-surface',
  '--cookie-space',
  '--cookie-radius',
  '--cookie-measure',
  '--cookie-charter-gap',
  '--cookie-banner-width',
  '--cookie-button-surface',
  '--cookie-button-text',
  '--cookie-overlay-surface',
  '--cookie-overlay-text',
  '--cookie-embed-surface',
] as const;

/** The name of a custom property that a site may set. */
export type Token = (typeof TOKENS)[number];
