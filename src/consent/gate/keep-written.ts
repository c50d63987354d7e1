/** Distinguishes the author's markup of a blocked element from changes by other scripts of the page. */
import { blockedAddress, type Loads, ADDRESS_ATTRIBUTES, WATCHED_ATTRIBUTES } from './gate-attributes.js';
import { isAuthorPlaceholder } from './is-author-placeholder.js';
import {
  markupBefore,
  mediaOf,
  noteOthers,
  othersOf,
  type WrittenAttributes,
  writtenIn,
} from './open-element.js';

export interface KeptMarkup {
  /** Remembers the author's attributes, once for an element. */
  readonly keep: (element: HTMLElement) => void;
  readonly isKept: (element: Element) => boolean;
  /** The blocked address, even if a lazy-loader removed it since. */
  readonly addressOf: (element: HTMLElement, name: Loads) => string | undefined;
  /** Restores the placeholder that is shown while the element is blocked. */
  readonly putBack: (element: Element) => void;
  /** True for an element that loads an address of another script. */
  readonly isTouched: (element: Element) => boolean;
}

/** True for an `<iframe>` that was navigated, with or without its `src`. */
const isNavigated = (element: Element): boolean => {
  if (element.localName !== 'iframe') return false;
  try {
    const { contentWindow } = element as HTMLIFrameElement;
    return !!contentWindow && !/^about:(?:blank|srcdoc)(?:[?#]|$)/.test(contentWindow.location.href);
  } catch {
    // Cross-origin document: reading `location.href` throws.
    return true;
  }
};

export const createKeptMarkup = (page: Document): KeptMarkup => {
  /** The author's own attribute values, such as a small picture as a placeholder. */
  const kept = new WeakMap<Element, WrittenAttributes>();
  /** Blocked addresses as they were first seen: lazy-loaders remove `data-src`. */
  const addresses = new WeakMap<Element, ReadonlyMap<Loads, string | undefined>>();

  const addressOf: KeptMarkup['addressOf'] = (element, name) =>
    blockedAddress(element, name) ?? addresses.get(element)?.get(name);

  const keep = (element: HTMLElement): void => {
    const isNew = !kept.has(element);
    // Sources added after parsing come from another script.
    if (isNew || page.readyState === 'loading') noteOthers(element);
    if (!isNew) return;
    const written = [...(markupBefore.get(element) ?? writtenIn(element))];
    kept.set(
      element,
      new Map(
        written.map(([name, value]) => [name, isAuthorPlaceholder(element, name, value) ? value : null]),
      ),
    );
    const found = ADDRESS_ATTRIBUTES.map((name) => [name, blockedAddress(element, name)] as const);
    addresses.set(element, new Map(found));
    // Players copy the address of a source to the media element: that is not the author's.
    for (const one of othersOf(element)) {
      const others = markupBefore.get(one);
      if (others?.get('src') === addressOf(element, 'src')) others?.set('src', null);
    }
  };

  const putBack = (element: Element): void => {
    markupBefore.delete(element);
    const written = kept.get(element);
    for (const [name, value] of written ?? []) {
      if (value === null || element.hasAttribute(name)) continue;
      try {
        element.setAttribute(name, value);
      } catch {
        // Trusted Types: `setAttribute` throws on a string for `srcdoc`.
        written?.set(name, null);
      }
    }
  };

  const isTouched = (element: Element): boolean => {
    const written = kept.get(element);
    return (
      WATCHED_ATTRIBUTES.some((name) => element.getAttribute(name) !== (written?.get(name) ?? null)) ||
      othersOf(element).some(
        (one) => one.getAttribute('src') !== (markupBefore.get(one)?.get('src') ?? null),
      ) ||
      !!mediaOf(element)?.srcObject ||
      isNavigated(element)
    );
  };

  return { keep, isKept: (element) => kept.has(element), addressOf, putBack, isTouched };
};
