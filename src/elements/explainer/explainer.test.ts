import '../../define/explainer.js';
import { expect } from '@open-wc/testing';
import { consoleMessages } from '../../../test/browser/console.js';
import { all, html, requestsDuring, show, small, textOf } from '../../../test/browser/fixtures.js';
import type { ExplainerElement } from './explainer.js';

describe('<cookie-explainer>', () => {
  it('says what a cookie is and the four kinds, without a charter', async () => {
    const element = await show<ExplainerElement>(html`<cookie-explainer></cookie-explainer>`);
    expect(all(element, 'h2').map(textOf)).to.deep.equal(['What is a cookie?']);
    expect(all(element, 'li strong').map(textOf)).to.deep.equal([
      '“Necessary”',
      '“Statistics”',
      '“Internal”',
      '“first-party”',
      '“third-party”',
    ]);
    expect(all(element, 'li')).to.have.length(4);
  });

  it('fetches nothing by itself, even where the page names a charter', async () => {
    const requests = await requestsDuring(async () => {
      await show(
        html`<div>
          <link
            rel="cookie-charter"
            href="/examples/blois/charter.json"
          /><cookie-explainer></cookie-explainer>
        </div>`,
      );
      await document.querySelector('cookie-explainer')!.updateComplete;
    });
    expect(requests).to.deep.equal([]);
  });

  it('uses the charter’s own words when it is given one', async () => {
    const element = await show<ExplainerElement>(
      html`<cookie-explainer lang="fr" src="/examples/blois/charter.json"></cookie-explainer>`,
    );
    expect(all(element, 'h2').map(textOf)).to.deep.equal(["Qu'est ce qu'un cookie ?"]);
    expect(textOf(element)).to.contain('Un "cookie" est une suite d\'informations');
  });

  it('fills in with ours what the charter does not say', async () => {
    const charter = small({ sections: [{ type: 'definition', heading: 'Cookies, in short' }] });
    const element = await show<ExplainerElement>(
      html`<cookie-explainer .charter=${charter}></cookie-explainer>`,
    );
    expect(all(element, 'h2').map(textOf)).to.deep.equal(['Cookies, in short']);
    expect(textOf(element)).to.contain('A “cookie” is a set of information');
  });

  it('keeps to its own words when the charter it was given cannot be read', async () => {
    const element = await show<ExplainerElement>(
      html`<cookie-explainer src="/no-such.json"></cookie-explainer>`,
    );
    expect(all(element, 'h2').map(textOf)).to.deep.equal(['What is a cookie?']);
    expect(element.matches(':state(error)')).to.equal(true);
    expect(await consoleMessages()).to.have.length(1);
  });

  it('takes a heading level', async () => {
    const element = await show<ExplainerElement>(
      html`<cookie-explainer heading-level="4"></cookie-explainer>`,
    );
    expect(all(element, 'h4').map(textOf)).to.deep.equal(['What is a cookie?']);
  });

  it('is accessible', async () => {
    await expect(await show(html`<cookie-explainer></cookie-explainer>`)).to.be.accessible();
  });
});
