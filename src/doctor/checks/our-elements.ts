/** What of ours is on the page. */

export const OUR_TAGS = ['charter', 'table', 'explainer', 'banner', 'preferences', 'settings', 'embed'].map(
  (name) => `cookie-${name}`,
);

/** Our elements, in the order of the page. */
export const ourElements = (page: Document): HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>(OUR_TAGS.join()),
];

/** The address of our file, as browser files are named, with what caches add to it. */
export const OUR_FILE = /cookie-charter(\.all)?(\.min)?\.js(\?|#|$)/;
