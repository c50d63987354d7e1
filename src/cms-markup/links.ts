/** `<p><a href="/cookies#cookie-table">Our cookies</a></p>`: a link that is the whole content of its block. */
import { parseElementFromText, MAX_OPTIONS_LENGTH } from './parse-options.js';
import type { Permission } from './permission.js';
import { isReplaced, insertElement } from './replace-with-element.js';

export const TAG_LINKS = 'a[href*="#cookie-"], a[href*="#!#cookie-"]';

/**
 * Fragment of a link, with what AngularJS inserts after `#`. Options are written
 * `#cookie-table=lang:fr,category:necessary`.
 */
const FRAGMENT = /#!?\/?#?cookie-(charter|table|explainer|preferences)(?:=([^#]*))?$/;

/**
 * Blocks that an element may follow. Not lists: lists of links are navigation. Not headings and cells: a table does not
 * belong there.
 */
const BLOCKS = 'p, div, section, article, main, blockquote, body, center';
const INLINE_TAGS = 'span, b, strong, i, em, u, font, small, mark';
/** Regions where an author wants a link to stay a link. */
const NAVIGATION = 'nav, header, footer, menu, aside, [role=navigation], [role=banner], [role=contentinfo]';

const hasOther = (parent: Element, child: Node): boolean =>
  // `Array.prototype.some.call` does not copy the list: many links in one parent would each make a copy.
  Array.prototype.some.call(
    parent.childNodes,
    (node: Node) =>
      node !== child &&
      !(node instanceof Comment) &&
      !(node instanceof HTMLBRElement) &&
      /[^\s\u00a0\u200b\ufeff]/.test(node.textContent ?? ''),
  ) ||
  Array.prototype.some.call(
    parent.children,
    (one: Element) => one !== child && one.matches('img, picture, video, iframe, button, input, hr'),
  );

/** True where the link is the only content of its block. */
const isAlone = (link: Element): boolean => {
  for (let child: Element = link; ;) {
    const parent = child.parentElement;
    if (!parent || hasOther(parent, child)) return false;
    if (parent.matches(BLOCKS)) return true;
    if (!parent.matches(INLINE_TAGS)) return false;
    child = parent;
  }
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

export const upgradeLink = (link: HTMLAnchorElement, permission: Permission): void => {
  // `getAttribute`, not `link.href`: `<base>` would change the address.
  const href = link.getAttribute('href')?.trim() ?? '';
  const [, name, options = ''] = FRAGMENT.exec(href) ?? [];
  // An element with this id is in the page: the link leads to it.
  if (!name || options.length > MAX_OPTIONS_LENGTH || document.getElementById(`cookie-${name}`)) return;
  if (isReplaced(link) || link.closest(NAVIGATION) || !isAlone(link)) return;
  if (permission.isUsedUp()) return;
  const asked = parseElementFromText(
    name,
    decode(options)
      .replace(/,/g, ' ')
      .replace(/(^|\s)([a-z-]+):/g, '$1$2='),
    href,
  );
  if (asked && permission.allows(asked, href)) insertElement(asked, link, 'link', [link]);
};
