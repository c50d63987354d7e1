// Lazy-loaded for visitors who answered an earlier revision.
export { changesSince } from './charter-changes.js';
