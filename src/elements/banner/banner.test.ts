import '../../define/banner.js';
import '../../define/preferences.js';
import '../../define/settings.js';
import { expect, fixture } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { ASKING_BANNER, selectAction, writeChoice } from '../../../test/fixtures/consent.mjs';
import { BLOCKED_STORAGE, openStore } from '../../../test/fixtures/consent-stores.js';
import { consoleMessages } from '../../../test/browser/console.js';
import { all, html, show, textOf, until } from '../../../test/browser/fixtures.js';
import type { CharterFile } from '../../charter/charter-json.js';
import type { Consent } from '../../consent/consent-context.js';
import type { ChoiceMadeEvent } from '../../consent/events.js';
import { pageState } from '../../page-state.js';
import type { BannerElement } from './banner.js';

const CHARTER: CharterFile = {
  language: 'en',
  languages: ['en', 'fr'],
  revision: 2,
  site: { name: 'Town data', charter: '/cookies' },
  controller: { name: 'Town of Blois' },
  providers: { counter: 'Counter', player: 'Player' },
  history: [
    {
      revision: 2,
      date: '2026-11-01',
      text: { en: 'Films are new.', fr: 'Les films sont nouveaux.' },
    },
  ],
  categories: [
    { id: 'necessary', consent: 'none', label: 'Necessary' },
    { id: 'audience', consent: 'opt-out', label: 'Audience' },
    {
      id: 'statistics',
      label: { en: 'Statistics', fr: 'Statistiques' },
      description: {
        en: 'Counts *how often* pages are read.',
        fr: 'Compte les lectures.',
      },
      consequence: {
        en: 'Your visits are not counted.',
        fr: 'Vos visites ne sont pas comptées.',
      },
      services: [{ id: 'counter', provider: 'counter', label: 'Counter' }],
    },
    {
      id: 'video',
      label: 'Video',
      description: 'Shows films.',
      services: [{ id: 'player', provider: 'player', label: 'Player' }],
    },
  ],
};

const NOW = Date.now();
const openTownStore = (charter: CharterFile = CHARTER, kept?: string, more: object = {}): Consent =>
  openStore(kept, { charter, now: () => NOW, ...more });
/** Writes answers that were given a day ago, under the second revision. */
const writeAnswers = (answers: string, revision = 2, days = 1): string =>
  writeChoice(answers, { revision, days, now: NOW });

const banner = (consent: Consent, markup?: unknown): Promise<BannerElement> =>
  show<BannerElement>(markup ?? html`<cookie-banner .consent=${consent}></cookie-banner>`);
/** Finds the element that asks: the tag, or its clone. */
const findBanner = (): BannerElement => pageState().activeBanner as BannerElement;
const surface = (element: Element): HTMLElement | undefined => all(element, 'section')[0];
const button = (element: Element, action: string): HTMLButtonElement =>
  all(element, selectAction(action))[0] as HTMLButtonElement;
/** The page before the banner, to come from and go back to. */
const page = (consent: Consent): Promise<HTMLElement> =>
  show(
    html`<div>
      <cookie-banner .consent=${consent}></cookie-banner><a href="#before">Before</a
      ><a href="#after">After</a>
    </div>`,
  );
const untilAnswered = (consent: Consent): Promise<unknown> =>
  until(() => !consent.state.promptNeeded && !pageState().activeBanner);
const shown = (): Promise<unknown> => until(() => pageState().activeBanner?.matches(ASKING_BANNER));

afterEach(() => {
  // The clone of a tag goes with it.
  document.querySelectorAll('cookie-banner').forEach((one) => one.remove());
  pageState().activeBanner = undefined;
});

/** False where the driver of the browser cannot: WebKit’s. */
const resize = (width: number, height: number): Promise<boolean> =>
  setViewport({ width, height }).then(
    () => true,
    () => false,
  );

