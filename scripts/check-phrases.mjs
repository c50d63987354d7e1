// Fails on phrases that only this project would understand (scripts/lint/words.mjs), and says what to write instead.
import { findPhrases } from './lint/phrases.mjs';

const found = findPhrases();
for (const one of found) console.error(one);
process.exitCode = found.length ? 1 : 0;
