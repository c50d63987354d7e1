// What other software lets through: editors, filters and renderers that npm has.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Pinned: what they do is what the tables say. */
const PACKAGES = {
  '@tryghost/kg-default-nodes': '2.0.13',
  '@tryghost/kg-html-to-lexical': '1.2.36',
  '@tryghost/kg-lexical-html-renderer': '1.3.36',
  angular: '1.8.3',
  'angular-sanitize': '1.8.3',
  ckeditor5: '48.5.2',
  dompurify: '3.4.18',
  'markdown-it': '15.0.3',
  marked: '18.2.1',
  'sanitize-html': '2.18.1',
  tinymce: '8.9.2',
};

/**
 * Installs them in the folder of the test.
 * @param {import('./temp-workspace.mjs').Workshop} workshop
 * @returns {string} Their folder.
 */
export const installChannels = (workshop) => {
  const folder = workshop.in('channels');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }));
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Error(`cms: the packages of other editors cannot be had: ${stderr}`);
  return join(folder, 'node_modules');
};

/**
 * Gives what is left of a piece of code.
 * @typedef {(code: string) => string | Promise<string>} Pass
 */

/** The editors, which need a page of a browser. @param {import('playwright').Page} page @param {string} origin */
const editors = async (page, origin) => {
  await page.goto(`${origin}/editors.html`);
  await page.addScriptTag({ url: '/modules/ckeditor5/dist/browser/ckeditor5.umd.js' });
  await page.addScriptTag({ url: '/modules/tinymce/tinymce.min.js' });
  await page.addScriptTag({ url: '/modules/dompurify/dist/purify.min.js' });
  await page.evaluate(async () => {
    const { CKEDITOR, tinymce } = /** @type {any} */ (window);
    const { ClassicEditor, Essentials, Paragraph, Heading, Link, List, Bold } = CKEDITOR;
    const plugins = [Essentials, Paragraph, Heading, Link, List, Bold];
    const ckeditor = await ClassicEditor.create(document.querySelector('#ckeditor'), {
      licenseKey: 'GPL',
      plugins,
    });
    const [tiny] = await tinymce.init({
      selector: '#tinymce',
      license_key: 'gpl',
      base_url: '/modules/tinymce',
      suffix: '.min',
      convert_urls: false,
    });
    Object.assign(window, { ckeditor, tiny });
  });
  return {
    ckeditor: (/** @type {string} */ code) =>
      page.evaluate((html) => {
        const { ckeditor } = /** @type {any} */ (window);
        ckeditor.setData(html);
        return ckeditor.getData();
      }, code),
    tinymce: (/** @type {string} */ code) =>
      page.evaluate((html) => {
        const { tiny } = /** @type {any} */ (window);
        tiny.setContent(html);
        return tiny.getContent();
      }, code),
    dompurify: (/** @type {string} */ code) =>
      page.evaluate((html) => /** @type {any} */ (window).DOMPurify.sanitize(html), code),
  };
};

/** Gives a package that is not the project's: nothing is known of its types. @typedef {(name: string) => any} Load */

/** Ghost: an HTML card, and the import of its API. @param {Load} load */
const ghost = (load) => {
  const Renderer = load('@tryghost/kg-lexical-html-renderer');
  const { DEFAULT_NODES } = load('@tryghost/kg-default-nodes');
  const { htmlToLexical } = load('@tryghost/kg-html-to-lexical');
  const renderer = new (Renderer.default ?? Renderer)({ nodes: DEFAULT_NODES });
  return {
    'ghost-card': (/** @type {string} */ html) => {
      const root = { type: 'root', version: 1, direction: null, format: '', indent: 0 };
      const card = { type: 'html', version: 1, html };
      return renderer.render(JSON.stringify({ root: { ...root, children: [card] } }));
    },
    'ghost-import': (/** @type {string} */ html) => renderer.render(JSON.stringify(htmlToLexical(html))),
  };
};

/**
 * Every channel by name. Those that work in the page of the reader are not here: see `atWork`.
 * @param {{ modules: string, page: import('playwright').Page, origin: string }} options
 * @returns {Promise<Record<string, Pass>>}
 */
export const openChannels = async ({ modules, page, origin }) => {
  const require = createRequire(join(modules, 'x.js'));
  const { ckeditor, tinymce, dompurify } = await editors(page, origin);
  /** @type {Load} */
  const load = (name) => require(name);
  const markdownIt = load('markdown-it')();
  const { marked } = await import(pathToFileURL(require.resolve('marked')).href);
  const sanitizeHtml = load('sanitize-html');
  return {
    ckeditor,
    tinymce,
    ...ghost(load),
    'markdown-it': (code) => markdownIt.render(code),
    marked: (code) => marked.parse(code),
    'sanitize-html': (code) => sanitizeHtml(code),
    dompurify,
  };
};

/** Where the content is before it is read: AngularJS compiles it, Tag Manager hides it. */
export const AT_WORK = {
  angularjs: (/** @type {string} */ content) =>
    `<script src="/modules/angular/angular.min.js"></script><div ng-app class="entry-content">${content}</div>`,
  'angularjs-bound': (/** @type {string} */ content) =>
    `<script src="/modules/angular/angular.min.js"></script>
<script src="/modules/angular-sanitize/angular-sanitize.min.js"></script>
<script type="text/plain" id="content">${content}</script>
<div ng-app="portal" ng-controller="Page as page"><div class="entry-content" ng-bind-html="page.content"></div></div>
<script>
angular.module('portal', ['ngSanitize']).controller('Page', function () {
  this.content = document.getElementById('content').textContent;
});
</script>`,
};