describe('<cookie-banner> that asks', () => {
  it('says who asks, what for, how many are behind it, what refusing means and how to change one’s mind', async () => {
    await page(openTownStore());
    await shown();
    expect(textOf(surface(findBanner())!)).to.equal(
      'Cookies on Town data ' +
        'Town of Blois asks for your consent to keep information on your device, or read it there, for: ' +
        'Statistics – Counts how often pages are read. Video – Shows films. ' +
        'If you refuse, you can still use the site, without these. Your choice is kept for 6 months; you can change it at any time, on every page, with “Cookie settings”. ' +
        'See the 2 providers and their cookies ' +
        'Refuse all Accept all Customise',
    );
    expect(all(findBanner(), 'a')[0]!.getAttribute('href')).to.equal('/cookies');
    expect(surface(findBanner())!.hasAttribute('data-nosnippet')).to.equal(true);
  });

  it('asks in the language of the page, and follows it', async () => {
    document.documentElement.lang = 'fr';
    await page(openTownStore());
    await shown();
    expect(textOf(surface(findBanner())!)).to.match(
      /^Cookies sur le site Town data Town of Blois vous demande/,
    );
    document.documentElement.lang = 'en';
    await until(() => textOf(surface(findBanner())!).startsWith('Cookies on'));
  });

  it('names the site where the charter names nobody', async () => {
    const nameless: CharterFile = { ...CHARTER };
    delete nameless.site;
    delete nameless.controller;
    await page(openTownStore(nameless));
    await shown();
    expect(textOf(surface(findBanner())!)).to.match(/^Cookies This site asks/);
    // Without a page to go to, the providers are behind the preferences.
    expect(all(findBanner(), 'a')[0]!.getAttribute('href')).to.equal('#cookie-settings');
  });

  for (const [what, kept] of [
    ['accepted', writeAnswers('statistics~1.video~1')],
    ['refused', writeAnswers('statistics~0.video~0')],
    ['refused by hand', 'none'],
  ] as const) {
    it(`is absent after everything was ${what}`, async () => {
      const element = await banner(openTownStore(CHARTER, kept));
      expect(textOf(element)).to.equal('');
      expect(element.getBoundingClientRect().height).to.equal(0);
    });
  }

  it('is absent where no category needs consent, on the page that holds the preferences, and where somebody hides it', async () => {
    const none = { ...CHARTER, categories: CHARTER.categories.slice(0, 2) };
    expect(textOf(await banner(openTownStore(none)))).to.equal('');
    const consent = openTownStore();
    await show(
      html`<div>
        <cookie-preferences .consent=${consent} .charter=${CHARTER}></cookie-preferences
        ><cookie-banner .consent=${consent}></cookie-banner>
      </div>`,
    );
    const element = document.querySelector('cookie-banner')!;
    await element.updateComplete;
    expect(pageState().activeBanner).to.equal(undefined);
    const blocked = await banner(
      openTownStore(),
      html`<cookie-banner .consent=${openTownStore()} style="display:none !important"></cookie-banner>`,
    );
    expect(all(blocked, 'section')).to.have.length(0);
    expect(pageState().activeBanner).to.equal(undefined);
  });

  it('says what is new where the charter’s revision is higher than the choice’s', async () => {
    await page(openTownStore(CHARTER, writeAnswers('statistics~1', 1)));
    await shown();
    expect(textOf(surface(findBanner())!)).to.contain(
      'New since your last choice: Films are new. Town of Blois',
    );
    expect(textOf(surface(findBanner())!)).to.contain('New: Video – Shows films.');
  });

  it('says what stays refused where the browser asks not to be tracked', async () => {
    const charter = {
      ...CHARTER,
      categories: [...CHARTER.categories.slice(0, 3), { ...CHARTER.categories[3]!, gpc: true }],
    };
    await page(openTownStore(charter, undefined, { signals: [() => true] }));
    await shown();
    expect(textOf(surface(findBanner())!)).to.contain(
      'As your browser asks, this stays refused even if you accept all: Video.',
    );
  });

  it('stores each answer with where, in which language and under which texts it was given', async () => {
    for (const [act, yes] of [
      ['accept', true],
      ['refuse', false],
    ] as const) {
      const consent = openTownStore();
      const told = new Promise<ChoiceMadeEvent>((resolve) =>
        document.addEventListener('cookie-choice-made', resolve, { once: true }),
      );
      await page(consent);
      await shown();
      await until(() => surface(findBanner())!.dataset['texts']);
      button(findBanner(), act).click();
      const { record } = await told;
      expect([record.action, record.source, record.language]).to.deep.equal([act, 'banner', 'en']);
      expect(record.texts).to.match(/^[0-9a-f]{64}$/);
      expect(consent.state.answers).to.deep.equal({
        statistics: yes,
        video: yes,
      });
      await untilAnswered(consent);
      document.querySelectorAll('cookie-banner').forEach((one) => one.remove());
    }
  });

  it('takes Escape inside it for a refusal, and outside it for nothing', async () => {
    const consent = openTownStore();
    const box = await page(consent);
    await shown();
    box.querySelector('a')!.focus();
    await sendKeys({ press: 'Escape' });
    expect(consent.state.promptNeeded).to.equal(true);
    button(findBanner(), 'accept').focus();
    await sendKeys({ press: 'Escape' });
    await untilAnswered(consent);
    expect(consent.state.answers).to.deep.equal({
      statistics: false,
      video: false,
    });
  });

  it('goes when another element, or another tab, answered', async () => {
    const consent = openTownStore();
    await page(consent);
    await shown();
    await consent.refuse();
    await untilAnswered(consent);
  });

  it('asks once, however many tags there are', async () => {
    const consent = openTownStore();
    await show(
      html`<div>
        <cookie-banner .consent=${consent}></cookie-banner><cookie-banner .consent=${consent}></cookie-banner>
      </div>`,
    );
    await shown();
    await Promise.all([...document.querySelectorAll('cookie-banner')].map((one) => one.updateComplete));
    expect([...document.querySelectorAll('cookie-banner')].filter((one) => surface(one))).to.have.length(1);
  });

  it('shows what the author wrote where the charter cannot be had, and grants nothing', async () => {
    delete pageState().consent;
    const element = await show<BannerElement>(
      html`<cookie-banner src="/missing.json"><p>We use cookies.</p></cookie-banner>`,
    );
    expect(textOf(element)).to.equal('We use cookies.');
    expect(element.matches(':state(error)')).to.equal(true);
    expect((await consoleMessages()).join()).to.match(/the charter of the page cannot be read/);
    delete pageState().consent;
  });
});

