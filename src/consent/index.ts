/**
 * The engine: what the visitor answered, what that grants, what is held back until then. Importing this changes
 * nothing; `startConsent` begins.
 */
export type { Cleared } from './clear/clear.js';
export type { Leftover } from './clear/leftover.js';
export { type Choice, decodeChoice, encodeChoice } from './choice.js';
export { type ConsentOptions, createConsent } from './create.js';
export type { Status } from './decide.js';
export type { Consent, Signal } from './core.js';
export { ChoiceChangedEvent, ChoiceMadeEvent, PromptNeededEvent } from './events.js';
export { type News, newsSince } from './news.js';
export type { Policy } from './policy.js';
export { globalPrivacyControl } from './signals.js';
export { startConsent, type StartOptions } from './start.js';
export { ChoiceWithdrawnEvent } from './withdrawn-event.js';
export type { About, Answers, ConsentRecord, ConsentState, Source } from './state.js';
export { cookieStorage } from './storage/cookie.js';
export { memoryStorage } from './storage/memory.js';
export type { ConsentStorage } from './storage/storage.js';
export { localStorageOf } from './storage/web-storage.js';
