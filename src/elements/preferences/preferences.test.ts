import '../../define/preferences.js';
import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ASKING_CHARTER, selectAction, selectSwitch, writeChoice } from '../../../test/fixtures/consent.mjs';
import { makePolicy, openContext, openStore } from '../../../test/fixtures/consent-stores.js';
import { consoleMessages } from '../../../test/browser/console.js';
import { all, clickAction, html, show, small, textOf, until } from '../../../test/browser/fixtures.js';
import type { CharterFile } from '../../charter/charter-json.js';
import type { Consent } from '../../consent/consent-context.js';
import { memoryStorage } from '../../consent/storage/create-storage.js';
import { pageState } from '../../page-state.js';
import { openPreferences } from './open-preferences.lazy.js';
import type { PreferencesElement } from './preferences.js';

const preferences = (consent: Consent, charter = ASKING_CHARTER): Promise<PreferencesElement> =>
  show<PreferencesElement>(
    html`<cookie-preferences .charter=${charter} .consent=${consent}></cookie-preferences>`,
  );
const input = (element: Element, category: string, service?: string): HTMLInputElement =>
  all(element, `input${selectSwitch(category, service)}`)[0] as HTMLInputElement;
const untilMessage = (element: Element, text: string): Promise<unknown> =>
  until(() => textOf(all(element, '[part=message]')[0]!).includes(text));
/** Switches with their states: yes, no, or some. */
const marks = (element: Element): string =>
  (all(element, 'input') as HTMLInputElement[])
    .map(({ checked, indeterminate }) => (indeterminate ? '~' : Number(checked)))
    .join('');

