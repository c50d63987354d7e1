import '../../define/table.js';
import { expect } from '@open-wc/testing';
import { html, show, small } from '../../../test/browser/fixtures.js';
import type { Finding } from '../finding.js';
import { lookAtHidden } from './hidden-elements.js';
import { lookAtTags } from './tags.js';
import { lookAtLinks, lookAtTexts } from './leftover-text.js';

const codes = (findings: readonly Finding[]): string[] =>
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
      expect(codes(lookAtTexts(document, []))).to.deep.equal([expected]);
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
      expect(lookAtTexts(document, [])).to.deep.equal([]);
    });
  }

  it('name no marker that was refused for another reason, but those that are misspelt', async () => {
    await withMarkup(
      '<p>[cookie-table]</p><p>[cookie-tabel]</p><p>[cookie-banner lang=fr]</p><a href="#cookie-table">T</a>',
    );
    const refused: Finding[] = [{ code: 'markup-asks', found: '[cookie-banner lang=fr]' }];
    expect(codes(lookAtTexts(document, refused))).to.deep.equal(['marker-left [cookie-tabel]']);
    expect(lookAtLinks(document, refused)).to.deep.equal([]);
    expect(codes(lookAtLinks(document, []))).to.deep.equal(['link-left <a href="#cookie-table">T</a>']);
  });
});

describe('the tags of a page', () => {
  it('are missed where there is none, and guessed where one is misspelt', async () => {
    expect(codes(lookAtTags(document))).to.deep.equal([`no-tag ${location.pathname}`]);
    await withMarkup('<cookie-tabel lang="fr"></cookie-tabel>');
    expect(lookAtTags(document)).to.deep.equal([
      { code: 'misspelt', found: '<cookie-tabel lang="fr">', by: '<cookie-table>' },
    ]);
  });

  for (const markup of [
    '<cookie-banner></cookie-banner>',
    '<a href="/page#cookie-settings">Choices</a>',
    '<img alt="" data-category="video">',
  ]) {
    it(`are enough: ${markup}`, async () => {
      await withMarkup(markup);
      expect(lookAtTags(document)).to.deep.equal([]);
    });
  }

  it('whose script is not there are named once', async () => {
    await withMarkup('<cookie-explainer></cookie-explainer><cookie-explainer></cookie-explainer>');
    expect(codes(lookAtTags(document))).to.deep.equal(['not-working <cookie-explainer>']);
  });

  it('are not reported before their script has had time to load', async () => {
    await withMarkup('<cookie-explainer></cookie-explainer>');
    expect(lookAtTags(document, () => false)).to.deep.equal([]);
  });
});

describe('an element that nobody sees', () => {
  const table = html`<cookie-table .charter=${small()}></cookie-table>`;

  it('is reported with what hides it: a style of its own, an attribute around it, a rule', async () => {
    const box = await show<HTMLElement>(html`<div class="aside">${table}</div>`);
    expect(lookAtHidden(document)).to.deep.equal([]);
    box.hidden = true;
    expect(lookAtHidden(document).map(({ by }) => by)).to.deep.equal(['<div class="aside" hidden>']);
    box.hidden = false;
    box.style.opacity = '0';
    expect(lookAtHidden(document).map(({ code }) => code)).to.deep.equal(['hidden']);
    box.removeAttribute('style');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@media all { .aside { visibility: hidden } }');
    document.adoptedStyleSheets.push(sheet);
    expect(lookAtHidden(document).map(({ by }) => by)).to.deep.equal(['.aside { visibility: hidden }']);
    document.adoptedStyleSheets.pop();
  });
});
