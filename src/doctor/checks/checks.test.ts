import '../../define/table.js';
import { expect } from '@open-wc/testing';
import { html, show, small } from '../../../test/browser/fixtures.js';
import type { PageFinding } from '../finding.js';
import { checkHidden } from './hidden-elements.js';
import { checkTags } from './tags.js';
import { checkLinks, checkTexts } from './leftover-text.js';

const codes = (findings: readonly PageFinding[]): string[] =>
  findings.map(({ code, found }) => `${code} ${found}`);
const withMarkup = async (markup: string): Promise<void> => {
  (await show(html`<div></div>`)).innerHTML = markup;
};

describe('the texts of a page', () => {
  for (const [markup, expected] of [
    ['<p>&lt;cookie-table src="/x.json"&gt;</p>', 'tag-as-text <cookie-table src="/x.json">'],
    ['<p>{ “categories”: [] }</p>', 'json-as-text { “categories”: [] }'],
    ['<p>[cookie-tabel lang=fr] and more</p>', 'marker-left [cookie-tabel lang=fr]'],
  ] as const) {
    it(`are looked through: ${markup}`, async () => {
      await withMarkup(markup);
      expect(codes(checkTexts(document, []))).to.deep.equal([expected]);
    });
  }

  for (const markup of [
    '<pre>&lt;cookie-table&gt; [cookie-tabel] { "categories": [] }</pre>',
    '<textarea>[cookie-tabel]</textarea>',
    '<p contenteditable="true">[cookie-tabel]</p>',
    '<p hidden>[cookie-tabel]</p>',
    '<div data-cookie-charter="off">[cookie-tabel]</div>',
    '<p>A table of cookies [1], with categories.</p>',
  ]) {
    it(`are left alone: ${markup}`, async () => {
      await withMarkup(markup);
      expect(checkTexts(document, [])).to.deep.equal([]);
    });
  }

  it('name no marker that was refused for another reason, but those that are misspelt', async () => {
    await withMarkup(
      '<p>[cookie-table]</p><p>[cookie-tabel]</p><p>[cookie-banner lang=fr]</p><a href="#cookie-table">T</a>',
    );
    const refused: PageFinding[] = [{ code: 'markup-asks', found: '[cookie-banner lang=fr]' }];
    expect(codes(checkTexts(document, refused))).to.deep.equal(['marker-left [cookie-tabel]']);
    expect(checkLinks(document, refused)).to.deep.equal([]);
    expect(codes(checkLinks(document, []))).to.deep.equal(['link-left <a href="#cookie-table">T</a>']);
  });
});

describe('the tags of a page', () => {
  it('are missed where there is none, and guessed where one is misspelt', async () => {
    expect(codes(checkTags(document))).to.deep.equal([`no-tag ${location.pathname}`]);
    await withMarkup('<cookie-tabel lang="fr"></cookie-tabel>');
    expect(checkTags(document)).to.deep.equal([
      { code: 'misspelt', found: '<cookie-tabel lang="fr">', detail: '<cookie-table>' },
    ]);
  });

  for (const markup of [
    '<cookie-banner></cookie-banner>',
    '<a href="/page#cookie-settings">Choices</a>',
    '<img alt="" data-category="video">',
  ]) {
    it(`are enough: ${markup}`, async () => {
      await withMarkup(markup);
      expect(checkTags(document)).to.deep.equal([]);
    });
  }

  it('whose script is not there are named once', async () => {
    await withMarkup('<cookie-explainer></cookie-explainer><cookie-explainer></cookie-explainer>');
    expect(codes(checkTags(document))).to.deep.equal(['not-working <cookie-explainer>']);
  });

  it('are not reported before their script has had time to load', async () => {
    await withMarkup('<cookie-explainer></cookie-explainer>');
    expect(checkTags(document, () => false)).to.deep.equal([]);
  });
});

describe('an element that nobody sees', () => {
  const table = html`<cookie-table .charter=${small()}></cookie-table>`;

  it('is reported with what hides it: a style of its own, an attribute around it, a rule', async () => {
    const box = await show<HTMLElement>(html`<div class="aside">${table}</div>`);
    expect(checkHidden(document)).to.deep.equal([]);
    box.hidden = true;
    expect(checkHidden(document).map(({ detail }) => detail)).to.deep.equal(['<div class="aside" hidden>']);
    box.hidden = false;
    box.style.opacity = '0';
    expect(checkHidden(document).map(({ code }) => code)).to.deep.equal(['hidden']);
    box.removeAttribute('style');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@media all { .aside { visibility: hidden } }');
    document.adoptedStyleSheets.push(sheet);
    expect(checkHidden(document).map(({ detail }) => detail)).to.deep.equal([
      '.aside { visibility: hidden }',
    ]);
    document.adoptedStyleSheets.pop();
  });
});
