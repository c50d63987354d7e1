import '../../define/banner.js';
import '../../define/charter.js';
import '../../define/embed.js';
import '../../define/settings.js';
import { expect } from '@open-wc/testing';
import { ASKING_CHARTER, writeChoice } from '../../../test/fixtures/consent.mjs';
import { makePolicy, openContext, openStore } from '../../../test/fixtures/consent-stores.js';
import '../../../test/browser/console.js';
import { all, html, show, textOf, until } from '../../../test/browser/fixtures.js';
import { pageState } from '../../page-state.js';
import { startConsent } from '../../consent/start-consent.js';
import { memoryStorage } from '../../consent/storage/create-storage.js';
import type { SettingsElement } from './settings.js';

const dialog = (): HTMLDialogElement | undefined =>
  all(document.querySelector('html > cookie-preferences') ?? document.body, 'dialog')[0] as
    | HTMLDialogElement
    | undefined;
const opened = (): Promise<unknown> => until(() => dialog()?.open);
const close = (): Promise<unknown> => {
  dialog()!.close();
  return until(() => !dialog()!.open);
};

describe('<cookie-settings>', () => {
  beforeEach(() => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.dataset['charter'] = '';
    script.textContent = JSON.stringify(ASKING_CHARTER);
    document.head.append(script);
  });
  afterEach(() => {
    document.querySelector('html > cookie-preferences')?.remove();
    delete pageState().consent;
  });

  it('with-status, says that all is accepted only once the charter says what there is', async () => {
    const charter = {
      ...ASKING_CHARTER,
      categories: ASKING_CHARTER.categories.map((one) =>
        one.id === 'video' ? { ...one, acceptAll: false } : one,
      ),
    };
    for (const [policy, words] of [
      [makePolicy(charter), 'You accept some of the cookies'],
      // It fails to load.
      [undefined, 'You accept all cookies that need your consent'],
    ] as const) {
      let come = (): void => {};
      const { consent } = openContext({
        loadPolicy: () =>
          new Promise((resolve, reject) => {
            come = () => (policy ? resolve(policy) : reject(new Error('gone')));
          }),
        // The page promises it, so that the choice counts without the charter.
        revision: 1,
        defaultStorage: memoryStorage(writeChoice('statistics~1')),
      });
      await consent.ready;
      expect(consent.state.status).to.equal('decided');
      const element = await show<SettingsElement>(
        html`<cookie-settings with-status .consent=${consent}></cookie-settings>`,
      );
      expect(textOf(element)).to.equal('Cookie settings');
      come();
      await until(() => textOf(element) === `Cookie settings ${words}`);
    }
  });

  it('with-status, says that all is accepted only once what is apart is too', async () => {
    const charter = {
      ...ASKING_CHARTER,
      categories: ASKING_CHARTER.categories.map((one) =>
        one.id === 'video' ? { ...one, acceptAll: false } : one,
      ),
    };
    for (const [kept, words] of [
      ['statistics~1', 'You accept some of the cookies'],
      ['statistics~1.video~0', 'You accept some of the cookies'],
      ['statistics~1.video~1', 'You accept all cookies that need your consent'],
      ['statistics~0', 'You refuse all cookies that need your consent'],
    ] as const) {
      const consent = openStore(writeChoice(kept), { charter });
      const element = await show<SettingsElement>(
        html`<cookie-settings with-status .consent=${consent}></cookie-settings>`,
      );
      expect(textOf(element), kept).to.equal(`Cookie settings ${words}`);
    }
  });

  for (const [what, kept, words] of [
    ['nothing was answered', undefined, 'You have not answered yet'],
    ['everything was refused', 'none', 'You refuse all cookies that need your consent'],
    [
      'everything was accepted',
      writeChoice('statistics~1.video~1'),
      'You accept all cookies that need your consent',
    ],
    ['a part was accepted', writeChoice('statistics~1.video~0'), 'You accept some of the cookies'],
    [
      'the visitor accepted what was asked and objected to the rest',
      writeChoice('audience~0.statistics~1.video~1'),
      'You accept all cookies that need your consent',
    ],
  ] as const) {
    it(`with-status, says so where ${what}`, async () => {
      const element = await show<SettingsElement>(
        html`<cookie-settings with-status .consent=${openStore(kept)}></cookie-settings>`,
      );
      expect(textOf(element)).to.equal(`Cookie settings ${words}`.replace('  ', ' '));
    });
  }

  it('with-status, speaks of an objection where nothing needs consent, and of nothing before it', async () => {
    const charter = { ...ASKING_CHARTER, categories: ASKING_CHARTER.categories.slice(0, 2) };
    const consent = openStore(undefined, { charter });
    const element = await show<SettingsElement>(
      html`<cookie-settings with-status .consent=${consent}></cookie-settings>`,
    );
    expect(textOf(element)).to.equal('Cookie settings');
    await consent.save({ audience: false });
    expect(textOf(element)).to.equal('Cookie settings You object to cookies that need no consent');
  });

  it('follows the choice and the language', async () => {
    const consent = openStore();
    const element = await show<SettingsElement>(
      html`<cookie-settings with-status .consent=${consent}></cookie-settings>`,
    );
    await consent.accept();
    expect(textOf(element)).to.contain('You accept all cookies that need your consent');
    document.documentElement.lang = 'fr';
    await until(
      () =>
        textOf(element) === 'Gérer les cookies Vous acceptez tous les cookies soumis à votre consentement',
    );
  });

  it('has the author’s own words where they wrote some', async () => {
    expect(textOf(await show(html`<cookie-settings>My choices</cookie-settings>`))).to.equal('My choices');
  });

  it('has our words as its own text, also beside white space, until the author’s come', async () => {
    const element = await show<SettingsElement>(html`<cookie-settings> </cookie-settings>`);
    const [button] = all(element, 'button');
    expect(button!.textContent).to.equal('Cookie settings');
    expect(button!.querySelector('slot')).to.equal(null);
    const own = document.createElement('b');
    own.textContent = 'My choices';
    element.append(own);
    await until(() => textOf(button!) === 'My choices');
    own.remove();
    await until(() => textOf(button!) === 'Cookie settings');
    element.append('Mine');
    await until(() => textOf(button!) === 'Mine');
    // Drawn again, in another language say, the author’s words stay.
    element.requestUpdate();
    expect(textOf(button!)).to.equal('Mine');
  });

  it('opens the preferences', async () => {
    const consent = openStore(writeChoice('statistics~1.video~0'));
    const element = await show<SettingsElement>(
      html`<cookie-settings .consent=${consent}></cookie-settings>`,
    );
    all(element, 'button')[0]!.click();
    await opened();
    await close();
    await expect(element).to.be.accessible();
  });
});

