/**
 * The engine: what the visitor answered, what that grants, what is held back until then. Importing this changes
 * nothing; `startConsent` begins.
 */
export type { ClearingResult } from './clearing/clear-declared-items.js';
export type { UnclearedItem } from './clearing/uncleared-item.js';
export { type Choice, decodeChoice, encodeChoice } from './choice.js';
export { type ConsentOptions, createConsent } from './create-consent.js';
export type { ConsentStatus } from './choice-status.js';
export type { Consent, Signal } from './consent-context.js';
export { ChoiceChangedEvent, ChoiceMadeEvent, PromptNeededEvent } from './events.js';
export { type CharterChanges, changesSince } from './charter-changes.js';
export { globalPrivacyControl } from './global-privacy-control.js';
export { startConsent, type StartOptions } from './start-consent.js';
export { ChoiceWithdrawnEvent } from './choice-withdrawn-event.js';
export type { AnswerContext, Answers, ConsentRecord, ConsentState, ChoiceSource } from './consent-state.js';
export { cookieStorage } from './storage/cookie-storage.js';
export { memoryStorage } from './storage/memory-storage.js';
export type { ConsentStorage } from './storage/storage.js';
export { webStorage } from './storage/web-storage.js';
