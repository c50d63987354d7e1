/** What the author wrote inside the element, blocked until it is let in. */
import { isMeanwhile } from '../../consent/gate/is-meanwhile.js';
import { unloadMedia } from '../../consent/gate/media.js';
import { describeElement } from '../../consent/gate/start-tag.js';
import { warnAuthor } from '../../page-state.js';
import { pageAddress } from '../../loading/page-address.js';
import { bringIntoView } from '../base/platform.js';

/** Players ask for these, and need no more. */
const ALLOW = 'accelerometer; encrypted-media; fullscreen; gyroscope; picture-in-picture';

/** A frame of our own for an address. */
export const frameFor = (src: string, title: string): HTMLIFrameElement => {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = ALLOW;
  // Players refuse to play where they are not told which site shows them.
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = src;
  return frame;
};

/** The address of the link that stands in for the content, as it is written. */
export const linkHref = (host: Element): string | undefined =>
  host.querySelector('a[href]')?.getAttribute('href') ?? undefined;

/** Frames that the author wrote. One with `src` has begun to load before any script could stop it. */
export const authorFrames = (host: Element): HTMLIFrameElement[] => [...host.querySelectorAll('iframe')];

/** The address of a blocked frame. Lazy-loaders of pages load `data-src` themselves, and leave the first name alone. */
export const blockedSrc = ({ dataset }: HTMLIFrameElement): string | undefined =>
  dataset['blockedSrc'] ?? dataset['src'];

/** The document of a blocked frame, which counts in place of its address. */
const blockedDocument = ({ dataset }: HTMLIFrameElement): string | undefined => dataset['blockedSrcdoc'];

/** True where what shows the content is inside, so that a link beside it is only to read. */
export const hasOwnContent = (host: Element): boolean =>
  !!host.querySelector('template') ||
  authorFrames(host).some((frame) => blockedDocument(frame) !== undefined);

/**
 * Blocks a frame: takes its address and its document, so that it loads no further. What it has once it was let in is not
 * its author's alone, so that only what it had before is kept.
 * @returns What of it had begun to load: a document that runs no script and loads nothing else has not.
 */
export const blockFrame = (frame: HTMLIFrameElement): 'src' | 'srcdoc' | undefined => {
  const src = frame.getAttribute('src');
  const srcdoc = frame.getAttribute('srcdoc');
  if (frame.slot !== 'content') {
    // Beside a blocked address, a document is there to be seen meanwhile, as on gated frames: the placeholder is.
    if (srcdoc !== null && (src || blockedSrc(frame) === undefined)) frame.dataset['blockedSrcdoc'] = srcdoc;
    if (src) frame.dataset['blockedSrc'] = src;
  }
  frame.removeAttribute('srcdoc');
  frame.removeAttribute('src');
  frame.slot = 'held';
  if (src !== null || srcdoc !== null) {
    // Out and in again: a frame goes on living without its address.
    const place = document.createComment('');
    frame.replaceWith(place);
    place.replaceWith(frame);
  }
  if (srcdoc !== null) return isMeanwhile(frame, 'srcdoc', srcdoc) ? undefined : 'srcdoc';
  return src ? 'src' : undefined;
};

/** What was let in, in a copy of the page that a router kept: what is the author's is blocked again, what is ours goes. */
export const reblockContent = (host: Element): void => {
  for (const one of host.querySelectorAll<HTMLElement>('[slot=content]')) {
    if (one instanceof HTMLIFrameElement && (blockedSrc(one) || blockedDocument(one) !== undefined))
      blockFrame(one);
    else one.remove();
  }
};

/** Gives a blocked frame its document again, or else its address. */
const openFrame = (frame: HTMLIFrameElement): void => {
  const srcdoc = blockedDocument(frame);
  const address = blockedSrc(frame);
  const found = address && pageAddress(address, '<iframe> in <cookie-embed>');
  if (srcdoc !== undefined) {
    try {
      // Before the address, which then counts no more.
      frame.setAttribute('srcdoc', srcdoc);
    } catch {
      warnAuthor('srcdoc-forbidden', describeElement(frame));
      return;
    }
  }
  // Without one it stays empty: a link inside is what is left to read.
  if (found) frame.src = found.href;
};

/** Puts a frame of our own into the element. */
const showFrame = (host: Element, src: string, title: string): (() => void) => {
  const frame = frameFor(src, title);
  frame.slot = 'content';
  host.append(frame);
  return () => frame.remove();
};

/** What shows the content, put into the element; and how to take it away again. */
export const showContent = (host: Element, src: string | undefined, title: string): (() => void) => {
  // What visitors may have written shows the one address that was checked, and nothing else.
  const isForm = host.hasAttribute('data-cookie-markup');
  const template = isForm ? null : host.querySelector('template');
  if (template) {
    const before = new Set(host.childNodes);
    const nodes = [...document.importNode(template.content, true).children];
    for (const node of nodes) node.slot = 'content';
    host.append(...nodes);
    // What scripts of the content put there goes with it, and media that were taken out are unloaded.
    return () => {
      for (const node of [...host.childNodes].filter((one) => !before.has(one))) {
        node.remove();
        if (node instanceof Element) unloadMedia(node);
      }
    };
  }
  const frames = isForm ? [] : authorFrames(host);
  if (frames.length) {
    for (const frame of frames) {
      frame.title ||= title;
      openFrame(frame);
      frame.slot = 'content';
    }
    return () => frames.forEach(blockFrame);
  }
  return src ? showFrame(host, src, title) : () => {};
};

const FOCUSABLE_CONTENT = 'iframe, a[href], button, video[controls], audio[controls], [tabindex]';

/** Puts the focus on what was let in: a frame, what can have it, or the content itself. */
export const focusContent = (host: Element): void => {
  const found = host.querySelector<HTMLElement>(
    `[slot=content]:is(${FOCUSABLE_CONTENT}), [slot=content] :is(${FOCUSABLE_CONTENT})`,
  );
  const content = found ?? host.querySelector<HTMLElement>('[slot=content]');
  // A picture, say: the button that had the focus is gone, and the page would begin anew.
  if (!found) content?.setAttribute('tabindex', '-1');
  if (!content) return;
  content.focus();
  // The placeholder may have been taller than the window: browsers do not scroll to a frame that takes its place.
  bringIntoView(content, 'nearest');
};
