/** Regions of a page where CMS markup is not upgraded. */
import { OUR_TAGS } from '../tags.js';
import { VISITORS } from './visitors.js';

/** Regions with text that is being edited, or shown as code. */
const WRITTEN =
  '[contenteditable]:not([contenteditable="false"]), textarea, input, select, option, pre, code, kbd, samp, script, style, template, noscript, svg, math';
/** The editors of CMSs: they show a page in order to change it. */
const EDITORS =
  'body.wp-admin, body.block-editor-iframe__body, .editor-styles-wrapper, .mce-content-body, .ck-editor__editable, .cke_editable, .ql-editor, .ProseMirror, .tiptap, trix-editor, .fr-element, .jodit-wysiwyg, .note-editable';
/** Our own elements, and regions that a site excludes. */
const OURS = `${OUR_TAGS.join()}, [data-cookie-charter="off"]`;
const EXCLUDED_REGIONS = `${WRITTEN}, ${EDITORS}, ${OURS}, ${VISITORS}`;

export const isInExcludedRegion = (element: Element): boolean =>
  element.closest(EXCLUDED_REGIONS) !== null || element.ownerDocument.designMode === 'on';

/**
 * Regions that a framework hydrates: a change before hydration is a mismatch to it. A site marks others with
 * `data-cookie-charter="wait"`.
 */
const HYDRATED =
  '#__next, #__nuxt, [data-reactroot], [data-server-rendered], [data-sveltekit-hydrate], astro-island[ssr], [data-cookie-charter="wait"]';

export const awaitsHydration = (element: Element): boolean => element.closest(HYDRATED) !== null;

/** Settles when the page has loaded and is idle: frameworks have hydrated it by then. */
export const afterHydration = async (page: Document): Promise<void> => {
  if (page.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  }
  const idle = globalThis.requestIdleCallback ?? setTimeout;
  // Wait for idle twice: frameworks that wait for it hydrate in the first.
  for (let time = 0; time < 2; time++) await new Promise<unknown>((resolve) => idle(resolve));
};
