/** Where what looks like one of our forms is left as it is. */
import { VISITORS } from './visitors.js';

/** Text that is being written, or shown as text. */
const WRITTEN =
  '[contenteditable]:not([contenteditable="false"]), textarea, input, select, option, pre, code, kbd, samp, script, style, template, noscript, svg, math';
/** The editors of CMSs, which show a page to change it. */
const EDITORS =
  'body.wp-admin, body.block-editor-iframe__body, .editor-styles-wrapper, .mce-content-body, .ck-editor__editable, .cke_editable, .ql-editor, .ProseMirror, .tiptap, trix-editor, .fr-element, .jodit-wysiwyg, .note-editable';
/** What we made or are in, and what a site keeps us out of. */
const OURS =
  'cookie-charter, cookie-table, cookie-explainer, cookie-banner, cookie-preferences, cookie-settings, cookie-embed, [data-cookie-charter="off"]';
const EXCLUDED_REGIONS = `${WRITTEN}, ${EDITORS}, ${OURS}, ${VISITORS}`;

export const isInExcludedRegion = (element: Element): boolean =>
  element.closest(EXCLUDED_REGIONS) !== null || element.ownerDocument.designMode === 'on';

/**
 * Parts of a page that a framework wakes up after they arrived: what is changed before that is taken for a fault. A
 * site names others with `data-cookie-charter="wait"`.
 */
const HYDRATED =
  '#__next, #__nuxt, [data-reactroot], [data-server-rendered], [data-sveltekit-hydrate], astro-island[ssr], [data-cookie-charter="wait"]';

export const awaitsHydration = (element: Element): boolean => element.closest(HYDRATED) !== null;

/** Settles when the page has loaded and has nothing to do, which is when frameworks have woken up. */
export const afterHydration = async (page: Document): Promise<void> => {
  if (page.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  }
  const idle = globalThis.requestIdleCallback ?? setTimeout;
  // Twice: hydration is begun in the first idle time by those who wait for it.
  for (let time = 0; time < 2; time++) await new Promise<unknown>((resolve) => idle(resolve));
};
