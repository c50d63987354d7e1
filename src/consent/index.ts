/**
 * The consent store: the visitor's choice, what it grants, and what is blocked until consent. Importing this module has
 * no side effects; `startConsent` starts the store.
 *
 * @module
 */
export type { ClearingResult } from './clearing/clear-declared-items.js';
export type { UnclearedItem } from './clearing/declared-item.js';
export { type Choice, decodeChoice, encodeChoice } from './choice.js';
export { type ConsentOptions, createConsent } from './create-consent.js';
export type { ConsentStatus } from './choice-status.js';
export type { Consent, Signal } from './consent-context.js';
export { ChoiceChangedEvent, ChoiceMadeEvent, PromptNeededEvent } from './events.js';
export { type CharterChanges, changesSince } from './charter-changes.js';
export { globalPrivacyControl } from './global-privacy-control.js';
export { startConsent } from './start-consent.js';
export type { StartOptions } from './start-page-consent.js';
export { ChoiceWithdrawnEvent } from './choice-withdrawn-event.js';
export type { AnswerContext, Answers, ConsentRecord, ConsentState, ChoiceSource } from './consent-state.js';
export { cookieStorage } from './storage/cookie-storage.js';
export type { ConsentStorage } from './storage/storage.js';
export { memoryStorage, webStorage } from './storage/create-storage.js';
