/**
 * The engine: what the visitor answered, what that grants, what is held back until then. Importing this changes
 * nothing; `startConsent` begins.
 */
export type { Cleared } from './clearing/clear-declared-items.js';
export type { Leftover } from './clearing/uncleared-item.js';
export { type Choice, decodeChoice, encodeChoice } from './choice.js';
export { type ConsentOptions, createConsent } from './create-consent.js';
export type { Status } from './choice-status.js';
export type { Consent, Signal } from './consent-context.js';
export { ChoiceChangedEvent, ChoiceMadeEvent, PromptNeededEvent } from './events.js';
export { type News, newsSince } from './charter-changes.js';
export type { Policy } from './policy.js';
export { globalPrivacyControl } from './global-privacy-control.js';
export { startConsent, type StartOptions } from './start-consent.js';
export { ChoiceWithdrawnEvent } from './choice-withdrawn-event.js';
export type { About, Answers, ConsentRecord, ConsentState, Source } from './consent-state.js';
export { cookieStorage } from './storage/cookie-storage.js';
export { memoryStorage } from './storage/memory-storage.js';
export type { ConsentStorage } from './storage/storage.js';
export { localStorageOf } from './storage/web-storage.js';
