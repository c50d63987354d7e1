/** Lets an element load what it was kept from, and makes it stop again. */
import { report } from '../../registry.js';
import { isLoadable } from './loadable.js';
import { blockedAddress, LOADS } from './markup.js';

/** The media element that an element is, or is a source of: setting an attribute neither begins nor ends its play. */
const mediaOf = (element: Element): HTMLMediaElement | null => element.closest('video, audio');

/** Makes a media element look again at what it is to play: without an address, it lets go of what it had loaded. */
const reloadMedia = (media: HTMLMediaElement): void => {
  media.pause();
  media.load();
};

/** The media elements at and below an element. */
const mediaIn = (root: Element): HTMLMediaElement[] =>
  [root, ...root.querySelectorAll('*')].filter((one) =>
    /^(?:video|audio)$/.test(one.localName),
  ) as HTMLMediaElement[];

/** Lets media load that were in a template: there, an address of the site itself leads nowhere. */
export const loadMedia = (root: Element): void => {
  for (const media of mediaIn(root)) if (!media.currentSrc) media.load();
};

/** Stops media that play in an element that was taken out of the page. */
export const unloadMedia = (root: Element): void => {
  for (const media of mediaIn(root)) {
    for (const one of [media, ...media.querySelectorAll('source')]) one.removeAttribute('src');
    reloadMedia(media);
  }
};

/** Takes a frame out of the page and puts it back: it goes on living without its address, but not out of the page. */
export const restartFrame = (element: Element): void => {
  const place = element.ownerDocument.createTextNode('');
  element.replaceWith(place);
  place.replaceWith(element);
};

/** Sets what was written under `data-blocked-…`. The function it returns puts back what was there, and stops it. */
export const openElement = (element: HTMLElement): (() => void) => {
  const before = LOADS.flatMap((name) => {
    const value = blockedAddress(element, name);
    if (value === undefined || !isLoadable(element, name, value)) return [];
    const old = element.getAttribute(name);
    try {
      element.setAttribute(name, value);
    } catch {
      // Trusted Types know no `<embed>` whose address comes from an attribute.
      report('trusted-types', value);
      return [];
    }
    return [[name, old] as const];
  });
  const media = mediaOf(element);
  if (media && before.some(([name]) => name === 'src')) media.load();
  return () => {
    for (const [name, value] of before) {
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
    const playing = mediaOf(element);
    if (playing) reloadMedia(playing);
    else restartFrame(element);
  };
};
