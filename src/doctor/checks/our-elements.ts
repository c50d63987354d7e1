/** Our elements and files on the page. */
import { OUR_TAGS } from '../../tags.js';

/** Our elements, in the order of the page. */
export const ourElements = (page: Document): HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>(OUR_TAGS.join()),
];

/** Address of one of our browser files, with the query that caches add. */
export const OUR_FILE = /cookie-charter(\.all)?(\.min)?\.js(\?|#|$)/;
