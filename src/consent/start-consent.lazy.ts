// Lazy-loaded by elements, on a page where the consent store has not started yet.
export { startConsent } from './start-consent.js';