describe('<a href="#cookie-settings">', () => {
  beforeEach(() => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.dataset['charter'] = '';
    script.textContent = JSON.stringify(ASKING_CHARTER);
    document.head.append(script);
    startConsent({ storage: memoryStorage() });
  });
  afterEach(() => {
    document.querySelector('html > cookie-preferences')?.remove();
    delete pageState().consent;
  });

  it('opens the preferences, also from inside another element, and leaves the address alone', async () => {
    const link = await show<HTMLAnchorElement>(html`<a href="#cookie-settings">Cookies</a>`);
    link.click();
    await opened();
    await close();
    const host = await show(html`<div></div>`);
    host.attachShadow({ mode: 'open' }).innerHTML = '<a href="#cookie-settings"><b>Cookies</b></a>';
    host.shadowRoot!.querySelector('b')!.click();
    await opened();
    await close();
    expect(location.hash).to.equal('');
  });

  /** Every link of ours: what contains it, and the link in it. */
  const LINKS: readonly (readonly [string, () => Promise<HTMLAnchorElement>])[] = [
    ['the page', () => show<HTMLAnchorElement>(html`<a href="#cookie-settings">Cookies</a>`)],
    [
      'a text of the charter',
      async () => {
        const charter = {
          ...ASKING_CHARTER,
          sections: [{ type: 'text' as const, text: '[Choose](#choices)' }],
        };
        const element = await show(html`<cookie-charter .charter=${charter}></cookie-charter>`);
        return all(element, 'a')[0] as HTMLAnchorElement;
      },
    ],
    [
      'the place of outside content',
      async () => {
        const element = await show(
          html`<cookie-embed .consent=${openStore()}
            ><a href="https://youtu.be/aqz-KE-bpKQ">Film</a></cookie-embed
          >`,
        );
        return all(element, 'a')[0] as HTMLAnchorElement;
      },
    ],
    [
      'the consent banner',
      async () => {
        const charter = { ...ASKING_CHARTER, site: { name: 'Town' } };
        const element = await show(
          html`<cookie-banner
            position="inline"
            .consent=${openStore(undefined, { charter })}
          ></cookie-banner>`,
        );
        return all(element, 'a')[0] as HTMLAnchorElement;
      },
    ],
  ];
  for (const [where, linkIn] of LINKS) {
    it(`belongs to the browser when it is clicked with a key or another button, in ${where}`, async () => {
      const link = await linkIn();
      expect(link.hash).to.equal('#cookie-settings');
      /** What our listeners left of a click; the page then keeps it from opening a tab. */
      const isLeft = (init: MouseEventInit): boolean => {
        let left = false;
        const look = (event: Event): void => {
          left = !event.defaultPrevented;
          event.preventDefault();
        };
        window.addEventListener('click', look, { once: true });
        link.dispatchEvent(
          new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init }),
        );
        return left;
      };
      for (const init of [
        { ctrlKey: true },
        { metaKey: true },
        { shiftKey: true },
        { altKey: true },
        { button: 1 },
      ])
        expect(isLeft(init), JSON.stringify(init)).to.equal(true);
      let followed = false;
      const prevent = (event: Event): void => {
        event.preventDefault();
        event.preventDefault = () => (followed = true);
      };
      window.addEventListener('click', prevent, { capture: true, once: true });
      link.click();
      expect(followed, 'already prevented').to.equal(false);
      // And a plain one opens the preferences.
      expect(isLeft({})).to.equal(false);
      await opened();
      await close();
    });
  }

  it('opens them also for who comes with that address', async () => {
    location.hash = '#cookie-settings';
    await opened();
    await close();
    history.replaceState(null, '', location.pathname + location.search);
  });
});
