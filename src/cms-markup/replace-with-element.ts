/**
 * Inserts an element after the author's markup, and hides the markup. It stays in its place: a framework may keep
 * references to its nodes, and a save of the page keeps the author's markup.
 */
import { type ElementRequest, ELEMENT_NAMES } from './parse-options.js';

/** Marks elements that were inserted for CMS markup, also in a copy of the page from a cache. */
const UPGRADED_ATTRIBUTE = 'data-cookie-markup';

/** Elements that were inserted for CMS markup. The attribute alone proves nothing: sanitizers let visitors write it. */
export const UPGRADED = ELEMENT_NAMES.map((name) => `cookie-${name}[${UPGRADED_ATTRIBUTE}]`).join();

/** Author's node → element inserted for it; removed or restored together. */
const pairs = new Map<Element, Element>();

export const createUpgradedElement = ({ tag, attributes }: ElementRequest, form: string): HTMLElement => {
  const element = document.createElement(tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  element.setAttribute(UPGRADED_ATTRIBUTE, form);
  return element;
};

const hide = (element: HTMLElement, hidden: boolean): void => {
  element.hidden = hidden;
  // `hidden` is not enough: a style sheet of the site may override it, such as `p { display: block }`.
  if (hidden) element.style.setProperty('display', 'none', 'important');
  else element.style.removeProperty('display');
};

const withoutIds = (node: Node): Node => {
  const copy = node.cloneNode(true);
  if (copy instanceof Element) {
    for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id');
  }
  return copy;
};

/** True where an element was already inserted for this node. */
export const isReplaced = (instead: Element): boolean => {
  const after = instead.nextElementSibling;
  if (!pairs.has(instead) && after?.matches(UPGRADED)) pairs.set(instead, after);
  return pairs.has(instead);
};

/**
 * @param instead The author's markup; hidden from now on.
 * @param fallback Fallback content: shown until the element is defined, and where it cannot be.
 */
export const insertElement = (
  asked: ElementRequest,
  instead: HTMLElement,
  form: string,
  fallback: readonly Node[],
): void => {
  const element = createUpgradedElement(asked, form);
  // Fallback content of an embed is blocked, so it must be in one place only: it is moved. Any other is cloned.
  element.append(...(asked.tag === 'cookie-embed' ? fallback : fallback.map(withoutIds)));
  instead.after(element);
  hide(instead, true);
  pairs.set(instead, element);
};

/** Removes elements whose author's node is gone, and shows author's nodes whose element is gone. */
export const removeOrphans = (): void => {
  for (const [instead, element] of pairs) {
    if (instead.isConnected && element.isConnected) continue;
    pairs.delete(instead);
    element.remove();
    // Fallback content of an embed goes back to where the author wrote it.
    if (element.localName === 'cookie-embed') instead.append(...element.childNodes);
    if (instead.isConnected) hide(instead as HTMLElement, false);
  }
};
