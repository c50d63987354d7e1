/** Media inside of something: setting an attribute neither begins nor ends their play. */
import { stopMedia } from './open-element.js';

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
    stopMedia(media);
  }
};
