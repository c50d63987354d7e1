import '../../define/banner.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { consoleMessages } from '../../../test/browser/console.js';
import { all, html, show, small, textOf } from '../../../test/browser/fixtures.js';
import { openStore } from '../../../test/fixtures/consent-stores.js';
import type { CharterFile } from '../../charter/charter-json.js';
import { NOTICE_ITEM } from '../../consent/notice-dismissal.js';
import type { BannerElement } from './banner.js';

const site = { name: 'Blois', charter: { en: '/cookies', fr: '/temoins' } };
const notice = (charter: CharterFile) =>
  show<BannerElement>(
    html`<cookie-banner notice .consent=${openStore(undefined, { charter })}></cookie-banner>`,
  );
const close = (element: Element) => all(element, 'button')[0]!;

/** The charter with an item of its own for the dismissal. */
const remembering = (storage: 'localStorage' | 'sessionStorage', revision = 1): CharterFile => ({
  ...small({ site }),
  revision,
  categories: [
    { id: 'n', consent: 'none', label: 'N', services: [{ cookies: [{ name: NOTICE_ITEM, storage }] }] },
  ],
});

/** What is kept on the device. */
const kept = () =>
  [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(
    (key) => key.includes('notice') || key.includes('charter'),
  );

describe('<cookie-banner notice> when nothing is asked', () => {
  afterEach(() => {
    localStorage.removeItem(NOTICE_ITEM);
    sessionStorage.removeItem(NOTICE_ITEM);
  });

  it('is absent', async () => {
    const element = await show<BannerElement>(
      html`<cookie-banner .consent=${openStore(undefined, { charter: small() })}></cookie-banner>`,
    );
    expect(textOf(element)).to.equal('');
    expect(element.getBoundingClientRect().height).to.equal(0);
  });

  it('is absent for audience measurement one may object to', async () => {
    const charter = small({ categories: [{ id: 'm', consent: 'opt-out', label: 'Measurement' }] });
    expect(
      textOf(await show(html`<cookie-banner .consent=${openStore(undefined, { charter })}></cookie-banner>`)),
    ).to.equal('');
  });

  it('leaves the focus where it stood, closed by who had it nowhere before', async () => {
    const element = await notice(small({ site }));
    close(element).focus();
    close(element).click();
    expect(element.shadowRoot!.activeElement?.nextElementSibling).to.equal(all(element, '[aria-live]')[0]);
  });

  it('with notice, is one line with the intro, a link to the charter and a button', async () => {
    const element = await notice(small({ site }));
    expect(textOf(element)).to.equal(
      'In order to offer you the best possible service, we use cookies to ensure that it works properly. Read the cookie charter Close',
    );
    expect(all(element, 'a')[0]!.getAttribute('href')).to.equal('/cookies');
    const [region] = all(element, 'section');
    expect([region!.ariaLabel, region!.hasAttribute('data-nosnippet')]).to.deep.equal([
      'About cookies',
      true,
    ]);
  });

  it('uses the charter’s own intro, and its address in the page’s language', async () => {
    const element = await show<BannerElement>(
      html`<cookie-banner
        lang="fr"
        notice
        .consent=${openStore(undefined, { charter: small({ site, languages: ['en', 'fr'], sections: [{ type: 'intro', text: { en: 'Hello', fr: 'Bonjour à *tous*' } }] }) })}
      ></cookie-banner>`,
    );
    expect(textOf(element)).to.equal('Bonjour à tous Lire la charte cookies Fermer');
    expect(all(element, 'a')[0]!.getAttribute('href')).to.equal('/temoins');
  });

  it('leaves the link out where the charter has no address', async () => {
    expect(all(await notice(small()), 'a')).to.have.length(0);
  });

  it('closes, and keeps nothing that the charter does not declare', async () => {
    const element = await notice(small({ site }));
    close(element).click();
    await element.updateComplete;
    expect(textOf(element)).to.equal('');
    expect(kept()).to.deep.equal([]);
    // On the next page it is there again.
    expect(textOf(await notice(small({ site })))).to.contain('Close');
  });

  for (const storage of ['localStorage', 'sessionStorage'] as const) {
    it(`stays closed where the charter declares an item in ${storage}, until the next revision`, async () => {
      const element = await notice(remembering(storage));
      close(element).click();
      await element.updateComplete;
      expect(window[storage].getItem(NOTICE_ITEM)).to.equal('1');
      expect(textOf(await notice(remembering(storage)))).to.equal('');
      expect(textOf(await notice(remembering(storage, 2)))).to.contain('Close');
    });
  }

  it('closes where storage is blocked', async () => {
    const element = await notice(remembering('localStorage'));
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    try {
      close(element).click();
      await element.updateComplete;
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(textOf(element)).to.equal('');
  });

  it('gives the focus back to where the visitor was', async () => {
    const box = await show(
      html`<div>
        <a href="#x">Before</a
        ><cookie-banner notice .consent=${openStore(undefined, { charter: small({ site }) })}></cookie-banner>
      </div>`,
    );
    const banner = box.querySelector('cookie-banner')!;
    await banner.updateComplete;
    const before = box.querySelector('a')!;
    before.focus();
    all(banner, 'a')[0]!.focus();
    close(banner).focus();
    await sendKeys({ press: 'Enter' });
    await banner.updateComplete;
    expect(document.activeElement).to.equal(before);
  });

  it('has a button large enough to hit', async () => {
    const { width, height } = close(await notice(small())).getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
  });

  it('shows its text when it is asked for late', async () => {
    const element = await show<BannerElement>(
      html`<cookie-banner .consent=${openStore(undefined, { charter: small({ site }) })}></cookie-banner>`,
    );
    element.notice = true;
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(textOf(element)).to.match(/^In order to offer you the best possible service/);
  });

  it('runs a list together in words', async () => {
    const sections = [{ type: 'intro' as const, text: 'We use cookies for:\n- logging in\n- maps' }];
    expect(textOf(await notice(small({ sections })))).to.equal('We use cookies for: logging in, maps Close');
  });

  it('does not lead to an address that runs something', async () => {
    const element = await notice(small({ site: { charter: 'javascript:alert(1)' } }));
    expect(all(element, 'a')).to.have.length(0);
    expect((await consoleMessages()).join()).to.contain('an address is left out');
  });

  it('is accessible', async () => {
    await expect(await notice(small({ site }))).to.be.accessible();
  });
});
