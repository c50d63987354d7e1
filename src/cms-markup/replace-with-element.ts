/**
 * Puts an element of ours beside what the author wrote, and hides that. Nothing of the page is moved: a framework may
 * hold on to its nodes, and a save of the page keeps the author's form.
 */
import { type ElementRequest, ELEMENT_NAMES } from './parse-options.js';

/** Tells our elements that stand for a form, also in a copy of the page that came out of a cache. */
const UPGRADED_ATTRIBUTE = 'data-cookie-markup';

/** Elements that forms made. The mark alone says nothing: sanitizers let visitors write it. */
export const UPGRADED = ELEMENT_NAMES.map((name) => `cookie-${name}[${UPGRADED_ATTRIBUTE}]`).join();

/** What stands for what, so that both go together. */
const pairs = new Map<Element, Element>();

export const createUpgradedElement = ({ tag, attributes }: ElementRequest, form: string): HTMLElement => {
  const element = document.createElement(tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  element.setAttribute(UPGRADED_ATTRIBUTE, form);
  return element;
};

const hide = (element: HTMLElement, hidden: boolean): void => {
  element.hidden = hidden;
  // Style sheets of sites show hidden things: `p { display: block }` is enough.
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

/** True where an element stands for this already. */
export const isReplaced = (instead: Element): boolean => {
  const after = instead.nextElementSibling;
  if (!pairs.has(instead) && after?.matches(UPGRADED)) pairs.set(instead, after);
  return pairs.has(instead);
};

/**
 * @param instead What the author wrote; hidden from now on.
 * @param fallback What is read until our element stands, and where it cannot.
 */
export const insertElement = (
  asked: ElementRequest,
  instead: HTMLElement,
  form: string,
  fallback: readonly Node[],
): void => {
  const element = createUpgradedElement(asked, form);
  // What an embed holds back must be in one place only; anything else may be copied.
  element.append(...(asked.tag === 'cookie-embed' ? fallback : fallback.map(withoutIds)));
  instead.after(element);
  hide(instead, true);
  pairs.set(instead, element);
};

/** Takes away what stands for something that is gone, and shows again what is stood for no more. */
export const removeOrphans = (): void => {
  for (const [instead, element] of pairs) {
    if (instead.isConnected && element.isConnected) continue;
    pairs.delete(instead);
    element.remove();
    // What was moved into it goes back to where the author wrote it.
    if (element.localName === 'cookie-embed') instead.append(...element.childNodes);
    if (instead.isConnected) hide(instead as HTMLElement, false);
  }
};
