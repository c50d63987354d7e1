/**
 * Editors and sanitizers delete custom tags. A link, a text marker and a container by class are equal to the tag: each
 * becomes the element, now and when it is added later.
 */
import { CONTAINERS, upgradeContainer } from './containers.js';
import { LINKS, upgradeLink } from './links.js';
import { upgradeMarkers } from './markers.js';
import { awake, isOffLimits, waitsToBeAwake } from './off-limits.js';
import { tidy } from './stand-in.js';

/** The elements at and below a node that match. */
const matching = <T extends Element>(root: Node, selector: string): T[] =>
  root instanceof Element
    ? [...(root.matches(selector) ? [root as T] : []), ...root.querySelectorAll<T>(selector)]
    : [];

/**
 * Upgrades the forms of the page, and those that are added to it later.
 * @param page Default: the document of the script.
 * @returns Stops looking for more; what was upgraded stays.
 */
export const upgradeForms = (page: Document = document): (() => void) => {
  let isAwake = false;
  /** What waits for a framework. */
  const asleep = new Set<Node>();

  const upgrade = (root: Node): void => {
    const mayNow = (element: Element): boolean => {
      if (isAwake || !waitsToBeAwake(element)) return true;
      asleep.add(element);
      return false;
    };
    for (const element of matching<HTMLElement>(root, CONTAINERS)) {
      if (!isOffLimits(element) && mayNow(element)) upgradeContainer(element);
    }
    for (const link of matching<HTMLAnchorElement>(root, LINKS)) {
      if (!isOffLimits(link) && !link.closest(CONTAINERS) && mayNow(link)) upgradeLink(link);
    }
    // What stands in a container is its author's content, and read only until the element stands.
    upgradeMarkers(root, (block) => !block.closest(CONTAINERS) && mayNow(block));
  };

  const wake = async (): Promise<void> => {
    await awake(page);
    isAwake = true;
    for (const node of asleep) if (node.isConnected) upgrade(node);
    asleep.clear();
  };

  const start = (): void => {
    upgrade(page.body);
    const observer = new MutationObserver((records) => {
      tidy();
      for (const { addedNodes } of records) {
        for (const node of addedNodes) if (node.isConnected) upgrade(node);
      }
    });
    observer.observe(page.documentElement, { childList: true, subtree: true });
    stop = () => observer.disconnect();
    void wake();
  };

  let stop = (): void => page.removeEventListener('DOMContentLoaded', start);
  // A block is alone, or not, only once the parser is past it.
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
  return () => stop();
};
