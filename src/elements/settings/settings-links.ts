/** `<a href="#cookie-settings">` opens the choices, wherever it stands. */
import type { Consent } from '../../consent/consent-context.js';
import { pageState, reportFault } from '../../page-state.js';
import { isPlainClick } from '../base/plain-click.js';

/** Whoever comes near is about to open them. */
export const preloadPreferences = (): Promise<unknown> =>
  import('../preferences/open-preferences.lazy.js').catch(() => {});

/**
 * @param opener What was pressed.
 * @param consent The engine that keeps them. Default: the page's.
 * @param press The event of it.
 */
export const openPreferencesFrom = (opener?: Element, consent?: Consent, press?: Event): Promise<void> =>
  import('../preferences/open-preferences.lazy.js')
    .then(({ openPreferences }) => openPreferences(consent, opener, press))
    .catch(reportFault);

/** Lets links in the texts of a charter open the preferences. */
export const offerPreferences = (): void => {
  pageState().openPreferences ??= openPreferencesFrom;
};

/** Also as AngularJS writes it into the address. */
const leadsHere = (hash: string): boolean => /^#!?\/?#?cookie-settings$/.test(hash);

/** The link that an event is about, through shadow roots, if it leads to the choices from this very page. */
const linkOf = (event: Event): HTMLAnchorElement | undefined =>
  event.composedPath().find(
    (node): node is HTMLAnchorElement =>
      node instanceof HTMLAnchorElement &&
      leadsHere(node.hash) &&
      // As it is written: `<base>` would make the address of another page of it.
      (node.getAttribute('href')?.trim().startsWith('#') ||
        node.pathname + node.search === location.pathname + location.search),
  );

const openIfAsked = (): void => {
  if (leadsHere(location.hash)) void openPreferencesFrom();
};

/** Follows such links, once for the page; also one that led here from another page. */
export const followSettingsLinks = (): void => {
  const shared = pageState();
  if (shared.settingsLinksFollowed) return;
  shared.settingsLinksFollowed = true;
  const follow = (event: MouseEvent): void => {
    const link = linkOf(event);
    // Links in elements of ours are followed there.
    if (!link || !isPlainClick(event) || link.dataset['action'] === 'settings') return;
    event.preventDefault();
    void openPreferencesFrom(link, undefined, event);
  };
  // Before anything of the page: AngularJS would make another address of it.
  document.addEventListener('click', follow, { capture: true });
  for (const type of ['pointerover', 'focusin', 'pointerdown']) {
    document.addEventListener(type, (event) => linkOf(event) && void preloadPreferences(), { passive: true });
  }
  window.addEventListener('hashchange', openIfAsked);
  openIfAsked();
};
