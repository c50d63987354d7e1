import '../../define/banner.js';
import '../../define/embed.js';
import '../../define/preferences.js';
import '../../define/settings.js';
import { expect } from '@open-wc/testing';
import { ASKING_CHARTER } from '../../../test/fixtures/consent.mjs';
import { openStore } from '../../../test/fixtures/consent-stores.js';
import '../../../test/browser/fixtures.js';
import type { Consent } from '../../consent/consent-context.js';
import { pageState } from '../../page-state.js';

interface Waiting extends HTMLElement {
  consent: Consent | undefined;
  readonly updateComplete: Promise<unknown>;
}

/** An engine, and how many are subscribed to it. */
const counted = (): { readonly consent: Consent; readonly count: () => number } => {
  const consent = openStore('none');
  let subscribed = 0;
  const { subscribe } = consent;
  consent.subscribe = (listener) => {
    const stop = subscribe(listener);
    subscribed++;
    return () => {
      subscribed--;
      stop();
    };
  };
  return { consent, count: () => subscribed };
};

describe('an element and its engine', () => {
  let page: ReturnType<typeof counted>;

  beforeEach(() => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.dataset['charter'] = '';
    script.textContent = JSON.stringify(ASKING_CHARTER);
    document.head.append(script);
    page = counted();
    pageState().consent = { engine: { consent: page.consent }, copy: {} };
  });
  afterEach(() => {
    delete pageState().consent;
  });

  for (const [tag, attribute = 'lang'] of [
    ['cookie-banner'],
    ['cookie-embed'],
    ['cookie-preferences'],
    ['cookie-settings', 'with-status'],
  ] as const) {
    const make = (): Waiting => {
      const element = document.createElement(tag) as Waiting;
      element.setAttribute(attribute, '');
      return element;
    };

    describe(`<${tag}>`, () => {
      it('subscribes once, and to nothing once it has left the page', async () => {
        const element = make();
        document.body.append(element);
        await element.updateComplete;
        expect(page.count()).to.equal(1);
        element.remove();
        expect(page.count()).to.equal(0);
      });

      it('subscribes to nothing where it leaves while the engine is on its way', async () => {
        const element = make();
        document.body.append(element);
        element.remove();
        await page.consent.ready;
        await element.updateComplete;
        expect(page.count()).to.equal(0);
      });

      it('subscribes once where it leaves and comes back meanwhile', async () => {
        const element = make();
        document.body.append(element);
        element.remove();
        document.body.append(element);
        await element.updateComplete;
        expect(page.count()).to.equal(1);
        element.remove();
        expect(page.count()).to.equal(0);
      });
    });
  }

  it('follows another engine that it is given later, and that one alone', async () => {
    const element = document.createElement('cookie-preferences');
    document.body.append(element);
    await element.updateComplete;
    const other = counted();
    element.consent = other.consent;
    await element.updateComplete;
    await element.updateComplete;
    expect([page.count(), other.count()]).to.deep.equal([0, 1]);
    element.remove();
    expect([page.count(), other.count()]).to.deep.equal([0, 0]);
  });
});
