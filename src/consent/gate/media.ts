/** Starts and stops media inside an element: removing `src` alone does not stop them. */
import { stopMedia } from './open-element.js';

/** The media elements at and below an element. */
const mediaIn = (root: Element): HTMLMediaElement[] =>
  [root, ...root.querySelectorAll('*')].filter((one) =>
    /^(?:video|audio)$/.test(one.localName),
  ) as HTMLMediaElement[];

/** Loads media that come out of a template: in its document, relative addresses do not resolve. */
export const loadMedia = (root: Element): void => {
  for (const media of mediaIn(root)) if (!media.currentSrc) media.load();
};

/** Stops media in an element that was removed from the page. */
export const unloadMedia = (root: Element): void => {
  for (const media of mediaIn(root)) {
    for (const one of [media, ...media.querySelectorAll('source')]) one.removeAttribute('src');
    stopMedia(media);
  }
};
