/** Lets an element load what it was kept from, and makes it stop again. */
import { warnAuthor } from '../../page-state.js';
import { isLoadable } from './is-loadable.js';
import { blockedAddress, GATE_SELECTOR, LOADING_ATTRIBUTE, WATCHED_ATTRIBUTES } from './gate-attributes.js';

/** What attributes that load something hold. */
export type WrittenAttributes = Map<string, string | null>;

/** What elements had in their attributes before they were opened. Nothing of it is put back before it was looked at. */
export const markupBefore = new WeakMap<Element, WrittenAttributes>();

/** What an element has in attributes that load something. */
export const writtenIn = (element: Element): WrittenAttributes =>
  new Map(WATCHED_ATTRIBUTES.map((name) => [name, element.getAttribute(name)]));

/** The media element that an element is, or gives something to play. */
export const mediaOf = (element: Element): HTMLMediaElement | null =>
  /^(?:source|template|video|audio)$/.test(element.localName) ? element.closest('video, audio') : null;

/** What else gives something to play to the media element of a blocked element, and is not blocked by itself. */
export const othersOf = (element: Element): Element[] => {
  const media = mediaOf(element);
  return media
    ? [media, ...media.querySelectorAll('source')].filter(
        (one) => one !== element && !one.matches(GATE_SELECTOR),
      )
    : [];
};

/** Takes note of what else plays with an element: what comes later is another script’s. */
export const noteOthers = (element: Element): void => {
  for (const one of othersOf(element)) if (!markupBefore.has(one)) markupBefore.set(one, writtenIn(one));
};

/** Makes a media element look again at what it is to play: without an address, it lets go of what it had loaded. */
export const stopMedia = (media: HTMLMediaElement): void => {
  media.srcObject = null;
  media.pause();
  media.load();
};

/** Stops what an element loads, whoever set it, and what its media element plays that it did not before. */
export const stopElement = (element: Element): void => {
  for (const name of WATCHED_ATTRIBUTES) element.removeAttribute(name);
  for (const one of othersOf(element)) {
    if (one.getAttribute('src') !== markupBefore.get(one)?.get('src')) one.removeAttribute('src');
  }
  const media = mediaOf(element);
  if (media) stopMedia(media);
  else {
    // Out of the page and in again: a frame goes on living without its address.
    const place = element.ownerDocument.createTextNode('');
    element.replaceWith(place);
    place.replaceWith(element);
  }
};

/** Sets what was written under `data-blocked-…`. The function it returns stops it. */
export const openElement = (element: HTMLElement): (() => void) => {
  if (!markupBefore.has(element)) markupBefore.set(element, writtenIn(element));
  noteOthers(element);
  for (const name of LOADING_ATTRIBUTE) {
    const value = blockedAddress(element, name);
    if (value === undefined || !isLoadable(element, name, value)) continue;
    try {
      element.setAttribute(name, value);
      if (name === 'src') {
        // It would count in place of the address.
        element.removeAttribute('srcdoc');
        mediaOf(element)?.load();
      }
    } catch {
      // Trusted Types know no `<embed>` whose address comes from an attribute.
      warnAuthor('trusted-types', value);
    }
  }
  return () => stopElement(element);
};
