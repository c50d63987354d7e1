/** `<a href="#cookie-settings">` opens the preferences, wherever it is in the page. */
import type { Consent } from '../../consent/consent-context.js';
import { pageState, reportFault } from '../../page-state.js';
import { isPlainClick } from '../base/plain-click.js';

/** Preloads the preferences when the pointer or the focus is on a control that opens them. */
export const preloadPreferences = (): Promise<unknown> =>
  import('../preferences/open-preferences.lazy.js').catch(() => {});

/**
 * @param opener Element that was pressed.
 * @param consent Consent store that saves the choice. Default: the page's.
 * @param press Event of that press.
 */
export const openPreferencesFrom = (opener?: Element, consent?: Consent, press?: Event): Promise<void> =>
  import('../preferences/open-preferences.lazy.js')
    .then(({ openPreferences }) => openPreferences(consent, opener, press))
    .catch(reportFault);

/** Lets links in the texts of a charter open the preferences. */
export const offerPreferences = (): void => {
  pageState().openPreferences ??= openPreferencesFrom;
};

/** `#cookie-settings`, also in the forms that AngularJS writes into the address. */
const leadsHere = (hash: string): boolean => /^#!?\/?#?cookie-settings$/.test(hash);

/** Link of an event, through shadow roots, if it opens the preferences of this very page. */
const linkOf = (event: Event): HTMLAnchorElement | undefined =>
  event.composedPath().find(
    (node): node is HTMLAnchorElement =>
      node instanceof HTMLAnchorElement &&
      leadsHere(node.hash) &&
      // `href` as it is written: `<base>` would turn it into the address of another page.
      (node.getAttribute('href')?.trim().startsWith('#') ||
        node.pathname + node.search === location.pathname + location.search),
  );

const openIfAsked = (): void => {
  if (leadsHere(location.hash)) void openPreferencesFrom();
};

/** Follows links to the preferences, once for the page, and the hash of the address that the visitor arrived with. */
export const followSettingsLinks = (): void => {
  const shared = pageState();
  if (shared.settingsLinksFollowed) return;
  shared.settingsLinksFollowed = true;
  const follow = (event: MouseEvent): void => {
    const link = linkOf(event);
    // `data-action="settings"`: our elements follow the links inside them.
    if (!link || !isPlainClick(event) || link.dataset['action'] === 'settings') return;
    event.preventDefault();
    void openPreferencesFrom(link, undefined, event);
  };
  // Capture phase: AngularJS would turn the link into another address.
  document.addEventListener('click', follow, { capture: true });
  for (const type of ['pointerover', 'focusin', 'pointerdown']) {
    document.addEventListener(type, (event) => linkOf(event) && void preloadPreferences(), { passive: true });
  }
  window.addEventListener('hashchange', openIfAsked);
  openIfAsked();
};
