// Loaded for visitors who answered an earlier revision.
export { newsSince } from './charter-changes.js';
