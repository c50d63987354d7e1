import type { LitElement, ReactiveController } from 'lit';
import { isPlainClick } from './plain-click.js';
import { bringIntoView } from './platform.js';

/** Id in a hash, decoded unless a `%` in it encodes nothing. */
export const idIn = (hash: string): string => {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
};

/**
 * Shows a section or a category, and opens its `<details>` or the one around it.
 * @param takesFocus False on arrival: the visitor may be in the banner by then.
 * @returns False if there is no section of that id.
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

/** Events that an element has followed: the others ignore them. */
const followed = new WeakSet<Event>();

/**
 * Follows addresses such as `#charter-choices`. Browsers look up a hash in the document only, not in shadow roots,
 * where sections and categories are.
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

  /** Initial hash: sections render after the page has loaded, so it is followed once they exist. */
  hostUpdated(): void {
    if (!this.#isDone) this.#isDone = !location.hash || this.#goTo(false);
  }

  #goTo(takesFocus?: boolean): boolean {
    return goToSection(this.#host.renderRoot as ShadowRoot, idIn(location.hash), takesFocus);
  }

  /** First element with the section wins, as with duplicate ids in a document. */
  readonly #follow = (event: Event): void => {
    if (followed.has(event) || !this.#goTo()) return;
    followed.add(event);
    // Later updates must not scroll there again.
    this.#isDone = true;
  };

  /** Link to the current hash: a click fires no `hashchange`. */
  readonly #followAgain = (event: Event): void => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (link && link.hash && link.href === location.href && isPlainClick(event)) this.#follow(event);
  };
}
