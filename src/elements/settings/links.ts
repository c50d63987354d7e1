/** `<a href="#cookie-settings">` opens the choices, wherever it stands. */
import { registry } from '../../registry.js';

export const preload = (): Promise<unknown> => import('../preferences/open.js').catch(() => {});

export const open = async (): Promise<void> => {
  const { openPreferences } = await import('../preferences/open.js');
  await openPreferences();
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
  if (leadsHere(location.hash)) open().catch(reportError);
};

/** Follows such links, once for the page; also one that led here from another page. */
export const followLinks = (): void => {
  const shared = registry();
  if (shared.links) return;
  shared.links = true;
  const follow = (event: MouseEvent): void => {
    const { defaultPrevented, ctrlKey, metaKey, shiftKey } = event;
    if (defaultPrevented || ctrlKey || metaKey || shiftKey || !linkOf(event)) return;
    event.preventDefault();
    open().catch(reportError);
  };
  // Before anything of the page: AngularJS would make another address of it.
  document.addEventListener('click', follow, { capture: true });
  // Whoever comes near is about to open it.
  for (const type of ['pointerover', 'focusin', 'pointerdown']) {
    document.addEventListener(type, (event) => linkOf(event) && void preload(), { passive: true });
  }
  window.addEventListener('hashchange', openIfAsked);
  openIfAsked();
};
