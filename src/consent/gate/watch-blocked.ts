/**
 * Keeps what is blocked from loading when another script of the page sets its address: lazy-loaders copy `data-src` to
 * `src`, or lead the frame there. It is undone twice at most; then a template takes the place of the element.
 */
import { report } from '../../registry.js';
import { isLoadable, isMeanwhile } from './loadable.js';
import { blockedAddress, GATES, LOADS } from './markup.js';
import { restartFrame, unloadMedia } from './open-element.js';
import { startTagOf } from './start-tag.js';

/** What makes a blocked element load, if it is set. */
const WATCHED = [...LOADS, 'srcdoc'] as const;

/** How often it is undone for one element. */
const TIMES = 2;
/** Milliseconds for it in one task: a script that sets addresses again at each change must not hold up the page. */
const BUDGET = 8;

/** True for a frame that was led somewhere, with or without its attribute. */
const isNavigated = (element: Element): boolean => {
  if (element.localName !== 'iframe') return false;
  try {
    const { contentWindow } = element as HTMLIFrameElement;
    return !!contentWindow && !/^about:(?:blank|srcdoc)$/.test(contentWindow.location.href);
  } catch {
    // A page of another site.
    return true;
  }
};

/** True for an element with an address that is blocked: one without was never blocked, and is reported as that. */
const hasBlockedAddress = (element: HTMLElement): boolean =>
  LOADS.some((name) => blockedAddress(element, name) !== undefined);

/**
 * @param isBlocked True for an element that is blocked now.
 * @returns To be called with blocked elements that may be new.
 */
export const watchBlocked = (
  page: Document,
  isBlocked: (element: Element) => boolean,
): ((blocked: readonly HTMLElement[]) => void) => {
  /** What the author wrote in the attributes themselves, such as a small picture to be seen meanwhile. */
  const written = new WeakMap<Element, ReadonlyMap<string, string | null>>();
  const times = new WeakMap<Element, number>();
  const later = new Set<HTMLElement>();
  /** True after one was undone at once, until the task is over. */
  let isWorking = false;

  const isTouched = (element: HTMLElement): boolean => {
    const before = written.get(element);
    return (
      WATCHED.some((name) => element.getAttribute(name) !== before?.get(name)) ||
      (!before?.get('src') && !before?.get('srcdoc') && isNavigated(element))
    );
  };

  /** Takes the address out again, and the name that lazy-loaders look for. */
  const takeOut = (element: HTMLElement): void => {
    for (const name of WATCHED) {
      const before = written.get(element)?.get(name) ?? null;
      if (before !== null) element.setAttribute(name, before);
      else element.removeAttribute(name);
    }
    for (const name of LOADS) {
      const value = blockedAddress(element, name);
      if (value !== undefined) element.setAttribute(`data-blocked-${name}`, value);
      element.removeAttribute(`data-${name}`);
    }
    restartFrame(element);
    unloadMedia(element);
  };

  /** Puts the element into a template, where no script of the page looks for it. */
  const replace = (element: HTMLElement): void => {
    const template = page.createElement('template');
    // In the document of the template nothing loads.
    const clean = template.content.ownerDocument.importNode(element, true);
    for (const name of WATCHED) clean.removeAttribute(name);
    for (const name of LOADS) {
      const value = blockedAddress(clean, name);
      if (value !== undefined && isLoadable(element, name, value)) clean.setAttribute(name, value);
      clean.removeAttribute(`data-blocked-${name}`);
    }
    for (const name of ['data-category', 'data-service']) {
      const value = element.getAttribute(name);
      if (value !== null) template.setAttribute(name, value);
      clean.removeAttribute(name);
    }
    template.content.append(clean);
    element.replaceWith(template);
    unloadMedia(element);
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
      // What has no blocked address may be anybody’s: `data-category` alone says nothing.
      if (!isBlocked(element) || !hasBlockedAddress(element)) continue;
      if (!written.has(element)) {
        written.set(
          element,
          new Map(
            WATCHED.map((name) => {
              const isTheirs = name !== 'srcdoc' && hasBlockedAddress(element) && !isMeanwhile(element, name);
              return [name, isTheirs ? null : element.getAttribute(name)];
            }),
          ),
        );
      }
      check(element);
    }
  };

  const see = (target: EventTarget | null): void => {
    const element = target as HTMLElement | null;
    if (element?.matches?.(GATES) && !/^(?:script|template)$/.test(element.localName)) review([element]);
  };
  new MutationObserver((records) => {
    for (const { target } of records) see(target);
  }).observe(page, { subtree: true, attributeFilter: [...WATCHED] });
  // A frame can be led somewhere without its attribute.
  page.addEventListener('load', ({ target }) => see(target), { capture: true });
  return review;
};
