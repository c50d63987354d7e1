/** Opens a blocked element, so that it loads, and stops it again. */
import { warnAuthor } from '../../page-state.js';
import {
  isLoadable,
  blockedAddress,
  GATE_SELECTOR,
  ADDRESS_ATTRIBUTES,
  WATCHED_ATTRIBUTES,
} from './gate-attributes.js';

/** Values of `WATCHED_ATTRIBUTES` by name; null for a missing attribute. */
export type WrittenAttributes = Map<string, string | null>;

/** `WATCHED_ATTRIBUTES` of elements before they were opened. A value is restored only if `isMeanwhile` accepts it. */
export const markupBefore = new WeakMap<Element, WrittenAttributes>();

/** Reads `WATCHED_ATTRIBUTES` of an element. */
export const writtenIn = (element: Element): WrittenAttributes =>
  new Map(WATCHED_ATTRIBUTES.map((name) => [name, element.getAttribute(name)]));

/** Media element that a `<source>`, `<template>`, `<video>` or `<audio>` belongs to. */
export const mediaOf = (element: Element): HTMLMediaElement | null =>
  /^(?:source|template|video|audio)$/.test(element.localName) ? element.closest('video, audio') : null;

/** The media element of a blocked element and its other sources, without those that are blocked themselves. */
export const othersOf = (element: Element): Element[] => {
  const media = mediaOf(element);
  return media
    ? [media, ...media.querySelectorAll('source')].filter(
        (one) => one !== element && !one.matches(GATE_SELECTOR),
      )
    : [];
};

/** Remembers the addresses of `othersOf` an element: a source added later comes from another script. */
export const noteOthers = (element: Element): void => {
  for (const one of othersOf(element)) if (!markupBefore.has(one)) markupBefore.set(one, writtenIn(one));
};

/** `load()` makes a media element select its source again: without an address, it releases what it had loaded. */
export const stopMedia = (media: HTMLMediaElement): void => {
  media.srcObject = null;
  media.pause();
  media.load();
};

/**
 * Stops an element: removes its addresses, whichever script set them, and any `src` that its media element has gained.
 */
export const stopElement = (element: Element): void => {
  for (const name of WATCHED_ATTRIBUTES) element.removeAttribute(name);
  for (const one of othersOf(element)) {
    if (one.getAttribute('src') !== markupBefore.get(one)?.get('src')) one.removeAttribute('src');
  }
  const media = mediaOf(element);
  if (media) stopMedia(media);
  else {
    // Remove and reinsert the element: the document of an `<iframe>` ends at once, also one that a script navigated to,
    // which no attribute names.
    const place = element.ownerDocument.createTextNode('');
    element.replaceWith(place);
    place.replaceWith(element);
  }
};

/** Sets the addresses written under `data-blocked-…`. The returned function stops the element. */
export const openElement = (element: HTMLElement): (() => void) => {
  if (!markupBefore.has(element)) markupBefore.set(element, writtenIn(element));
  noteOthers(element);
  for (const name of ADDRESS_ATTRIBUTES) {
    const value = blockedAddress(element, name);
    if (value === undefined || !isLoadable(element, name, value)) continue;
    try {
      element.setAttribute(name, value);
      if (name === 'src') {
        // `srcdoc` takes precedence over `src`.
        element.removeAttribute('srcdoc');
        mediaOf(element)?.load();
      }
    } catch {
      // Trusted Types: `setAttribute` throws on a string for `<embed src>`.
      warnAuthor('trusted-types', value);
    }
  }
  return () => stopElement(element);
};