describe('<cookie-preferences> in the page', () => {
  it('has a switch for each purpose and each service, with its state in words; what is necessary has none', async () => {
    const element = await preferences(openStore());
    expect(textOf(element)).to.match(
      /^You have not answered yet\. What needs your consent stays refused until you do\. Your choices, purpose by purpose ?Necessary Always active: the site does not work without it ?What is kept: Necessary/,
    );
    expect(
      all(element, 'input').map(({ dataset }) => [dataset['category'], dataset['service']]),
    ).to.deep.equal([
      ['audience', undefined],
      ['statistics', undefined],
      ['video', undefined],
      ['video', 'youtube'],
      ['video', 'vimeo'],
    ]);
    // Nothing is on before a choice but what the law allows without one.
    expect(marks(element)).to.equal('10000');
    expect(all(element, '[part=state]').map((one) => one.textContent)).to.deep.equal([
      'Active',
      'Refused',
      'Refused',
      'Refused',
      'Refused',
    ]);
  });

  describe('a switch that is apart from accepting all', () => {
    const charter: CharterFile = {
      ...ASKING_CHARTER,
      categories: ASKING_CHARTER.categories.map((one) =>
        one.id === 'video' ? { ...one, acceptAll: false } : one,
      ),
    };
    const NOTE = '“Accept all” does not include this: you turn it on here.';

    it('says so, and stays as it was when all is accepted', async () => {
      for (const [kept, granted] of [
        [undefined, false],
        ['statistics~0.video~1', true],
        ['statistics~0.video~0', false],
      ] as const) {
        const consent = openStore(kept && writeChoice(kept), { charter });
        const element = await preferences(consent, charter);
        expect(textOf(element).split(NOTE)).to.have.length(2);
        clickAction(element, 'accept');
        await untilMessage(
          element,
          granted ? 'you accept all cookies that need your consent' : 'Your choices are saved.',
        );
        expect([consent.has('statistics'), consent.has('video')]).to.deep.equal([true, granted]);
        expect(input(element, 'video').checked).to.equal(granted);
      }
    });

    it('is as it is shown where it was moved before all is accepted', async () => {
      for (const [kept, yes] of [
        [undefined, true],
        ['statistics~0.video~1', false],
      ] as const) {
        const consent = openStore(kept && writeChoice(kept), { charter });
        const element = await preferences(consent, charter);
        input(element, 'video').click();
        clickAction(element, 'accept');
        await untilMessage(element, 'Your choices are saved.');
        expect(consent.state.answers).to.deep.equal({ statistics: true, video: yes });
      }
      const consent = openStore(undefined, { charter });
      const element = await preferences(consent, charter);
      input(element, 'video', 'youtube').click();
      clickAction(element, 'accept');
      await untilMessage(element, 'Your choices are saved.');
      expect([consent.has('video', 'youtube'), consent.has('video', 'vimeo')]).to.deep.equal([true, false]);
    });

    it('is answered as it is shown where there is nothing else to accept', async () => {
      const alone = { ...charter, categories: charter.categories.filter(({ id }) => id !== 'statistics') };
      const consent = openStore(undefined, { charter: alone });
      const element = await preferences(consent, alone);
      clickAction(element, 'accept');
      await untilMessage(element, 'Your choices are saved.');
      expect(consent.state.answers).to.deep.equal({ video: false });
    });

    it('is refused with all', async () => {
      const consent = openStore(writeChoice('statistics~1.video~1'), { charter });
      const element = await preferences(consent, charter);
      clickAction(element, 'refuse');
      await untilMessage(element, 'you refuse all cookies');
      expect(consent.state.answers).to.deep.equal({ statistics: false, video: false });
    });
  });

  it('has the question and the words of the charter beside each checkbox, and the description still', async () => {
    const words = {
      question: 'May we count your visit?',
      options: { accept: 'Counted', refuse: 'Not counted' },
    };
    const charter: CharterFile = {
      ...ASKING_CHARTER,
      categories: ASKING_CHARTER.categories.map((one) =>
        one.id === 'video' ? one : { ...one, description: `About ${one.id}.`, ...words },
      ),
    };
    const element = await preferences(
      openStore(writeChoice('audience~0.statistics~1.video~0'), { charter }),
      charter,
    );
    expect(all(element, '[part=state]').map((one) => one.textContent)).to.deep.equal([
      'Not counted',
      'Counted',
      'Refused',
      'Refused',
      'Refused',
    ]);
    const text = textOf(element);
    expect(text).to.contain('May we count your visit? About audience.');
    expect(text).to.contain('May we count your visit? About statistics.');
    // Nobody is asked about what is necessary.
    expect(text).to.match(/About necessary\./);
    expect(text).not.to.contain('May we count your visit? About necessary.');
  });

  it('shows the current choice, and since when and until when', async () => {
    const element = await preferences(
      openStore(writeChoice('audience~0.statistics~1.video~0.video/youtube~1')),
    );
    expect(marks(element)).to.equal('01~10');
    expect(all(element, '[part=state]').map((one) => one.textContent)).to.deep.equal([
      'You object',
      'Accepted',
      'Partly accepted',
      'Accepted',
      'Refused',
    ]);
    const day = (moment: Date): string => moment.toLocaleDateString('en', { dateStyle: 'long' });
    const { answeredAt, expiresAt } = element.consent!.state;
    expect(textOf(element)).to.contain(
      `You answered on ${day(answeredAt!)}. Your choices hold until ${day(expiresAt!)}.`,
    );
  });

  it('stores what it shows, and nothing else, when it is saved', async () => {
    const consent = openStore();
    const element = await preferences(consent);
    input(element, 'video', 'youtube').click();
    await element.updateComplete;
    expect(marks(element)).to.equal('10~10');
    expect(consent.state.answers).to.equal(undefined);
    clickAction(element, 'save');
    await untilMessage(element, 'Your choices are saved.');
    expect(consent.state.answers).to.deep.equal({
      statistics: false,
      video: false,
      'video/youtube': true,
      'video/vimeo': false,
    });
    expect([
      consent.has('video', 'youtube'),
      consent.has('video', 'vimeo'),
      consent.has('statistics'),
    ]).to.deep.equal([true, false, false]);
  });

  it('switches a purpose with all its services', async () => {
    const consent = openStore();
    const element = await preferences(consent);
    input(element, 'video').click();
    await element.updateComplete;
    expect(marks(element)).to.equal('10111');
    clickAction(element, 'save');
    await untilMessage(element, 'saved');
    expect(consent.state.answers).to.deep.equal({ statistics: false, video: true });
  });

  it('saved with everything off is a refusal of everything', async () => {
    const consent = openStore();
    const element = await preferences(consent);
    clickAction(element, 'save');
    await untilMessage(element, 'saved');
    expect(consent.state.answers).to.deep.equal({ statistics: false, video: false });
  });

  it('keeps an objection, and takes it back', async () => {
    const consent = openStore();
    const element = await preferences(consent);
    for (const has of [false, true]) {
      input(element, 'audience').click();
      await element.updateComplete;
      clickAction(element, 'save');
      await until(() => consent.has('audience') === has);
      await element.updateComplete;
      expect(input(element, 'audience').checked).to.equal(has);
    }
  });

  for (const [act, yes, words] of [
    ['refuse', false, 'you refuse all'],
    ['accept', true, 'you accept all'],
  ] as const) {
    it(`answers everything at once: ${act}`, async () => {
      const consent = openStore();
      const element = await preferences(consent);
      clickAction(element, act);
      await untilMessage(element, words);
      await element.updateComplete;
      expect(marks(element)).to.equal(yes ? '11111' : '10000');
      expect(all(element, '[part=message]')[0]!.getAttribute('aria-live')).to.equal('polite');
    });
  }

  it('follows what is answered elsewhere', async () => {
    const consent = openStore();
    const element = await preferences(consent);
    await consent.accept();
    await element.updateComplete;
    expect(marks(element)).to.equal('11111');
  });

  it('has the cookies of each service behind a disclosure, as the charter’s table has them', async () => {
    const element = await preferences(openStore());
    // The fourth is of a service that keeps nothing, and says so.
    const [necessary, counter, youtube] = all(element, 'details') as HTMLDetailsElement[];
    expect([necessary, counter, youtube].map((one) => one!.open)).to.deep.equal([false, false, false]);
    expect(youtube!.querySelector('summary')!.textContent).to.equal('What is kept: YouTube');
    expect(all(element, 'table')).to.have.length(0);
    for (const one of all(element, 'details') as HTMLDetailsElement[]) {
      one.open = true;
      await oneEvent(one, 'toggle');
    }
    await element.updateComplete;
    expect(all(element, 'code').map((one) => one.textContent)).to.deep.equal([
      'session',
      'cookie_charter_choice',
      '_count',
      'VISITOR_INFO1_LIVE',
    ]);
    expect(youtube!.querySelectorAll('table th[scope=row]')).to.have.length(1);
  });

  it('says what refusing each purpose means', async () => {
    expect(textOf(await preferences(openStore()))).to.contain(
      'Shows films. If you refuse: Films are not shown.',
    );
  });

  it('says that a browser signal holds something', async () => {
    const charter = {
      ...ASKING_CHARTER,
      categories: ASKING_CHARTER.categories.map((one) =>
        one.id === 'statistics' ? { ...one, gpc: true } : one,
      ),
    };
    const element = await preferences(openStore(undefined, { charter, signals: [() => true] }), charter);
    expect(textOf(element)).to.contain('Refused, as your browser asks.');
  });

  it('says that there is nothing to choose where there is not', async () => {
    const charter = small();
    const element = await preferences(openStore(undefined, { charter }), charter);
    expect(textOf(element)).to.contain('there is nothing to choose');
    expect(all(element, 'input, [data-action]')).to.have.length(0);
  });

  it('is operated by keyboard alone', async () => {
    const consent = openStore();
    const element = await preferences(consent);
    input(element, 'statistics').focus();
    await sendKeys({ press: 'Space' });
    all(element, '[data-action=save]')[0]!.focus();
    await sendKeys({ press: 'Enter' });
    await untilMessage(element, 'saved');
    expect(consent.has('statistics')).to.equal(true);
    // The announcement comes to the visitor: the focus stays.
    expect(element.shadowRoot!.activeElement).to.equal(all(element, '[data-action=save]')[0]);
  });

  it('is a group with a legend that monitoring tools find: its text is out of sight, and not itself', async () => {
    const element = await preferences(openStore());
    const legend = all(element, 'fieldset > legend')[0]!;
    expect(textOf(legend)).to.equal('Your choices, purpose by purpose');
    expect(getComputedStyle(legend).clipPath).to.equal('none');
    expect(legend.offsetHeight).to.equal(0);
  });

  for (const language of ['en', 'fr']) {
    it(`is accessible, ${language}`, async () => {
      document.documentElement.lang = language;
      await expect(
        await preferences(openStore(writeChoice('statistics~1.video~0.video/youtube~1'))),
      ).to.be.accessible();
    });
  }
});

