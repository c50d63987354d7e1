/** Files of the preferences, from the folder of the consent store: see scripts/bundle/chunks.mjs. */
const FILES = ['../preferences.js', '../page.js', '../consent-ui.js'];

/**
 * Fetches the preferences while the page is idle, so that they open without a wait. They are evaluated when a visitor
 * is about to open them: most never do.
 */
const fetchPreferences = (): void => {
  // A policy that allows scripts by nonce allows those that are preloaded by nonce, too.
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  for (const file of FILES) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    if (nonce) link.nonce = nonce;
    link.href = new URL(file, import.meta.url).href;
    document.head.append(link);
  }
};

export { fetchPreferences as prefetchPreferences };
