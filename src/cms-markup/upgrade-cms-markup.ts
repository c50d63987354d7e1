/**
 * CMS markup: links, text markers and containers that become elements, since editors and sanitizers delete custom tags.
 * Upgraded now, and when it is added later.
 *
 * @module
 */
import { CONTAINERS, upgradeContainer } from './containers.js';
import { TAG_LINKS, upgradeLink } from './links.js';
import { upgradeMarkers } from './markers.js';
import { afterHydration, isInExcludedRegion, awaitsHydration } from './excluded-regions.js';
import { allowsConsentElements, type Permission, permissionOf } from './permission.js';
import { removeOrphans } from './replace-with-element.js';

/** Elements that match a selector, at and below a node. */
const matching = <T extends Element>(root: Node, selector: string): T[] =>
  root instanceof Element
    ? [...(root.matches(selector) ? [root as T] : []), ...root.querySelectorAll<T>(selector)]
    : [];

/**
 * Reports an error of one upgrade, so that it does not stop others. DOM clobbering may cause one: a form whose fields
 * have the names of its properties.
 */
const reportErrorsOf = (upgrade: () => void): void => {
  try {
    upgrade();
  } catch (error) {
    reportError(error);
  }
};

/** Options for what links, markers and containers may become. */
export interface CmsMarkupOptions {
  /**
   * True where CMS markup may also become `<cookie-banner>` and `<cookie-preferences>`: on sites where visitors write
   * nothing. Default: whether a script tag of the page says `data-markup="choices"`.
   */
  readonly choices?: boolean;
}

/**
 * Upgrades the CMS markup of the page, and markup that is added later.
 * @param page Default: the document of the script.
 * @param options What CMS markup may become.
 * @returns A function that stops upgrading; elements that were inserted stay.
 */
export const upgradeCmsMarkup = (
  page: Document = document,
  { choices = allowsConsentElements(page) }: CmsMarkupOptions = {},
): (() => void) => {
  let isAwake = false;
  /** Elements that wait for a framework to hydrate them. */
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
    // Markers inside a container are its fallback content: they are not upgraded.
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
  // `DOMContentLoaded`: whether a link is alone in its block is known only after parsing.
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
  return () => stop();
};
