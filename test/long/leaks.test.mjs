// A thousand views of an application that stays one page: each mounts every element of ours, waits until it shows what it
// shows, and takes it away. What the browser keeps must not grow with them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useSite } from '../e2e/test-site.mjs';

const VIEWS = 1000;
/** Views before the first measure: files are loaded, code is compiled, caches are full. */
const FIRST = 100;
/** What may differ between two measures of one page. */
const GROWTH = { Nodes: 60, JSEventListeners: 20, Documents: 1, JSHeapUsedSize: 1_000_000 };

const TAGS = {
  banner: '<button>Before</button><cookie-banner notice></cookie-banner>',
  charter: '<cookie-charter></cookie-charter>',
  table: '<cookie-table></cookie-table>',
  explainer: '<cookie-explainer></cookie-explainer>',
  embed:
    '<cookie-embed service="youtube"><a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ">The film</a></cookie-embed>',
  settings: '<cookie-settings with-status></cookie-settings>',
  preferences: '<cookie-preferences></cookie-preferences>',
  'blocked markup': `<iframe title="Film" data-category="media" data-blocked-src="/film"></iframe>
    <img alt="" data-category="media" data-blocked-src="/still.png">
    <template data-category="statistics"><p>Counted</p></template>
    <script type="text/plain" data-category="statistics">1</script>`,
};
/** The banner does not ask where the preferences are in the page. */
const { preferences, ...OTHERS } = TAGS;
const ALL = [Object.values(OTHERS).join(''), preferences];

const page = (/** @type {string} */ script) => ({
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Views</title>
<link rel="cookie-charter" href="/examples/portal/charter.json">${script}</head><body><main></main></body></html>`,
});
const site = useSite({
  '/module': page('<script type="module" src="/dist/cdn/cookie-charter.js"></script>'),
  '/classic': page('<script src="/dist/cdn/cookie-charter.all.js"></script>'),
});

/** Goes through views, and returns what the browser keeps afterwards. */
const measure = async (
  /** @type {import('playwright').Page} */ tab,
  /** @type {import('playwright').CDPSession} */ cdp,
  /** @type {readonly string[]} */ views,
  /** @type {number} */ count,
) => {
  await tab.evaluate(
    async ([markup, many]) => {
      const [main] = document.querySelectorAll('main');
      if (!main) throw new Error('the page has no main');
      const turn = () => new Promise((resolve) => setTimeout(resolve));
      for (let view = 0; view < many; view++) {
        main.innerHTML = markup[view % markup.length] ?? '';
        const ours = [...main.children].filter(({ localName }) => localName.startsWith('cookie-'));
        await Promise.all(ours.map(({ localName }) => customElements.whenDefined(localName)));
        for (const one of ours) await /** @type {any} */ (one).updateComplete;
        // The banner loads its focus handling once it asks.
        if (main.querySelector('cookie-banner')) {
          while (!document.querySelector('cookie-banner:state(prompt)')) await turn();
          await turn();
          main.querySelector('button')?.focus();
        }
      }
      main.replaceChildren();
    },
    /** @type {const} */ ([views, count]),
  );
  // What waits for the page to be idle, or for a file, holds what it is about: until the same is left three times.
  const seen = [];
  for (;;) {
    await tab.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    const left = Object.fromEntries(
      Object.keys(GROWTH).map((name) => [name, metrics.find((one) => one.name === name)?.value ?? NaN]),
    );
    seen.push(`${left['Nodes']} ${left['JSEventListeners']}`);
    if (seen.length > 2 && new Set(seen.slice(-3)).size === 1) return left;
  }
};

const grows = async (
  /** @type {string} */ path,
  /** @type {readonly string[]} */ views,
  /** @type {number} */ count,
) => {
  const { page: tab, log, context } = await site.open(path);
  const cdp = await context.newCDPSession(tab);
  await cdp.send('Performance.enable');
  const before = await measure(tab, cdp, views, FIRST);
  const after = await measure(tab, cdp, views, count);
  await context.close();
  const growth = Object.fromEntries(
    Object.entries(after).map(([name, value]) => [name, value - (before[name] ?? NaN)]),
  );
  console.log(`${path}, ${count} views of ${views.length}:`, JSON.stringify(growth));
  assert.deepEqual(log.messages, []);
  assert.deepEqual(
    Object.entries(GROWTH).filter(([name, most]) => !((growth[name] ?? NaN) <= most)),
    [],
    JSON.stringify(growth),
  );
};

describe('what the browser keeps', () => {
  for (const [name, markup] of Object.entries(TAGS)) {
    it(`does not grow with views of one element: ${name}`, () => grows('/module', [markup], VIEWS / 5));
  }

  for (const path of ['/module', '/classic']) {
    it(`does not grow with ${VIEWS} views of them all: ${path}`, () => grows(path, ALL, VIEWS));
  }
});
