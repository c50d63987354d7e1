/**
 * Loads the preferences while the page is idle, so that they open without a wait. The browser file has a function of its
 * own instead, which fetches them and evaluates nothing: a module does not know the files that bundlers make.
 */
export const prefetchPreferences = (): void => {
  import('./open-preferences.lazy.js').catch(() => {});
};
