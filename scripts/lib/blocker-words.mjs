/** Blocker lists stop addresses with these words in them, .json included: no file that a browser loads is named so. */
export const BLOCKER_WORDS = /cookie-?banner|cookie-?consent|consent-manager|cookie-notice|cookie-policy/i;
