/**
 * The one script a page needs: it loads the code of our tags when the page has them, now or later,
 * and nothing else.
 */
const LOADERS: Readonly<Record<string, () => Promise<unknown>>> = {
  'cookie-banner': () => import('./banner.js'),
  'cookie-charter': () => import('./page.js'),
  'cookie-explainer': () => import('./explainer.js'),
  'cookie-table': () => import('./page.js'),
};

const waiting = new Map(Object.entries(LOADERS));

const look = (): void =>
  waiting.forEach((load, tag) => {
    if (!document.getElementsByTagName(tag).length) return;
    waiting.delete(tag);
    // A blocked or missing file leaves the author's own content in place.
    load().catch((error: unknown) =>
      console.error(`cookie-charter: the code of <${tag}> did not load.`, error),
    );
  });

look();
// The collections are live and cached: looking again costs next to nothing.
new MutationObserver(look).observe(document, { childList: true, subtree: true });
