import type { LitElement, ReactiveController } from 'lit';
import { isPlainClick } from './plain-click.js';
import { bringIntoView } from './platform.js';

/** The id in the hash of an address; a `%` that encodes nothing stays. */
const idIn = (hash: string): string => {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
};

/**
 * Shows a section or a category, whose table may be folded or in one that is.
 * @param takesFocus False on arrival: the visitor may be in the banner by then.
 * @returns False where there is none of that id.
 */
export const goToSection = (root: ShadowRoot, id: string, takesFocus = true): boolean => {
  const section = id.startsWith('charter-') && root.getElementById(id);
  if (!section) return false;
  for (const folded of [
    section.querySelector<HTMLDetailsElement>(':scope > details'),
    section.closest('details'),
  ])
    if (folded) folded.open = true;
  if (takesFocus) {
    section.tabIndex = -1;
    section.focus();
  }
  bringIntoView(section);
  return true;
};

/** Clicks and changes of the address that an element has followed. */
const followed = new WeakSet<Event>();

/**
 * Follows addresses such as `#charter-choices`. Browsers look for what a hash names in the page alone, not in the shadow
 * roots where sections and categories are.
 */
export class SectionLinks implements ReactiveController {
  readonly #host: LitElement;
  #isDone = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#follow);
    document.addEventListener('click', this.#followAgain);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#follow);
    document.removeEventListener('click', this.#followAgain);
  }

  /** Sections come after the page: the address that the visitor arrived with is followed once they are there. */
  hostUpdated(): void {
    if (!this.#isDone) this.#isDone = !location.hash || this.#goTo(false);
  }

  #goTo(takesFocus?: boolean): boolean {
    return goToSection(this.#host.renderRoot as ShadowRoot, idIn(location.hash), takesFocus);
  }

  /** As with the ids of a page, the first element that has the section is gone to. */
  readonly #follow = (event: Event): void => {
    if (followed.has(event) || !this.#goTo()) return;
    followed.add(event);
    // No later update takes the visitor there again.
    this.#isDone = true;
  };

  /** A link to where the address leads already changes nothing in the address. */
  readonly #followAgain = (event: Event): void => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (link && link.hash && link.href === location.href && isPlainClick(event)) this.#follow(event);
  };
}
