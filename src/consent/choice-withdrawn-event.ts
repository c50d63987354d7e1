import type { UnclearedItem } from './clearing/declared-item.js';
import { ConsentEvent } from './events.js';

/** Consent was withdrawn, and the declared items were deleted as far as a page can. */
export class ChoiceWithdrawnEvent extends ConsentEvent {
  static readonly type = 'cookie-choice-withdrawn';
  /** Withdrawn ids: categories and `category/service`. */
  readonly withdrawn: readonly string[];
  /** Names of items deleted from the device. */
  readonly cleared: readonly string[];
  /** Items that a page cannot delete, and why. */
  readonly notCleared: readonly UnclearedItem[];
  /** True where a script had run already: only a reload stops it. */
  readonly reloadNeeded: boolean;

  constructor(
    withdrawn: readonly string[],
    cleared: readonly string[],
    notCleared: readonly UnclearedItem[],
    reloadNeeded: boolean,
  ) {
    super(ChoiceWithdrawnEvent.type);
    this.withdrawn = withdrawn;
    this.cleared = cleared;
    this.notCleared = notCleared;
    this.reloadNeeded = reloadNeeded;
  }
}

declare global {
  interface DocumentEventMap {
    'cookie-choice-withdrawn': ChoiceWithdrawnEvent;
  }
  interface WindowEventMap {
    'cookie-choice-withdrawn': ChoiceWithdrawnEvent;
  }
}
