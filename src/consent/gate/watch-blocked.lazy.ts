/**
 * Keeps blocked elements from loading when another script of the page sets their address: lazy-loaders copy `data-src`
 * to `src`, or navigate the frame. A change is undone twice at most; then a template replaces the element.
 */
import { warnAuthor } from '../../page-state.js';
import { createKeptMarkup } from './keep-written.js';
import {
  isLoadable,
  GATE_SELECTOR,
  ADDRESS_ATTRIBUTES,
  WATCHED_ATTRIBUTES,
  describeElement,
} from './gate-attributes.js';
import { markupBefore, stopElement } from './open-element.js';

/** How often a change to one element is undone. */
const TIMES = 2;
/** Milliseconds of undoing in one task: a script that sets addresses again at each change must not hold up the page. */
const BUDGET = 8;

/**
 * @param isBlocked True for an element that is blocked now.
 * @returns A function to call with blocked elements that may be new.
 */
export const watchBlocked = (
  page: Document,
  isBlocked: (element: Element) => boolean,
): ((blocked: readonly HTMLElement[]) => void) => {
  const { addressOf, isKept, isTouched, keep, putBack } = createKeptMarkup(page);
  const times = new WeakMap<Element, number>();
  const later = new Set<HTMLElement>();
  /** True while a task that undoes changes is scheduled. */
  let isWorking = false;

  /** Removes the address, and renames `data-src`, which lazy-loaders look for, to `data-blocked-src`. */
  const takeOut = (element: HTMLElement): void => {
    for (const name of ADDRESS_ATTRIBUTES) {
      const value = addressOf(element, name);
      if (value !== undefined) element.setAttribute(`data-blocked-${name}`, value);
      element.removeAttribute(`data-${name}`);
    }
    stopElement(element);
    putBack(element);
  };

  /** Puts the element into a template, where no script of the page looks for it. */
  const replace = (element: HTMLElement): void => {
    const template = page.createElement('template');
    // `importNode` into the document of the template: nothing loads there.
    const clean = template.content.ownerDocument.importNode(element, true);
    for (const name of WATCHED_ATTRIBUTES) clean.removeAttribute(name);
    for (const name of ADDRESS_ATTRIBUTES) {
      const value = addressOf(element, name);
      if (value !== undefined && isLoadable(element, name, value)) clean.setAttribute(name, value);
      clean.removeAttribute(`data-blocked-${name}`);
    }
    for (const name of ['data-category', 'data-service']) {
      const value = element.getAttribute(name);
      if (value !== null) template.setAttribute(name, value);
      clean.removeAttribute(name);
    }
    template.content.append(clean);
    try {
      stopElement(element);
    } catch {
      // `stopElement` throws on an element that a script of the page broke; `replaceWith` removes it from the page.
    }
    element.replaceWith(template);
  };

  const undo = (element: HTMLElement): void => {
    const time = (times.get(element) ?? 0) + 1;
    times.set(element, time);
    const tag = describeElement(element);
    if (time <= TIMES) {
      try {
        takeOut(element);
        warnAuthor('touched', tag);
        return;
      } catch {
        // A script of the page broke the element.
      }
    }
    replace(element);
    warnAuthor('replaced', tag);
  };

  const work = (): void => {
    isWorking = false;
    const began = performance.now();
    for (const element of later) {
      if (performance.now() - began > BUDGET) break;
      later.delete(element);
      if (element.isConnected && isBlocked(element) && isTouched(element)) undo(element);
    }
    if (later.size) begin();
  };

  const begin = (): void => {
    if (!isWorking) setTimeout(work);
    isWorking = true;
  };

  /**
   * Undoes the first change of a task immediately, before the element loads; other and repeated changes in later tasks.
   */
  const check = (element: HTMLElement): void => {
    if (!isTouched(element)) return;
    if (isWorking || times.has(element)) later.add(element);
    else undo(element);
    begin();
  };

  const review = (blocked: readonly HTMLElement[]): void => {
    for (const element of blocked) {
      if (!isBlocked(element)) continue;
      keep(element);
      if (markupBefore.has(element)) putBack(element);
      check(element);
    }
  };

  const isWatched = (element: HTMLElement): boolean =>
    !/^(?:script|template)$/.test(element.localName) &&
    (element.matches(GATE_SELECTOR) || (isKept(element) && element.hasAttribute('data-category')));

  /** Reviews an element, and all sources of the same media element. */
  const see = (target: EventTarget | null): void => {
    const element = target as HTMLElement | null;
    if (!element?.matches) return;
    const media = element.closest<HTMLElement>('video, audio');
    const all = media ? [media, ...media.querySelectorAll('source')] : [];
    review([...new Set([element, ...all])].filter(isWatched));
  };
  new MutationObserver((records) => {
    for (const { target } of records) see(target);
  }).observe(page, { subtree: true, attributeFilter: [...WATCHED_ATTRIBUTES] });
  // `MutationObserver` does not see a frame navigated by script, nor media that play a `srcObject`.
  for (const type of ['load', 'loadstart', 'play']) {
    page.addEventListener(type, ({ target }) => see(target), { capture: true });
  }
  return review;
};
