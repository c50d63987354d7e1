/** What of ours is on the page. */

export const TAGS = ['charter', 'table', 'explainer', 'banner', 'preferences', 'settings', 'embed'].map(
  (name) => `cookie-${name}`,
);

/** Our elements, in the order of the page. */
export const ourElements = (page: Document): HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>(TAGS.join()),
];

/** The start tag of an element, as its author wrote it. */
export const startTag = (element: Element): string =>
  `<${[element.localName, ...[...element.attributes].map(({ name, value }) => (value ? `${name}="${value}"` : name))].join(' ')}>`;

/** The address of our file, as browser files are named, with what caches add to it. */
export const OUR_FILE = /cookie-charter(\.all)?(\.min)?\.js(\?|#|$)/;