/** Refusing and accepting: of one make, size and line. */
const expectAlike = (): void => {
  const [refuse, accept] = ['refuse', 'accept'].map((action) => button(findBanner(), action)) as [
    HTMLButtonElement,
    HTMLButtonElement,
  ];
  const [one, other] = [refuse, accept].map((each) => each.getBoundingClientRect()) as [DOMRect, DOMRect];
  expect(Math.abs(one.width - other.width)).to.be.at.most(1);
  expect([one.top, one.height]).to.deep.equal([other.top, other.height]);
  expect(other.left - one.right).to.be.within(4, 24);
  expect(Math.min(one.width, one.height)).to.be.at.least(44);
  expect([refuse.part.length, refuse.localName]).to.deep.equal([0, accept.localName]);
  const [ours, theirs] = [refuse, accept].map((each) => getComputedStyle(each)) as [
    CSSStyleDeclaration,
    CSSStyleDeclaration,
  ];
  const differ = [...ours].filter((name) => ours.getPropertyValue(name) !== theirs.getPropertyValue(name));
  // Places along the line and what is left of a pixel, and nothing else.
  expect(
    differ.filter((name) => !/^(perspective-origin|transform-origin|width|inline-size)$/.test(name)),
  ).to.deep.equal([]);
};

describe('the twins: refusing and accepting', () => {
  for (const [where, markup] of [
    ['bottom', (consent: Consent) => html`<cookie-banner .consent=${consent}></cookie-banner>`],
    ['top', (consent: Consent) => html`<cookie-banner position="top" .consent=${consent}></cookie-banner>`],
    [
      'corner',
      (consent: Consent) => html`<cookie-banner position="corner" .consent=${consent}></cookie-banner>`,
    ],
    [
      'inline',
      (consent: Consent) => html`<cookie-banner position="inline" .consent=${consent}></cookie-banner>`,
    ],
  ] as const) {
    describe(where, () => {
      const style = document.createElement('style');
      style.textContent = `cookie-banner { --cookie-button-surface: navy; --cookie-button-text: white; --cookie-radius: 2em }`;
      beforeEach(async () => {
        document.head.append(style);
        await show(html`<div>${markup(openTownStore())}</div>`);
        await shown();
      });
      afterEach(() => style.remove());

      it(`are alike and side by side, ${where}, whatever a site sets`, expectAlike);

      it(`are so at every width, ${where}`, async function () {
        for (const width of [320, 768, 1280]) {
          // The driver of WebKit sets no size: the width of its window is the one above.
          if (!(await resize(width, 700))) this.skip();
          expectAlike();
        }
        await resize(800, 600);
      });
    });
  }
});

