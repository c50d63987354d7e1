import '../../define/charter.js';
import { expect } from '@open-wc/testing';
import { consoleMessages } from '../../../test/browser/console.js';
import { all, html, show, small, textOf } from '../../../test/browser/fixtures.js';
import type { CharterFile } from '../../charter/charter-json.js';
import type { CharterElement } from './charter.js';

const page = (charter: CharterFile) =>
  show<CharterElement>(html`<cookie-charter .charter=${charter}></cookie-charter>`);
const outline = (element: Element) =>
  all(element, 'h1, h2, h3, h4, h5, h6').map((heading) => `${heading.localName} ${textOf(heading)}`);

describe('<cookie-charter>', () => {
  it('is the whole page, in the first charter’s order and words', async () => {
    const element = await page(small({ updated: '2026-11-23' }));
    expect(outline(element)).to.deep.equal([
      'h2 What is a cookie?',
      'h2 What cookies are used for on this site',
      'h3 Necessary cookies',
    ]);
    expect(all(element, '[part=section]').map(({ id }) => id)).to.deep.equal([
      'charter-intro',
      'charter-definition',
      'charter-kinds',
      'charter-cookies',
      'charter-updated',
    ]);
    expect(textOf(element))
      .to.match(/^In order to offer you the best possible service/)
      .and.match(/Last updated: November 23, 2026$/);
  });

  for (const [lang, words] of [
    [
      'en',
      /^We use cookies and other trackers for these purposes: Necessary, Visits, and Films\. Those that need your consent are used only once you have given it\./,
    ],
    [
      'fr',
      /^Nous utilisons des cookies et autres traceurs pour les finalités suivantes : Necessary, Visits et Films\. Ceux qui sont soumis à votre consentement/,
    ],
  ] as const) {
    it(`names the purposes where not all cookies are necessary, ${lang}`, async () => {
      const element = await show<CharterElement>(
        html`<cookie-charter
          lang=${lang}
          .charter=${small({
            categories: [
              { id: 'necessary', consent: 'none', label: 'Necessary' },
              { id: 'visits', consent: 'opt-out', label: 'Visits' },
              { id: 'films', label: 'Films' },
            ],
          })}
        ></cookie-charter>`,
      );
      expect(textOf(element))
        .to.match(words)
        .and.not.to.match(/best possible|meilleur service/);
    });
  }

  it('says under which conditions statistics need no consent', async () => {
    expect(textOf(await page(small()))).to.contain(
      'consent is not needed when they serve only to measure the audience of the site, on behalf of its publisher alone',
    );
  });

  it('writes dates as the page’s region does', async () => {
    const element = await show<CharterElement>(
      html`<cookie-charter lang="en-GB" .charter=${small({ updated: '2026-11-23' })}></cookie-charter>`,
    );
    expect(textOf(all(element, 'time')[0]!)).to.equal('Last updated: 23 November 2026');
  });

  it('says nothing of an update it has no date for', async () => {
    for (const updated of ['last week', 'November 23, 2026', '23/11/2026', '2026-02-30', '2026', '1']) {
      expect(all(await page(small({ updated })), 'time'), updated).to.have.length(0);
    }
    expect(all(await page(small()), 'time')).to.have.length(0);
  });

  it('shows the sections the author chose, in their order, with their words', async () => {
    const element = await page(
      small({
        site: { name: 'Blois' },
        sections: [
          'cookies',
          { type: 'text', heading: 'About {site.name}', text: 'First.' },
          { type: 'text', text: 'Second.' },
          { type: 'kinds', text: 'Two kinds:', items: ['Ours', 'Theirs'] },
          { type: 'from-the-future' as 'text' },
          { type: 'texte' as 'text', text: 'Third.' },
        ],
      }),
    );
    expect(all(element, '[part=section]').map(({ id }) => id)).to.deep.equal([
      'charter-cookies',
      'charter-text',
      'charter-text-2',
      'charter-kinds',
      'charter-texte',
    ]);
    expect(textOf(element)).to.match(/About Blois First\. Second\. Two kinds: Ours Theirs Third\.$/);
  });

  it('keeps to the outline of the page around it', async () => {
    const element = await show<CharterElement>(
      html`<cookie-charter heading-level="5" .charter=${small()}></cookie-charter>`,
    );
    expect(outline(element).map((heading) => heading.slice(0, 2))).to.deep.equal(['h5', 'h5', 'h6']);
  });

  for (const level of ['0', '-1', 'two', '2.5', '']) {
    it(`takes level ${JSON.stringify(level)} for 2`, async () => {
      const element = await show<CharterElement>(
        html`<cookie-charter heading-level=${level} .charter=${small()}></cookie-charter>`,
      );
      expect(outline(element).map((heading) => heading.slice(0, 2))).to.deep.equal(['h2', 'h2', 'h3']);
    });
  }

  it('follows the language of the page while it is shown', async () => {
    const element = await show<CharterElement>(
      html`<cookie-charter src="/examples/blois/charter.json"></cookie-charter>`,
    );
    expect(outline(element)[0]).to.equal('h2 What is a cookie?');
    document.documentElement.lang = 'fr';
    await Promise.resolve();
    await element.updateComplete;
    expect(outline(element)[0]).to.equal("h2 Qu'est ce qu'un cookie ?");
    expect(all(element, '[lang]')).to.have.length(0);
  });

  it('speaks the charter’s language where the page states none', async () => {
    document.documentElement.removeAttribute('lang');
    const element = await page(small({ language: 'fr' }));
    expect(outline(element)[0]).to.equal('h2 Qu’est-ce qu’un cookie ?');
    expect(all(element, '.base')[0]!.lang).to.equal('fr');
  });

  it('stands beside another in another language', async () => {
    const box = await show(
      html`<div>
        <cookie-charter lang="fr" src="/examples/blois/charter.json"></cookie-charter>
        <cookie-charter lang="en" src="/examples/blois/charter.json"></cookie-charter>
      </div>`,
    );
    const [fr, en] = box.querySelectorAll('cookie-charter');
    await Promise.all([fr!.updateComplete, en!.updateComplete]);
    expect([outline(fr!)[0], outline(en!)[0]]).to.deep.equal([
      "h2 Qu'est ce qu'un cookie ?",
      'h2 What is a cookie?',
    ]);
  });

  it('shows what it can of a damaged charter', async () => {
    const charter = {
      language: 3,
      sections: 'all',
      columns: 7,
      categories: [null, { label: { fr: 4 } }, ...small().categories],
    };
    const element = await page(charter as never);
    expect(textOf(element)).to.contain('Remembers that you are logged in.');
  });

  it('is accessible', async () => {
    const element = await show<CharterElement>(
      html`<cookie-charter src="/examples/blois/charter.json"></cookie-charter>`,
    );
    await expect(element).to.be.accessible();
    expect(await consoleMessages()).to.deep.equal([]);
  });
});
