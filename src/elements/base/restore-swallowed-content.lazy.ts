import { warnAuthor } from '../../page-state.js';

/** Data, and what authors write for readers without JavaScript: it stays inside. */
const FALLBACK = 'script[type="application/json"], table, dl';

/** Moves the part of the page that got inside an element behind it, and tells the author. */
export const restoreSwallowedContent = (element: Element): void => {
  const nodes = [...element.childNodes];
  const stays = (node: Node): boolean =>
    node instanceof Element ? node.matches(FALLBACK) : !node.textContent?.trim();
  const first = nodes.findIndex((node) => !stays(node));
  if (first < 0) return;
  element.after(...nodes.slice(first));
  warnAuthor('swallowed', element.localName);
};
