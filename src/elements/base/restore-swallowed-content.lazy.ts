import { warnAuthor } from '../../page-state.js';

/** Inline JSON and fallback content: they stay inside. */
const FALLBACK = 'script[type="application/json"], table, dl';

/** Moves the part of the page that was parsed into an element behind it, and warns the author. */
export const restoreSwallowedContent = (element: Element): void => {
  const nodes = [...element.childNodes];
  const stays = (node: Node): boolean =>
    node instanceof Element ? node.matches(FALLBACK) : !node.textContent?.trim();
  const first = nodes.findIndex((node) => !stays(node));
  if (first < 0) return;
  element.after(...nodes.slice(first));
  warnAuthor('swallowed', element.localName);
};
