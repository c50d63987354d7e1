/**
 * Keeps what is blocked from loading when another script of the page sets its address: lazy-loaders copy `data-src` to
 * `src`, or lead the frame there. It is undone twice at most; then a template takes the place of the element.
 */
import { report } from '../../registry.js';
import { isLoadable } from './loadable.js';
import { blockedAddress, GATES, type Loads, LOADS, WATCHED } from './markup.js';
import { isMeanwhile } from './meanwhile.js';
import {
  before,
  mediaOf,
  noteOthers,
  othersOf,
  stopElement,
  type Written,
  writtenIn,
} from './open-element.js';
import { startTagOf } from './start-tag.js';

/** How often it is undone for one element. */
const TIMES = 2;
/** Milliseconds for it in one task: a script that sets addresses again at each change must not hold up the page. */
const BUDGET = 8;

/** True for a frame that was led somewhere, with or without its attribute. */
const isNavigated = (element: Element): boolean => {
  if (element.localName !== 'iframe') return false;
  try {
    const { contentWindow } = element as HTMLIFrameElement;
    return !!contentWindow && !/^about:(?:blank|srcdoc)(?:[?#]|$)/.test(contentWindow.location.href);
  } catch {
    // A page of another site.
    return true;
  }
};

/**
 * @param isBlocked True for an element that is blocked now.
 * @returns To be called with blocked elements that may be new.
 */
export const watchBlocked = (
  page: Document,
  isBlocked: (element: Element) => boolean,
): ((blocked: readonly HTMLElement[]) => void) => {
  /** What the author wrote in the attributes themselves, such as a small picture to be seen meanwhile. */
  const kept = new WeakMap<Element, Written>();
  /** Blocked addresses as they were first seen: lazy-loaders take `data-src` away. */
  const addresses = new WeakMap<Element, ReadonlyMap<Loads, string | undefined>>();
  const times = new WeakMap<Element, number>();
  const later = new Set<HTMLElement>();
  /** True after one was undone at once, until the task is over. */
  let isWorking = false;

  const addressOf = (element: HTMLElement, name: Loads): string | undefined =>
    blockedAddress(element, name) ?? addresses.get(element)?.get(name);

  /** Takes note of what is the author's. */
  const keep = (element: HTMLElement): void => {
    const isNew = !kept.has(element);
    // A source that comes later is another script's, or not parsed yet.
    if (isNew || page.readyState === 'loading') noteOthers(element);
    if (!isNew) return;
    const written = [...(before.get(element) ?? writtenIn(element))];
    kept.set(
      element,
      new Map(written.map(([name, value]) => [name, isMeanwhile(element, name, value) ? value : null])),
    );
    const found = LOADS.map((name) => [name, blockedAddress(element, name)] as const);
    addresses.set(element, new Map(found));
    // Players copy the address of a source.
    for (const one of othersOf(element)) {
      const others = before.get(one);
      if (others?.get('src') === addressOf(element, 'src')) others?.set('src', null);
    }
  };

  /** Puts back what is to be seen while the element is blocked. */
  const putBack = (element: HTMLElement): void => {
    before.delete(element);
    const written = kept.get(element);
    for (const [name, value] of written ?? []) {
      if (value === null || element.hasAttribute(name)) continue;
      try {
        element.setAttribute(name, value);
      } catch {
        // Trusted Types forbid `srcdoc`.
        written?.set(name, null);
      }
    }
  };

  const isTouched = (element: HTMLElement): boolean => {
    const written = kept.get(element);
    return (
      WATCHED.some((name) => element.getAttribute(name) !== (written?.get(name) ?? null)) ||
      othersOf(element).some((one) => one.getAttribute('src') !== (before.get(one)?.get('src') ?? null)) ||
      !!mediaOf(element)?.srcObject ||
      isNavigated(element)
    );
  };

  /** Takes the address out again, and the name that lazy-loaders look for. */
  const takeOut = (element: HTMLElement): void => {
    for (const name of LOADS) {
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
    // In the document of the template nothing loads.
    const clean = template.content.ownerDocument.importNode(element, true);
    for (const name of WATCHED) clean.removeAttribute(name);
    for (const name of LOADS) {
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
      // It is taken out of the page.
    }
    element.replaceWith(template);
  };

  const undo = (element: HTMLElement): void => {
    const time = (times.get(element) ?? 0) + 1;
    times.set(element, time);
    const tag = startTagOf(element);
    if (time <= TIMES) {
      try {
        takeOut(element);
        report('touched', tag);
        return;
      } catch {
        // A script of the page broke the element.
      }
    }
    replace(element);
    report('replaced', tag);
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

  /** The first of a task is undone at once, before it loads; the others, and what is set again, in tasks of their own. */
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
      if (before.has(element)) putBack(element);
      check(element);
    }
  };

  const isWatched = (element: HTMLElement): boolean =>
    !/^(?:script|template)$/.test(element.localName) &&
    (element.matches(GATES) || (addresses.has(element) && element.hasAttribute('data-category')));

  /** Looks at an element, and at all that gives something to play to the same media element. */
  const see = (target: EventTarget | null): void => {
    const element = target as HTMLElement | null;
    if (!element?.matches) return;
    const media = element.closest<HTMLElement>('video, audio');
    const all = media ? [media, ...media.querySelectorAll('source')] : [];
    review([...new Set([element, ...all])].filter(isWatched));
  };
  new MutationObserver((records) => {
    for (const { target } of records) see(target);
  }).observe(page, { subtree: true, attributeFilter: [...WATCHED] });
  // A frame can be led somewhere without its attribute, and media play what no attribute says.
  for (const type of ['load', 'loadstart', 'play']) {
    page.addEventListener(type, ({ target }) => see(target), { capture: true });
  }
  return review;
};