describe('<cookie-preferences> in a dialog', () => {
  let consent: Consent;
  const element = (): PreferencesElement => document.querySelector('html > cookie-preferences')!;
  const dialog = (): HTMLDialogElement => all(element(), 'dialog')[0] as HTMLDialogElement;
  const opened = (): Promise<unknown> => until(() => element() && dialog()?.open);

  beforeEach(() => {
    consent = openStore(writeChoice('statistics~0.video~0'));
    const script = document.createElement('script');
    script.type = 'application/json';
    script.dataset['charter'] = '';
    script.textContent = JSON.stringify(ASKING_CHARTER);
    document.head.append(script);
  });
  afterEach(() => {
    element()?.remove();
    delete pageState().consent;
  });

  it('opens with the current choice, is named, says so with what has the focus, takes the focus, and gives it back when it is closed', async () => {
    const button = await show<HTMLButtonElement>(html`<button>Cookies</button>`);
    button.focus();
    const done = openPreferences(consent);
    await opened();
    expect(marks(element())).to.equal('10000');
    expect(dialog().getAttribute('aria-label')).to.equal('Cookie settings');
    const focused = element().shadowRoot!.activeElement!;
    expect(focused.textContent?.trim()).to.equal('Close without saving');
    // Orca says what has the focus, and not the dialog around it.
    const about = element().shadowRoot!.getElementById(focused.getAttribute('aria-describedby')!);
    expect(textOf(about!)).to.equal('Cookie settings');
    // The box scrolls, and browsers make such a box a stop of its own.
    expect(dialog().tabIndex).to.equal(-1);
    await sendKeys({ press: 'Escape' });
    await done;
    expect(document.activeElement).to.equal(button);
  });

  it('changes nothing when it is closed without saving', async () => {
    const done = openPreferences(consent);
    await opened();
    input(element(), 'statistics').click();
    await element().updateComplete;
    all(element(), '[part=close]')[0]!.click();
    await done;
    expect(consent.state.answers).to.deep.equal({ statistics: false, video: false });
    const again = openPreferences(consent);
    await opened();
    expect(marks(element())).to.equal('10000');
    dialog().close();
    await again;
  });

  it('closes once it is saved, and says so outside, when the page can be read again', async () => {
    const done = openPreferences(consent);
    await opened();
    const status = all(element(), '.status[aria-live]')[0]!;
    const closed = oneEvent(dialog(), 'close');
    clickAction(element(), 'accept');
    await closed;
    await element().updateComplete;
    await new Promise(requestAnimationFrame);
    // A text that comes into the accessibility tree together with its live region is not announced.
    expect(status.textContent).to.equal('');
    await until(() => status.textContent?.includes('you accept all'));
    await done;
  });

  it('stays open where the page must be reloaded, and says so in it', async () => {
    const core = openContext({
      policy: makePolicy(ASKING_CHARTER),
      storage: memoryStorage(writeChoice('statistics~1.video~1')),
    });
    core.executedCategories.set('statistics', { category: 'statistics' });
    const done = openPreferences(core.consent);
    await opened();
    clickAction(element(), 'refuse');
    await until(() => all(element(), '[data-action=reload]').length);
    await untilMessage(element(), 'you refuse');
    expect(dialog().open).to.equal(true);
    dialog().close();
    await done;
  });

  it('takes no second click of a double click, which was meant for the button that opened it', async () => {
    const button = await show<HTMLButtonElement>(html`<button>Cookies</button>`);
    const press = (target: Element, detail: number): unknown =>
      target.dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail }),
      );
    let opening: Event | undefined;
    button.addEventListener('click', (event) => (opening = event), { once: true });
    press(button, 1);
    const done = openPreferences(consent, button, opening);
    await opened();
    const accept = all(element(), selectAction('accept'))[0]!;
    const inside: Event[] = [];
    accept.addEventListener('click', (event) => inside.push(event));
    press(accept, 2);
    expect(inside).to.deep.equal([]);
    // The first click of another double click, at another place, counts.
    accept.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1, clientX: 300 }));
    expect(inside).to.have.length(1);
    await done;
  });

  it('says no longer what was saved, once another answer is given', async () => {
    const done = openPreferences(consent);
    await opened();
    clickAction(element(), 'accept');
    await done;
    const status = all(element(), '.status[aria-live]')[0]!;
    await until(() => status.textContent?.includes('you accept all'));
    await consent.save({ statistics: false, video: true });
    await until(() => !status.textContent);
  });

  it('has live regions in the page before anything is said in them', async () => {
    const done = openPreferences(consent);
    await opened();
    const regions = all(element(), '[aria-live]');
    expect(regions.length).to.equal(2);
    // In the browser file white space is taken out of templates: an empty region is empty there.
    for (const region of regions) {
      expect(region.childNodes.length, region.className).to.equal(0);
      expect(region.checkVisibility(), region.className).to.equal(true);
    }
    dialog().close();
    await done;
  });

  it('keeps what was chosen where it is opened once more', async () => {
    const done = openPreferences(consent);
    await opened();
    input(element(), 'statistics').click();
    await openPreferences(consent);
    await element().updateComplete;
    expect(input(element(), 'statistics').checked).to.equal(true);
    dialog().close();
    await done;
  });

  it('is in the language of what opened it', async () => {
    const link = await show(html`<a href="#cookie-settings" lang="fr">Cookies</a>`);
    const done = openPreferences(consent, link);
    await opened();
    expect(dialog().getAttribute('aria-label')).to.equal('Gérer les cookies');
    dialog().close();
    await done;
    void openPreferences(consent, document.body);
    await opened();
    expect(dialog().getAttribute('aria-label')).to.equal('Cookie settings');
    dialog().close();
  });

  it('is not opened where the page shows the preferences: these have the focus instead', async () => {
    const inPage = await preferences(consent);
    await openPreferences(consent);
    expect(element()).to.equal(null);
    expect(document.activeElement).to.equal(inPage);
  });

  it('is not opened where the page says that there is nothing to choose: that has the focus', async () => {
    const inPage = await preferences(consent, small());
    await openPreferences(consent);
    expect(element()).to.equal(null);
    expect(document.activeElement).to.equal(inPage);
  });

  it('is opened where those of the page cannot be read', async () => {
    const inPage = await show(
      html`<cookie-preferences .consent=${consent} src="/no-such.json">Write to us.</cookie-preferences>`,
    );
    expect(inPage.matches(':state(error)')).to.equal(true);
    void openPreferences(consent);
    await opened();
    dialog().close();
    expect((await consoleMessages()).join()).to.contain('no-such.json');
  });

  it('freezes nothing where a content blocker hides it, before or after it is open', async () => {
    const style = document.createElement('style');
    style.textContent = 'cookie-preferences { display: none !important }';
    document.head.append(style);
    await openPreferences(consent);
    expect(document.querySelector(':modal')).to.equal(null);
    expect(dialog().open).to.equal(false);
    style.remove();
    const done = openPreferences(consent);
    await opened();
    document.head.append(style);
    await done;
    style.remove();
    expect(dialog().open).to.equal(false);
  });

  it('is accessible', async () => {
    const done = openPreferences(consent);
    await opened();
    await expect(element()).to.be.accessible();
    dialog().close();
    await done;
  });
});