describe('a category that is apart from accepting all', () => {
  const apart = (more: object = {}): CharterFile => ({
    ...CHARTER,
    categories: CHARTER.categories.map((one) =>
      one.id === 'video' ? { ...one, acceptAll: false, ...more } : one,
    ),
  });

  it('is named in one sentence beside the answers, and is no purpose of the list', async () => {
    const consent = openTownStore(apart());
    await page(consent);
    await shown();
    expect(all(findBanner(), 'li').map(textOf)).to.deep.equal([
      'Statistics – Counts how often pages are read.',
    ]);
    const sentence = all(findBanner(), '.text > p').at(-1)!;
    expect(textOf(sentence)).to.equal(
      '“Accept all” does not include this, which you can turn on in “Cookie settings”: Video.',
    );
    expect(sentence.parentElement!.nextElementSibling!.matches('.buttons')).to.equal(true);
    document.documentElement.lang = 'fr';
    await until(() =>
      textOf(surface(findBanner())!)
        .replace(/\s/g, ' ')
        .includes(
          '« Tout accepter » n’inclut pas ceci, que vous pouvez activer dans « Gérer les cookies » : Video.',
        ),
    );
  });

  it('is not said to be accepted', async () => {
    const consent = openTownStore(apart());
    await page(consent);
    await shown();
    const asks = findBanner();
    await until(() => surface(asks)!.dataset['texts']);
    button(asks, 'accept').click();
    await untilAnswered(consent);
    await until(() => all(asks, '[aria-live]')[0]!.textContent === 'Your choices are saved.');
    expect(consent.state.answers).to.deep.equal({ statistics: true });
  });

  it('is asked by no banner where there is nothing else', async () => {
    const alone = { ...apart(), categories: apart().categories.filter(({ id }) => id !== 'statistics') };
    await banner(openTownStore(alone));
    expect(pageState().activeBanner).to.equal(undefined);
  });

  it('stays refused as the browser asks, and is named once', async () => {
    await page(openTownStore(apart({ gpc: true }), undefined, { signals: [() => true] }));
    await shown();
    expect(textOf(surface(findBanner())!)).to.not.contain('As your browser asks');
    expect(textOf(surface(findBanner())!)).to.contain('does not include this');
  });
});

