// Written by scripts/version.mjs from package.json: run `npm run version-file`.
/** Version of this package. */
export const VERSION = '0.0.0';
