// Twenty thousand addresses, and as many markers, links and boxes as visitors may write them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { parseAddress } from '../../build/charter/address.js';
import { pageOf, engine, useGatedSite } from '../e2e/gated-site.mjs';

const CASES = 20_000;
const SCHEMES = [
  'javascript:',
  'JaVaScRiPt:',
  'java\nscript:',
  'java\tscript:',
  ' javascript:',
  '\u0001javascript:',
  'javascript&colon;',
  'data:text/html,',
  'blob:https://town.test/',
  'vbscript:',
  'file:///',
  'about:',
  'view-source:',
  'filesystem:',
  'http:',
  'https:',
  'http://',
  'https://',
  '//',
  '/',
  '\\\\',
  '/\\',
  '',
  '#',
  '?',
  'mailto:',
  'tel:',
  'ws:',
  'ftp://',
];
const piece = fc.oneof(
  fc.constantFrom(...SCHEMES),
  fc.constantFrom(
    'town.test',
    'evil.example',
    'youtu.be/aqz-KE-bpKQ',
    'parent.pwned=1',
    '%0a',
    '%00',
    '@',
    ':',
    '[',
    ']',
    '"',
    '\u202e',
    '\u00a0',
  ),
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const address = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));

describe('an address', () => {
  it('is http or https, without control characters, or it is none', () => {
    let found = 0;
    fc.assert(
      fc.property(
        address,
        fc.constantFrom('https://town.test/a', 'http://town.test', 'about:blank', ''),
        (text, base) => {
          const url = parseAddress(text, base ? { base } : {});
          if (!url) return;
          found++;
          assert.match(url.protocol, /^https?:$/);
          // oxlint-disable-next-line no-control-regex
          assert.doesNotMatch(text.trim(), /[\0-\x1f\x7f-\x9f]/);
          assert.equal(new URL(text.trim(), base || 'https://page.invalid/').href, url.href);
        },
      ),
      { numRuns: CASES },
    );
    assert.ok(found > CASES / 20, `${found} addresses`);
  });

  it('of another type is none', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        if (typeof value !== 'string') assert.equal(parseAddress(value), undefined);
      }),
      { numRuns: CASES },
    );
  });
});

describe('what visitors write', () => {
  const { site } = useGatedSite();
  const name = fc.constantFrom(
    'charter',
    'table',
    'explainer',
    'banner',
    'preferences',
    'settings',
    'embed',
    'constructor',
    '__proto__',
    'toString',
    'x',
  );
  const option = fc
    .tuple(
      fc.constantFrom(
        'src',
        'category',
        'service',
        'label',
        'lang',
        'ratio',
        'heading-level',
        'position',
        '__proto__',
        'onclick',
        'style',
        'charter',
      ),
      fc.oneof(
        address,
        fc.constantFrom(
          'necessary',
          'statistics',
          'video',
          'player',
          '__proto__',
          'constructor',
          '999',
          'fr',
        ),
      ),
      fc.constantFrom('', '"', "'", '“'),
    )
    .map(([key, value, quote]) => ({
      key,
      value,
      text: `${key}=${quote}${value}${quote === '“' ? '”' : quote}`,
    }));
  const written = fc.record({
    form: fc.constantFrom('marker', 'link', 'box'),
    name,
    options: fc.array(option, { maxLength: 4 }),
    text: fc.oneof(fc.constant('Words'), address, fc.string({ maxLength: 12 })),
  });

  it(
    'starts nothing, loads nothing, grants nothing and leads nowhere unsafe',
    { timeout: 1_500_000 },
    async () => {
      site.add({
        '/visitors': {
          body: pageOf('<article></article>', { head: '<link rel="cookie-charter" href="/charter.json">' }),
        },
      });
      const { page, log } = await site.open('/visitors');
      await engine(page);
      const batches = fc.sample(fc.array(written, { minLength: 20, maxLength: 20 }), CASES / 20);
      /** @type {unknown[]} */
      const faults = [];
      for (let first = 0; first < batches.length; first += 50) {
        const found = await page.evaluate(
          async (many) => {
            const article = /** @type {Element} */ (document.querySelector('article'));
            /** @type {unknown[]} */
            const wrong = [];
            for (const batch of many) {
              article.replaceChildren(
                ...batch.map((one) => {
                  const block = document.createElement('p');
                  if (one.form === 'marker') {
                    block.textContent = `[cookie-${one.name} ${one.options.map((each) => each.text).join(' ')} ${one.text}]`;
                  } else if (one.form === 'link') {
                    const link = document.createElement('a');
                    link.setAttribute(
                      'href',
                      `/p#cookie-${one.name}=${one.options.map((each) => `${each.key}:${encodeURIComponent(/** @type {any} */ (each.value).toWellFormed())}`).join()}`,
                    );
                    link.textContent = one.text;
                    block.append(link);
                  } else {
                    const box = document.createElement('div');
                    box.className = `cookie-charter cookie-charter--${one.name}`;
                    for (const { key, value } of one.options)
                      if (!/^on|style/.test(key)) box.setAttribute(`data-${key}`, value);
                    box.textContent = one.text;
                    return box;
                  }
                  return block;
                }),
              );
              await new Promise((resolve) => setTimeout(resolve));
              /** @type {Element[]} */
              const all = [];
              const collect = (/** @type {ParentNode} */ root) => {
                for (const element of root.querySelectorAll('*')) {
                  all.push(element);
                  if (element.shadowRoot) collect(element.shadowRoot);
                }
              };
              collect(article);
              const seen = /** @type {any} */ (window);
              seen.made = (seen.made ?? 0) + article.querySelectorAll('[data-cookie-markup]').length;
              for (const element of all) {
                for (const key of /** @type {const} */ (['href', 'src', 'data', 'action', 'srcdoc'])) {
                  const value = element.getAttribute(key);
                  if (value === null || element.localName === 'cookie-embed') continue;
                  const { protocol } = new URL(/** @type {any} */ (element)[key] || value, document.baseURI);
                  if (!/^https?:$/.test(protocol)) wrong.push([element.outerHTML, protocol]);
                }
                if (/^cookie-(banner|preferences)$/.test(element.localName))
                  wrong.push([element.outerHTML, 'started']);
                if (
                  element.localName !== 'cookie-embed' &&
                  element.localName.startsWith('cookie-') &&
                  element.hasAttribute('src')
                )
                  wrong.push([element.outerHTML, 'charter of its own']);
                if (element.localName === 'iframe') wrong.push([element.outerHTML, 'loaded']);
              }
              if ('pwned' in window) wrong.push('pwned');
            }
            return wrong;
          },
          batches
            .slice(first, first + 50)
            .map((batch) =>
              batch.map((one) => ({ ...one, text: /** @type {any} */ (one.text).toWellFormed() })),
            ),
        );
        faults.push(...found);
      }
      assert.deepEqual(faults.slice(0, 5), []);
      const made = await page.evaluate(() => /** @type {any} */ (window).made);
      assert.ok(made > CASES / 20, `${made} elements made`);
      const state = await engine(page);
      assert.deepEqual(
        [state.status, state.answers, state.granted],
        ['undecided', undefined, ['necessary', 'necessary/log-in']],
      );
      assert.deepEqual(
        log.requests.filter((url) => !url.startsWith(site.at('/'))),
        [],
      );
      assert.deepEqual(
        log.messages.filter((message) => message.startsWith('uncaught')),
        [],
      );
      assert.deepEqual(await page.context().cookies(), []);
    },
  );
});