describe('the question of a purpose', () => {
  it('is what the charter asks, in place of the description', async () => {
    const question = 'May we count your visit?';
    const charter: CharterFile = {
      ...CHARTER,
      categories: CHARTER.categories.map((one) => (one.id === 'statistics' ? { ...one, question } : one)),
    };
    await banner(openTownStore(charter));
    expect(all(findBanner(), 'li').map(textOf)).to.deep.equal([
      'Statistics – May we count your visit?',
      'Video – Shows films.',
    ]);
  });
});

describe('the question and the focus', () => {
  it('takes none, and comes first in its order wherever the tag is', async () => {
    const consent = openTownStore();
    await fixture(html`<p><a href="#first">First</a></p>`);
    await page(consent);
    await shown();
    expect(document.activeElement).to.equal(document.body);
    // The tag is not the first that can have the focus: a clone is inserted before the page.
    expect(findBanner().parentElement).to.equal(document.documentElement);
    expect(findBanner().nextElementSibling).to.equal(document.body);
  });

  it('gives it back to where the visitor was, and says what was done', async () => {
    const consent = openTownStore();
    const box = await page(consent);
    await shown();
    const from = box.querySelector<HTMLElement>('a[href="#after"]')!;
    const asks = findBanner();
    await until(() => surface(asks)!.dataset['texts']);
    from.focus();
    button(asks, 'refuse').focus();
    await sendKeys({ press: 'Enter' });
    await untilAnswered(consent);
    await until(() => document.activeElement === from);
    expect(all(asks, '[aria-live]')[0]!.textContent).to.equal(
      'Your choice is saved: you refuse all cookies that need your consent.',
    );
  });

  it('says no longer what was done, once another answer is given or the page changes its language', async () => {
    const consent = openTownStore();
    await page(consent);
    await shown();
    const asks = findBanner();
    const status = all(asks, '[aria-live]')[0]!;
    await until(() => surface(asks)!.dataset['texts']);
    button(asks, 'accept').click();
    await until(() => status.textContent);
    expect(status.textContent).to.contain('you accept all');
    await consent.save({ statistics: false, video: true });
    await until(() => !status.textContent);
    const again = openTownStore();
    asks.remove();
    await page(again);
    await shown();
    const other = findBanner();
    const words = all(other, '[aria-live]')[0]!;
    await until(() => surface(other)!.dataset['texts']);
    button(other, 'refuse').click();
    await until(() => words.textContent);
    document.documentElement.lang = 'fr';
    await until(() => !words.textContent);
  });

  it('gives it back after an answer in the dialog that it opened', async () => {
    const consent = openTownStore();
    const box = await page(consent);
    await shown();
    const from = box.querySelector<HTMLElement>('a[href="#after"]')!;
    const asks = findBanner();
    await until(() => surface(asks)!.dataset['texts']);
    from.focus();
    const dialog = (): HTMLDialogElement | null =>
      document
        .querySelector('html > cookie-preferences')
        ?.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]') ?? null;
    // There and back first: closing is no answer.
    for (const key of ['Escape', 'Enter']) {
      button(asks, 'settings').focus();
      await sendKeys({ press: 'Enter' });
      await until(dialog);
      if (key === 'Enter') dialog()!.querySelector<HTMLElement>('[data-action=accept]')!.focus();
      await sendKeys({ press: key });
      await until(() => !dialog());
      if (key === 'Escape') {
        await until(() => asks.shadowRoot!.activeElement === button(asks, 'settings'));
        expect(consent.state.promptNeeded).to.equal(true);
      }
    }
    await untilAnswered(consent);
    await until(() => document.activeElement === from);
  });

  it('where there is nowhere to go back to, puts it where the page begins', async () => {
    const consent = openTownStore();
    await page(consent);
    await shown();
    const asks = findBanner();
    button(asks, 'accept').focus();
    await sendKeys({ press: 'Space' });
    await untilAnswered(consent);
    await until(() => asks.shadowRoot!.activeElement?.nextElementSibling === all(asks, '[aria-live]')[0]);
    expect(document.activeElement).to.not.equal(document.body);
  });

  it('where there is nowhere to go back to after the dialog, puts it before what is said', async () => {
    const consent = openTownStore();
    await page(consent);
    await shown();
    const asks = findBanner();
    await until(() => surface(asks)!.dataset['texts']);
    button(asks, 'settings').focus();
    await sendKeys({ press: 'Enter' });
    const root = (): ShadowRoot | null | undefined =>
      document.querySelector('html > cookie-preferences')?.shadowRoot;
    const accept = (): HTMLElement | null | undefined =>
      root()?.querySelector<HTMLElement>('dialog[open] [data-action=accept]');
    await until(accept);
    const status = root()!.querySelector('dialog ~ [aria-live]')!;
    accept()!.focus();
    await sendKeys({ press: 'Enter' });
    await untilAnswered(consent);
    await until(
      () => status.textContent === 'Your choice is saved: you accept all cookies that need your consent.',
    );
    // On the text itself it would be said twice.
    expect(root()!.activeElement?.nextElementSibling).to.equal(status);
  });

  it('keeps it on the same button when the banner is redrawn, and takes it from nobody', async () => {
    const consent = openTownStore();
    const box = await page(consent);
    await shown();
    const asks = findBanner();
    await until(() => surface(asks)!.dataset['texts']);
    const focused = (): string | null | undefined =>
      asks.shadowRoot!.activeElement?.getAttribute('data-action');
    const speak = async (lang: string): Promise<void> => {
      document.documentElement.lang = lang;
      await until(() => textOf(button(asks, 'refuse')).includes(lang === 'fr' ? 'Tout' : 'all'));
    };
    button(asks, 'accept').focus();
    await speak('fr');
    await until(() => focused() === 'accept');
    box.querySelector<HTMLElement>('a[href="#after"]')!.focus();
    await speak('en');
    expect(document.activeElement).to.equal(box.querySelector('a[href="#after"]'));
    button(asks, 'accept').focus();
    button(asks, 'accept').blur();
    await speak('fr');
    expect(focused()).to.equal(undefined);
    document.documentElement.lang = 'en';
  });

  it('is written from left to right, and marked as English, in a page of a language that we lack', async () => {
    const { documentElement } = document;
    documentElement.lang = 'ar';
    documentElement.dir = 'rtl';
    await page(openTownStore());
    await shown();
    const asks = findBanner();
    const status = asks.shadowRoot!.querySelector<HTMLElement>('[aria-live]')!;
    const heading = surface(asks)!.querySelector('h2')!;
    const settings = (await show(html`<cookie-settings></cookie-settings>`)).shadowRoot!;
    const readAs = (one: Element): unknown => [
      getComputedStyle(one).direction,
      one.closest<HTMLElement>('[lang]')?.lang,
    ];
    expect(readAs(heading)).to.deep.equal(['ltr', 'en']);
    button(asks, 'refuse').click();
    await until(() => status.textContent);
    expect(readAs(status)).to.deep.equal(['ltr', 'en']);
    expect(readAs(settings.querySelector('button')!)).to.deep.equal(['ltr', 'en']);
    documentElement.lang = 'en';
    documentElement.removeAttribute('dir');
  });

  it('never covers what has it', async function () {
    // Needs a small window, which the driver of WebKit does not give.
    if (!(await resize(320, 256))) this.skip();
    const consent = openTownStore();
    await show(
      html`<div>
        <cookie-banner .consent=${consent}></cookie-banner>
        ${Array.from({ length: 30 }, (_, index) => html`<p><a href=${`#${index}`}>Link ${index}</a></p>`)}
      </div>`,
    );
    await shown();
    const asks = findBanner();
    // The watch is there once what loads it has come.
    await until(async () => {
      const [last] = [...document.querySelectorAll('p a')].toReversed() as HTMLElement[];
      last!.focus();
      const one = last!.getBoundingClientRect();
      const other = surface(asks)!.getBoundingClientRect();
      const covered = one.bottom > other.top && one.top < other.bottom;
      last!.blur();
      return !covered;
    });
    for (const link of document.querySelectorAll<HTMLElement>('p a')) {
      link.focus();
      const one = link.getBoundingClientRect();
      const other = surface(asks)!.getBoundingClientRect();
      expect(one.bottom <= other.top || one.top >= other.bottom, link.textContent).to.equal(true);
    }
    // What does not fit is reached by scrolling inside.
    const box = surface(asks)!;
    expect(box.scrollHeight).to.be.greaterThan(box.clientHeight);
    expect(box.getBoundingClientRect().height).to.be.at.most(256);
    button(asks, 'settings').focus();
    const seen = button(asks, 'settings').getBoundingClientRect();
    expect(seen.bottom).to.be.at.most(257);
    await resize(800, 600);
  });
});

