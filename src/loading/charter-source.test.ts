import { expect } from '@open-wc/testing';
import { consoleMessages } from '../../test/browser/console.js';
import '../../test/browser/fixtures.js';
import { pageState } from '../page-state.js';
import { fetchBaseCharter } from './fetch-base-charter.js';
import {
  fetchText,
  sourceFromProperties,
  sourceFromChildScript,
  OF_AUTHOR,
  sourceFromPage,
} from './charter-source.js';
import { loadCharter } from './load-charter.js';
import { pageAddress, pageBase } from './page-address.js';

const pageOf = (head: string, body = ''): Document => {
  const page = document.implementation.createHTMLDocument('Test');
  page.head.innerHTML = head;
  page.body.innerHTML = body;
  return page;
};
const JSON_TEXT = '{"categories":[]}';
const rejected = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'nothing was rejected',
    (error: unknown) => (error as Error).message,
  );

describe('the charter of a page', () => {
  for (const [what, head, body, where] of [
    ['named in the head', '<link rel="cookie-charter" href="/a.json">', '', '/a.json'],
    [
      'a script before a link',
      '<link rel="cookie-charter" href="/a.json"><script data-charter="/b.json"></script>',
      '',
      '/b.json',
    ],
    [
      'the head before a tag',
      '<link rel="cookie-charter" href="/a.json">',
      '<cookie-banner src="/b.json"></cookie-banner>',
      '/a.json',
    ],
    [
      'the banner before another tag',
      '',
      '<cookie-table src="/a.json"></cookie-table><cookie-banner src="/b.json"></cookie-banner>',
      '/b.json',
    ],
    ['a tag of its author', '', '<cookie-table src="/a.json"></cookie-table>', '/a.json'],
    [
      'no tag that a visitor may have written',
      '',
      '<cookie-table data-cookie-markup src="/a.json"></cookie-table>',
      '/cookie-charter.json',
    ],
    [
      'no tag that a framework has not filled in',
      '',
      '<cookie-table src="{{ address }}"></cookie-table>',
      '/cookie-charter.json',
    ],
    ['else the well-known address', '', '', '/cookie-charter.json'],
  ] as const) {
    it(`is ${what}`, () => {
      expect(sourceFromPage(pageOf(head, body), OF_AUTHOR).where).to.equal(location.origin + where);
    });
  }

  it('is JSON in the page, where that is', async () => {
    const source = sourceFromPage(
      pageOf(`<script type="application/json" data-charter>${JSON_TEXT}</script>`),
    );
    expect([source.where, await source.read()]).to.deep.equal(['JSON in the page', JSON_TEXT]);
    const table = pageOf(
      '',
      `<cookie-table><script type="application/json">${JSON_TEXT}</script></cookie-table>`,
    );
    expect(sourceFromChildScript(table.querySelector('cookie-table')!)?.key).to.equal(JSON_TEXT);
  });

  it('is the object that an element was given, before any address', () => {
    const charter = { categories: [] };
    expect(sourceFromProperties(charter, '/a.json')).to.include({
      key: charter,
      where: 'the charter property',
    });
    expect(sourceFromProperties(undefined, '/a.json')?.where).to.equal(`${location.origin}/a.json`);
    expect(sourceFromProperties(undefined, '')).to.equal(undefined);
  });

  for (const address of ['javascript:alert(1)', 'data:application/json,{}', 'blob:x', 'file:///etc/passwd']) {
    it(`is fetched from no address such as ${address}`, async () => {
      expect(await rejected(loadCharter(sourceFromProperties(undefined, address)!))).to.equal(
        'an address that cannot be fetched',
      );
    });
  }
});

describe('a file', () => {
  it('is fetched once, and again after a failure', async () => {
    const { files } = pageState();
    const [one, other] = [fetchText('/nothing.json'), fetchText('/nothing.json')];
    expect(one).to.equal(other);
    expect(await rejected(one)).to.equal('answered 404');
    expect(files.has('/nothing.json')).to.equal(false);
  });

  it('that another extends comes from the same site', async () => {
    for (const to of ['https://far.invalid/base.json', 'data:,{}', '//far.invalid/x', 5, undefined])
      expect(await rejected(fetchBaseCharter(to, location.href))).to.match(
        /^\/extends: found .*expected an address/,
      );
  });
});

describe('an address of the page', () => {
  it('is relative to it, whatever an image of the page is called', () => {
    const image = Object.assign(document.createElement('img'), { name: 'baseURI', alt: '' });
    document.body.append(image);
    expect(pageBase()).to.equal(Reflect.get(Node.prototype, 'baseURI', document));
    expect(pageAddress('/a', 'a link')?.href).to.equal(`${location.origin}/a`);
    image.remove();
  });

  it('that may not stand there is left out, with one warning', async () => {
    for (let times = 0; times < 2; times++)
      expect(pageAddress('javascript:alert(1)', 'a link')).to.equal(undefined);
    expect(pageAddress('', 'a link')).to.equal(undefined);
    const messages = await consoleMessages();
    expect(messages).to.have.length(1);
    expect(messages[0]).to.contain('a link: javascript:alert(1)');
  });
});
