/**
 * Editors and sanitizers delete custom tags. A link, a text marker and a container by class are equal to the tag: each
 * becomes the element, now and when it is added later.
 */
import { CONTAINERS, upgradeContainer } from './containers.js';
import { TAG_LINKS, upgradeLink } from './links.js';
import { upgradeMarkers } from './markers.js';
import { afterHydration, isInExcludedRegion, awaitsHydration } from './excluded-regions.js';
import { allowsConsentElements, type Permission, permissionOf } from './permission.js';
import { removeOrphans } from './replace-with-element.js';

/** The elements at and below a node that match. */
const matching = <T extends Element>(root: Node, selector: string): T[] =>
  root instanceof Element
    ? [...(root.matches(selector) ? [root as T] : []), ...root.querySelectorAll<T>(selector)]
    : [];

/** One that fails, such as a form whose fields have the names of its properties, keeps no other from its element. */
const reportErrorsOf = (upgrade: () => void): void => {
  try {
    upgrade();
  } catch (error) {
    reportError(error);
  }
};

/** What links, markers and boxes may become. */
export interface CmsMarkupOptions {
  /**
   * True where forms may also become `<cookie-banner>` and `<cookie-preferences>`: on sites where visitors write
   * nothing. Default: whether a script tag of the page says `data-markup="choices"`.
   */
  readonly choices?: boolean;
}

/**
 * Upgrades the forms of the page, and those that are added to it later.
 * @param page Default: the document of the script.
 * @param options What forms may become.
 * @returns Stops looking for more; what was upgraded stays.
 */
export const upgradeCmsMarkup = (
  page: Document = document,
  { choices = allowsConsentElements(page) }: CmsMarkupOptions = {},
): (() => void) => {
  let isAwake = false;
  /** What waits for a framework. */
  const asleep = new Set<Node>();

  const upgrade = (root: Node, permission: Permission): void => {
    const mayNow = (element: Element): boolean => {
      if (isAwake || !awaitsHydration(element)) return true;
      asleep.add(element);
      return false;
    };
    for (const element of matching<HTMLElement>(root, CONTAINERS)) {
      reportErrorsOf(() => {
        if (!isInExcludedRegion(element) && mayNow(element)) upgradeContainer(element, permission);
      });
    }
    for (const link of matching<HTMLAnchorElement>(root, TAG_LINKS)) {
      reportErrorsOf(() => {
        if (!isInExcludedRegion(link) && !link.closest(CONTAINERS) && mayNow(link))
          upgradeLink(link, permission);
      });
    }
    // What stands in a container is its author's content, and read only until the element stands.
    reportErrorsOf(() =>
      upgradeMarkers(root, permission, (block) => !block.closest(CONTAINERS) && mayNow(block)),
    );
  };
  const upgradeAll = (roots: Iterable<Node>): void => {
    const permission = permissionOf(page, choices);
    for (const root of roots) if (root.isConnected) reportErrorsOf(() => upgrade(root, permission));
  };

  const wake = async (): Promise<void> => {
    await afterHydration(page);
    isAwake = true;
    upgradeAll(asleep);
    asleep.clear();
  };

  const start = (): void => {
    upgradeAll([page.body]);
    const observer = new MutationObserver((records) => {
      removeOrphans();
      upgradeAll(records.flatMap(({ addedNodes }) => [...addedNodes]));
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
