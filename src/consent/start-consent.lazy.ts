// Loaded by elements on a page whose consent store nobody has started yet.
export { startConsent } from './start-consent.js';
