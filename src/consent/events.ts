/**
 * Events of the consent store. Each is dispatched on `document` and bubbles to `window`. None can be cancelled: only
 * the visitor may change a choice.
 */
import type { ConsentRecord } from './consent-state.js';

export abstract class ConsentEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true });
  }
}

/** The visitor answered: for the first time, after a choice that no longer counts, or the same as before. */
export class ChoiceMadeEvent extends ConsentEvent {
  static readonly type = 'cookie-choice-made';
  /** For the site's own proof of consent (GDPR art. 7(1)). */
  readonly record: ConsentRecord;

  constructor(record: ConsentRecord) {
    super(ChoiceMadeEvent.type);
    this.record = record;
  }
}

/** A choice that counts was replaced by one that grants more or less. */
export class ChoiceChangedEvent extends ConsentEvent {
  static readonly type = 'cookie-choice-changed';
  /** Undefined where the visitor changed the choice in another tab: the record is dispatched once, in that tab. */
  readonly record: ConsentRecord | undefined;

  constructor(record?: ConsentRecord) {
    super(ChoiceChangedEvent.type);
    this.record = record;
  }
}

/** The visitor must be asked now. */
export class PromptNeededEvent extends ConsentEvent {
  static readonly type = 'cookie-prompt-needed';
  /** Why the visitor is asked: never answered, answered too long ago, or the charter has changed since. */
  readonly reason: 'undecided' | 'expired' | 'revised';

  constructor(reason: 'undecided' | 'expired' | 'revised') {
    super(PromptNeededEvent.type);
    this.reason = reason;
  }
}

declare global {
  interface DocumentEventMap {
    'cookie-choice-made': ChoiceMadeEvent;
    'cookie-choice-changed': ChoiceChangedEvent;
    'cookie-prompt-needed': PromptNeededEvent;
  }
  interface WindowEventMap {
    'cookie-choice-made': ChoiceMadeEvent;
    'cookie-choice-changed': ChoiceChangedEvent;
    'cookie-prompt-needed': PromptNeededEvent;
  }
}
