// Part of npm run check: no name from outside is looked up in a plain object.
import { checkOwnProperties } from './lint/own-properties.mjs';

const found = checkOwnProperties();
for (const one of found) console.error(one);
process.exitCode = found.length ? 1 : 0;
