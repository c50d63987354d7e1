// Pages that a framework wakes up or draws itself: our forms and tags neither disturb it nor are disturbed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { useSite } from './test-site.mjs';

const HEAD =
  '<meta charset="utf-8"><title>Test</title><link rel="cookie-charter" href="/examples/portal/charter.json"><script type="module" src="/dist/cdn/cookie-charter.js"></script>';
/** The page as the server of the site draws it. */
const DRAWN =
  '<main><h1>Cookies</h1><p><a href="/cookies#cookie-table">Our cookies</a></p><p>[cookie-explainer]</p><div class="cookie-charter cookie-charter--table">Again</div><button>0</button></main>';

/** @param {string} code */
const bundled = async (code) => {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: fromRoot('.'), loader: 'jsx' },
    bundle: true,
    write: false,
    format: 'esm',
    // The checks of the development build are what would complain.
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    alias: { vue: 'vue/dist/vue.esm-bundler.js' },
  });
  return { body: outputFiles[0]?.text ?? '', headers: { 'content-type': 'text/javascript' } };
};
const REACT = `
  import * as React from 'react';
  import { hydrateRoot } from 'react-dom/client';
  const App = () => {
    const [count, setCount] = React.useState(0);
    return <main><h1>Cookies</h1>
      {count < 2 && <p><a href="/cookies#cookie-table">Our cookies</a></p>}
      <p>[cookie-explainer]</p>
      <div className="cookie-charter cookie-charter--table">Again</div>
      <button onClick={() => setCount(count + 1)}>{count}</button></main>;
  };
  hydrateRoot(document.querySelector('#__next'), <App />, { onRecoverableError: (error) => console.error(error) });`;
const VUE = `
  import { createApp, ref } from 'vue';
  const app = createApp({ setup: () => ({ count: ref(0), address: '/examples/portal/charter.json' }) });
  app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('cookie-');
  app.mount('#app');`;
const ANGULAR = `
  angular.module('portal', []).config(['$locationProvider', ($location) => $location.hashPrefix('!')])
    .controller('Page', ['$scope', '$sce', '$location', function ($scope, $sce) {
      $scope.address = '/examples/portal/charter.json';
      $scope.html = $sce.trustAsHtml('<div class="cookie-charter cookie-charter--table">Again</div>');
      $scope.show = true; $scope.rows = [1, 2];
    }]);`;

const site = useSite({
  '/react': {
    body: `<!doctype html><html lang="en"><head>${HEAD}</head><body><div id="__next">${DRAWN}</div><script type="module" src="/react.js"></script></body></html>`,
  },
  '/react.js': await bundled(REACT),
  '/vue': {
    body: `<!doctype html><html lang="en"><head>${HEAD}</head><body><div id="app"><cookie-table :src="address" lang="fr"></cookie-table><p v-if="count < 1"><a href="#cookie-table">Our cookies</a></p><button @click="count++">{{ count }}</button></div><script type="module" src="/vue.js"></script></body></html>`,
  },
  '/vue.js': await bundled(VUE),
  '/angular': {
    body: `<!doctype html><html lang="en" ng-app="portal"><head>${HEAD}<script src="/node_modules/angular/angular.js"></script><script src="/angular.js"></script></head><body ng-controller="Page"><cookie-table ng-if="show" src="{{address}}" lang="fr"></cookie-table><div ng-bind-html="html"></div><p ng-repeat="row in rows">[cookie-explainer]</p><p><a href="#cookie-settings">Choices</a> of cookies</p></body></html>`,
  },
  '/angular.js': { body: ANGULAR, headers: { 'content-type': 'text/javascript' } },
});

/** Waits until so many elements show what they show. @param {import('playwright').Page} page @param {string} tag @param {number} count */
const standing = (page, tag, count) =>
  page.waitForFunction(
    ([name, wanted]) =>
      [...document.querySelectorAll(String(name))].filter((one) => one.shadowRoot?.querySelector('table, h2'))
        .length === wanted,
    [tag, count],
  );

describe('a page that is woken up', () => {
  it('by React finds what its server drew, is upgraded then, and goes on', async () => {
    const { page, log } = await site.open('/react');
    await standing(page, 'cookie-table', 2);
    await standing(page, 'cookie-explainer', 1);
    const button = page.getByRole('button', { name: /^\d$/ });
    await button.click();
    await button.filter({ hasText: '1' }).waitFor();
    // The paragraph that our element is in goes, and React is none the worse.
    await button.click();
    await standing(page, 'cookie-table', 1);
    await button.click();
    await button.filter({ hasText: '3' }).waitFor();
    const told = log.messages.filter((message) => !/React DevTools/.test(message));
    assert.deepEqual(told, []);
  });

  it('by Vue, which draws the page anew from what is in it', async () => {
    const { page, log } = await site.open('/vue');
    await standing(page, 'cookie-table', 2);
    await page.getByRole('button', { name: '0' }).click();
    await standing(page, 'cookie-table', 1);
    assert.deepEqual(
      log.messages.filter((message) => !/development build/.test(message)),
      [],
    );
  });

  it('by AngularJS, which fills in values late and rewrites links', async () => {
    const { page, log } = await site.open('/angular');
    await standing(page, 'cookie-table', 2);
    await standing(page, 'cookie-explainer', 2);
    const address = page.url();
    await page.getByRole('link', { name: 'Choices' }).click();
    await page.getByRole('dialog').waitFor();
    assert.equal(page.url(), address);
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      const { angular } = /** @type {any} */ (globalThis);
      const scope = angular.element(document.body).scope();
      scope.$apply(() => Object.assign(scope, { show: false, rows: [1] }));
    });
    await standing(page, 'cookie-table', 1);
    await standing(page, 'cookie-explainer', 1);
    assert.deepEqual(
      log.requests.filter((url) => /%7B|\{/.test(url)),
      [],
    );
    assert.deepEqual(log.messages, []);
  });
});