describe('the question and the page', () => {
  for (const [how, end] of [
    ['closed', (dialog: HTMLDialogElement) => dialog.close()],
    ['removed', (dialog: HTMLDialogElement) => dialog.remove()],
  ] as const) {
    it(`leaves the window to a dialog of the page that opens after it, until that is ${how}`, async () => {
      await page(openTownStore());
      await shown();
      const asks = findBanner();
      const dialog = document.createElement('dialog');
      document.body.append(dialog);
      dialog.showModal();
      await until(() => !surface(asks)!.checkVisibility());
      expect(asks.matches(':state(prompt)')).to.equal(false);
      end(dialog);
      await until(() => surface(asks)!.checkVisibility());
      expect(asks.matches(':state(prompt)')).to.equal(true);
      dialog.remove();
    });
  }

  it('comes once a dialog that was open before it is removed', async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    await page(openTownStore());
    expect(document.querySelector(':popover-open')).to.equal(null);
    dialog.remove();
    await shown();
  });

  it('is asked by another banner of the page, once the one that asks is removed', async () => {
    const consent = openTownStore();
    await page(consent);
    await page(consent);
    await shown();
    const first = findBanner();
    first.remove();
    await until(
      () => pageState().activeBanner && findBanner() !== first && findBanner().matches(':state(prompt)'),
    );
  });

  it('waits while a dialog of the page is open', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog><p>Sign in</p></dialog>`);
    dialog.showModal();
    const consent = openTownStore();
    const element = (await page(consent)).querySelector('cookie-banner')!;
    await element.updateComplete;
    expect(pageState().activeBanner).to.equal(undefined);
    dialog.close();
    await shown();
  });

  it('comes where a dialog was taken out of the page, not closed', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog><p>Sign in</p></dialog>`);
    dialog.showModal();
    const element = (await page(openTownStore())).querySelector('cookie-banner')!;
    await element.updateComplete;
    expect(pageState().activeBanner).to.equal(undefined);
    dialog.remove();
    await shown();
  });

  it('is asked by another tag where the one that asks is taken away', async () => {
    const consent = openTownStore();
    const box = await show(
      html`<div>
        ${[1, 2, 3].map(() => html`<cookie-banner position="inline" .consent=${consent}></cookie-banner>`)}
      </div>`,
    );
    for (let left = 3; left > 0; left--) {
      await until(() => pageState().activeBanner?.isConnected);
      expect([...box.children].filter((one) => surface(one))).to.deep.equal([findBanner()]);
      findBanner().remove();
    }
    expect(pageState().activeBanner).to.equal(undefined);
  });

  it('listens to nothing of the page once its tag has left', async () => {
    const { addEventListener } = document;
    const signals: (AbortSignal | undefined)[] = [];
    document.addEventListener = (
      type: string,
      listener: EventListener,
      options?: AddEventListenerOptions,
    ) => {
      if (type === 'focusin') signals.push(options?.signal);
      addEventListener.call(document, type, listener, options);
    };
    try {
      await page(openTownStore());
      await shown();
      await until(() => signals.length);
      document.querySelectorAll('cookie-banner').forEach((one) => one.remove());
      expect(signals.map((signal) => signal?.aborted)).to.deep.equal([true]);
    } finally {
      document.addEventListener = addEventListener;
    }
  });

  it('moves nothing of the page, but inline, and leaves it usable', async () => {
    const consent = openTownStore();
    const box = await show(
      html`<div>
        <cookie-banner position="corner" .consent=${consent}></cookie-banner>
        <button>Below</button>
      </div>`,
    );
    const { top } = box.querySelector('button')!.getBoundingClientRect();
    await shown();
    expect(box.querySelector('button')!.getBoundingClientRect().top).to.equal(top);
    expect(document.documentElement.style.cssText + document.body.style.cssText).to.equal('');
    expect(document.querySelector('[inert]')).to.equal(null);
  });

  it('stands before everything where something around the tag hides it', async () => {
    await show(
      html`<div style="display: none">
        <cookie-banner .consent=${openTownStore()}></cookie-banner>
      </div>`,
    );
    await shown();
    expect(surface(findBanner())!.checkVisibility()).to.equal(true);
    // It follows its tag.
    document.querySelector('body cookie-banner')!.setAttribute('position', 'top');
    document.querySelector('body cookie-banner')!.parentElement!.lang = 'fr';
    await until(
      () =>
        findBanner().getAttribute('position') === 'top' &&
        button(findBanner(), 'refuse').textContent === 'Tout refuser',
    );
    // And goes with its tag.
    const stand = findBanner();
    document.querySelector('body cookie-banner')!.remove();
    expect(stand.isConnected).to.equal(false);
  });

  it('stands before everything where the tag is in a shadow root, which may be anywhere in the order of focus', async () => {
    const host = await show(html`<div></div>`);
    expect(document.querySelector('a[href], button, input'), 'nothing else to focus').to.equal(null);
    const element = document.createElement('cookie-banner');
    element.consent = openTownStore();
    host.attachShadow({ mode: 'open' }).append(element);
    await shown();
    expect(findBanner()).not.to.equal(element);
    expect(findBanner().parentElement).to.equal(document.documentElement);
    expect(surface(element)).to.equal(undefined);
  });

  it('says so where an answer cannot be stored, and can be answered again', async () => {
    const consent = openTownStore();
    const { refuse } = consent;
    const { reportError } = window;
    const said: unknown[] = [];
    window.reportError = (error: unknown) => said.push(error);
    consent.refuse = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    await page(consent);
    await shown();
    await until(() => surface(findBanner())?.dataset['texts']);
    button(findBanner(), 'refuse').click();
    await until(() => said.length);
    window.reportError = reportError;
    expect(String(said)).to.contain('Failed to fetch');
    expect(all(findBanner(), '[role=alert]').map(textOf)).to.deep.equal([
      'Your choice could not be saved. Please try again.',
    ]);
    consent.refuse = refuse;
    button(findBanner(), 'refuse').click();
    await until(() => !surface(findBanner() ?? document.body));
    expect(consent.state.status).to.equal('decided');
  });

  it('says so where the browser keeps nothing, and closes', async () => {
    const consent = openTownStore(CHARTER, undefined, { storage: BLOCKED_STORAGE });
    await page(consent);
    await shown();
    const asks = findBanner();
    button(asks, 'refuse').click();
    await until(() => textOf(asks).includes('keeps nothing for this site'));
    expect(consent.has('statistics')).to.equal(false);
    all(asks, 'button')[0]!.click();
    expect(surface(asks)).to.equal(undefined);
    expect(await consoleMessages()).to.have.length(1);
  });

  for (const language of ['en', 'fr']) {
    it(`is accessible, ${language}`, async () => {
      document.documentElement.lang = language;
      await page(openTownStore());
      await shown();
      await expect(findBanner()).to.be.accessible();
    });
  }
});
