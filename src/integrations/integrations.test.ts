import '../../test/browser/fixtures.js';
import { expect } from '@open-wc/testing';
import { writeChoice } from '../../test/fixtures/consent.mjs';
import { makePolicy, openContext, openStore } from '../../test/fixtures/consent-stores.js';
import type { CharterFile } from '../charter/charter-json.js';
import type { Consent } from '../consent/consent-context.js';
import { memoryStorage } from '../consent/storage/create-storage.js';
import {
  GOOGLE_HEAD_SNIPPET,
  googleConsentMode,
  type GoogleConsentModeOptions,
} from './google-consent-mode.js';
import { googleTagManager } from './google-tag-manager.js';
import { matomo, type MatomoMode } from './matomo.js';

const charter: CharterFile = {
  categories: [
    { id: 'necessary', consent: 'none', label: 'Necessary' },
    { id: 'statistics', consent: 'opt-in', label: 'Statistics' },
    {
      id: 'marketing',
      consent: 'opt-in',
      label: 'Marketing',
      services: [{ id: 'ads', label: 'Ads' }],
    },
    { id: 'audience', consent: 'opt-out', label: 'Audience' },
  ],
};

/** A value as it is stored, answered now. */
const stored = (...answers: string[]): string =>
  writeChoice(answers.map((answer) => answer.replace('=', '~')).join('.'), { revision: 0, days: 0 });

const engine = (kept?: string, signals: (() => boolean)[] = []): Consent =>
  openStore(kept, { charter, signals });

/** An engine as on a page that promises its revision: it has no charter until something needs it. */
const lazyEngine = (kept: string, load = async () => makePolicy(charter)): Consent =>
  openContext({ loadPolicy: load, revision: 0, storage: memoryStorage(kept) }).consent;

type Page = { dataLayer?: unknown[] | undefined; gtag?: unknown; _paq?: unknown };
const page = window as unknown as Page;

afterEach(() => {
  delete page.dataLayer;
  delete page.gtag;
  delete page['_paq'];
});

describe('googleConsentMode', () => {
  const signals: GoogleConsentModeOptions['signals'] = {
    statistics: ['analytics_storage'],
    marketing: ['ad_storage', 'ad_user_data'],
    'marketing/ads': ['ad_personalization', 'ad_user_data'],
  };
  const update = (statistics: string, marketing: string, ads = marketing, both = marketing) => [
    'consent',
    'update',
    { analytics_storage: statistics, ad_storage: marketing, ad_user_data: both, ad_personalization: ads },
  ];
  const commands = () => (page.dataLayer ?? []).map((command) => [...(command as IArguments)]);
  const follow = async (consent: Consent, options: Partial<GoogleConsentModeOptions> = {}) => {
    const stop = googleConsentMode(consent, { signals, ...options });
    await consent.ready;
    return stop;
  };
  const none = update('denied', 'denied');
  const everything = update('granted', 'granted');

  it('sends nothing before the choice is known', async () => {
    const consent = engine();
    googleConsentMode(consent, { signals });
    expect(commands()).to.deep.equal([]);
    await consent.ready;
    expect(commands()).to.deep.equal([none]);
  });

  it('pushes arguments objects, as Google has it', async () => {
    await follow(engine());
    expect(Object.prototype.toString.call(page.dataLayer?.[0])).to.equal('[object Arguments]');
  });

  it('tells of accepting, and of nothing twice', async () => {
    const consent = engine();
    await follow(consent);
    await consent.accept();
    await consent.accept();
    expect(commands()).to.deep.equal([none, everything]);
  });

  it('does not repeat what refusing leaves as it was', async () => {
    const consent = engine();
    await follow(consent);
    await consent.refuse();
    await consent.save({ audience: false });
    expect(commands()).to.deep.equal([none]);
  });

  it('tells of each category by itself, every signal each time', async () => {
    const consent = engine();
    await follow(consent);
    await consent.save({ statistics: true });
    expect(commands()).to.deep.equal([none, update('granted', 'denied')]);
  });

  it('grants a signal of several only where all of them are granted', async () => {
    const consent = engine();
    await follow(consent);
    await consent.accept();
    await consent.save({ 'marketing/ads': false });
    expect(commands().at(-1)).to.deep.equal(update('granted', 'granted', 'denied', 'denied'));
  });

  it('denies what is withdrawn', async () => {
    const consent = engine();
    await follow(consent);
    await consent.accept();
    await consent.withdraw(['marketing']);
    await consent.withdraw();
    expect(commands()).to.deep.equal([none, everything, update('granted', 'denied'), none]);
  });

  it('knows a stored choice', async () => {
    await follow(engine(stored('statistics=1', 'marketing=0')));
    expect(commands()).to.deep.equal([update('granted', 'denied')]);
  });

  it('waits for the charter where a stored choice says nothing of a category', async () => {
    const consent = lazyEngine(stored('statistics=1', 'marketing=0'));
    const heard = new Promise<unknown[]>((resolve) => {
      page.gtag = (...command: unknown[]) => resolve(command);
    });
    googleConsentMode(consent, { signals: { necessary: ['security_storage'], ...signals } });
    expect(await heard).to.deep.equal([
      'consent',
      'update',
      { security_storage: 'granted', ...(update('granted', 'denied')[2] as object) },
    ]);
  });

  it('needs no charter where a stored choice says all', async () => {
    const consent = lazyEngine(stored('statistics=1', 'marketing=0'), () =>
      Promise.reject(new Error('not to be loaded')),
    );
    await follow(consent);
    expect(commands()).to.deep.equal([update('granted', 'denied')]);
  });

  it('sends nothing where the charter cannot be had', async () => {
    const consent = lazyEngine('', () => Promise.reject(new Error('gone')));
    await follow(consent);
    expect(commands()).to.deep.equal([]);
  });

  it('stops when told to, also before it began', async () => {
    const consent = engine();
    const stop = await follow(consent);
    stop();
    googleConsentMode(engine(), { signals })();
    await consent.accept();
    expect(commands()).to.deep.equal([none]);
  });

  it('sets what is to be set, and uses the gtag there is', async () => {
    const heard: unknown[][] = [];
    page.gtag = (...command: unknown[]) => heard.push(command);
    await follow(engine(), { urlPassthrough: false, adsDataRedaction: true });
    expect(heard).to.deep.equal([
      ['set', 'url_passthrough', false],
      ['set', 'ads_data_redaction', true],
      none,
    ]);
    expect(page.dataLayer).to.equal(undefined);
  });
});

describe('the snippet for the head', () => {
  it('is in the documentation as it is here, short and ASCII', async () => {
    const docs = await (await fetch('/docs/integrations.md')).text();
    expect(docs).to.include(`\`\`\`js\n${GOOGLE_HEAD_SNIPPET}\`\`\``);
    expect(GOOGLE_HEAD_SNIPPET.length).to.be.at.most(1000);
    expect(GOOGLE_HEAD_SNIPPET).to.match(/^[\n -~]+$/);
  });

  it('denies all but security, then redacts', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inside = frame.contentDocument!;
    const script = inside.createElement('script');
    script.textContent = GOOGLE_HEAD_SNIPPET;
    inside.head.append(script);
    const { dataLayer } = frame.contentWindow as unknown as Page;
    expect(dataLayer?.map(String)).to.deep.equal(['[object Arguments]', '[object Arguments]']);
    // Through JSON: objects of another window have other prototypes.
    expect(JSON.parse(JSON.stringify(dataLayer?.map((one) => [...(one as IArguments)])))).to.deep.equal([
      [
        'consent',
        'default',
        {
          ad_storage: 'denied',
          ad_user_data: 'denied',
          ad_personalization: 'denied',
          analytics_storage: 'denied',
          functionality_storage: 'denied',
          personalization_storage: 'denied',
          security_storage: 'granted',
          wait_for_update: 500,
        },
      ],
      ['set', 'ads_data_redaction', true],
    ]);
    frame.remove();
  });
});

describe('googleTagManager', () => {
  const message = (event: string, granted: string[], answers: Record<string, boolean> = {}) => ({
    event: `cookie_charter_${event}`,
    cookie_charter: { granted, answers },
    _clear: true,
  });
  const undecided = ['necessary', 'audience'];

  it('pushes once the choice is known, then each change', async () => {
    const consent = engine();
    googleTagManager(consent);
    expect(page.dataLayer).to.deep.equal([]);
    await consent.ready;
    await consent.accept();
    await consent.accept();
    await consent.withdraw(['marketing']);
    expect(page.dataLayer).to.deep.equal([
      message('ready', undecided),
      message('changed', ['necessary', 'statistics', 'marketing', 'marketing/ads', 'audience'], {
        statistics: true,
        marketing: true,
      }),
      message('changed', ['necessary', 'statistics', 'audience'], { statistics: true, marketing: false }),
    ]);
  });

  it('says nothing new where refusing changes nothing', async () => {
    const consent = engine();
    googleTagManager(consent);
    await consent.ready;
    await consent.refuse();
    expect(page.dataLayer).to.deep.equal([message('ready', undecided)]);
  });

  it('knows a stored choice, and stops when told to', async () => {
    const dataLayer: object[] = [];
    const consent = engine(stored('statistics=1', 'marketing=0'));
    const stop = googleTagManager(consent, { dataLayer });
    await consent.ready;
    stop();
    await consent.accept();
    expect(dataLayer).to.deep.equal([
      message('ready', ['necessary', 'statistics', 'audience'], { statistics: true, marketing: false }),
    ]);
    expect(page.dataLayer).to.equal(undefined);
  });

  it('pushes no change where the charter comes later, and one where something is withdrawn then', async () => {
    const consent = lazyEngine(stored('statistics=1', 'marketing=1'));
    googleTagManager(consent);
    await consent.ready;
    await consent.charter();
    expect(consent.state.granted).to.include('necessary');
    expect(page.dataLayer?.length).to.equal(1);
    await consent.withdraw(['marketing']);
    expect(page.dataLayer?.map((one) => (one as { event: string }).event)).to.deep.equal([
      'cookie_charter_ready',
      'cookie_charter_changed',
    ]);
  });

  it('says nothing where the charter cannot be had', async () => {
    const consent = lazyEngine('', () => Promise.reject(new Error('gone')));
    googleTagManager(consent);
    await consent.ready;
    expect(page.dataLayer).to.deep.equal([]);
  });
});

describe('matomo', () => {
  const calls = () => page['_paq'];
  const follow = async (consent: Consent, mode: MatomoMode, category = 'statistics', service?: string) => {
    const stop = matomo(consent, { category, mode, ...(service && { service }) });
    await consent.ready;
    return stop;
  };

  for (const [mode, asked, yes, no] of [
    ['tracking', 'requireConsent', 'setConsentGiven', 'forgetConsentGiven'],
    ['cookies', 'requireCookieConsent', 'setCookieConsentGiven', 'forgetCookieConsentGiven'],
  ] as const) {
    describe(mode, () => {
      it('asks for consent at once, so that it stands before the first page view', () => {
        matomo(engine(), { category: 'statistics', mode });
        expect(calls()).to.deep.equal([[asked]]);
      });

      it('tells of a yes once, and of its withdrawal', async () => {
        const consent = engine();
        await follow(consent, mode);
        await consent.accept();
        await consent.accept();
        await consent.withdraw();
        await consent.refuse();
        await consent.save({ statistics: true });
        expect(calls()).to.deep.equal([[asked], [yes], [no], [yes]]);
      });

      it('tells of no refusal: none was needed', async () => {
        const consent = engine();
        await follow(consent, mode);
        await consent.refuse();
        await consent.save({ marketing: true });
        expect(calls()).to.deep.equal([[asked]]);
      });

      it('tells of a stored yes on every page', async () => {
        await follow(engine(stored('statistics=1', 'marketing=0')), mode);
        expect(calls()).to.deep.equal([[asked], [yes]]);
      });

      it('knows services', async () => {
        const consent = engine();
        await follow(consent, mode, 'marketing', 'ads');
        await consent.save({ marketing: true, 'marketing/ads': false });
        await consent.save({ 'marketing/ads': true });
        expect(calls()).to.deep.equal([[asked], [yes]]);
      });

      it('stops when told to', async () => {
        const consent = engine();
        (await follow(consent, mode))();
        await consent.accept();
        expect(calls()).to.deep.equal([[asked]]);
      });
    });
  }

  describe('exempt', () => {
    it('needs no answer, and no refusal of other things is an objection', async () => {
      const consent = engine();
      await follow(consent, 'exempt', 'audience');
      await consent.accept();
      await consent.refuse();
      expect(calls()).to.equal(undefined);
    });

    it('tells of an objection, and of its end', async () => {
      const consent = engine();
      await follow(consent, 'exempt', 'audience');
      await consent.save({ audience: false });
      await consent.refuse();
      await consent.save({ audience: true });
      expect(calls()).to.deep.equal([['optUserOut'], ['forgetUserOptOut']]);
    });

    it('tells of a stored objection once the engine is ready', async () => {
      const consent = engine(stored('audience=0'));
      matomo(consent, { category: 'audience', mode: 'exempt' });
      expect(calls()).to.equal(undefined);
      await consent.ready;
      expect(calls()).to.deep.equal([['optUserOut']]);
    });

    it('takes no stored choice that says nothing of it for an objection', async () => {
      const consent = lazyEngine(stored('statistics=1', 'marketing=0'));
      await follow(consent, 'exempt', 'audience');
      expect(consent.has('audience')).to.equal(false);
      await consent.changes();
      expect(consent.has('audience')).to.equal(true);
      await consent.save({ audience: false });
      expect(calls()).to.deep.equal([['optUserOut']]);
    });

    it('makes no objection of a charter that cannot be had', async () => {
      const consent = lazyEngine(stored('statistics=1'), () => Promise.reject(new Error('gone')));
      await follow(consent, 'exempt', 'audience');
      await consent.changes().catch(() => {});
      expect(calls()).to.equal(undefined);
    });

    it('takes a stored refusal of everything for an objection', async () => {
      const heard = new Promise((resolve) => {
        matomo(lazyEngine('none'), { category: 'audience', mode: 'exempt', queue: { push: resolve } });
      });
      expect(await heard).to.deep.equal(['optUserOut']);
    });
  });

  it('goes on after Matomo put its own queue in place of the list', async () => {
    const consent = engine();
    await follow(consent, 'tracking');
    const heard: unknown[] = [];
    page['_paq'] = { push: (call: unknown) => heard.push(call) };
    await consent.accept();
    expect(heard).to.deep.equal([['setConsentGiven']]);
  });

  it('says what a signal of the browser keeps refused', async () => {
    const [necessary, ...others] = charter.categories;
    const consent = openStore(undefined, {
      charter: { categories: [necessary!, { ...others[2]!, gpc: true }] },
      signals: [() => true],
    });
    await follow(consent, 'exempt', 'audience');
    await consent.save({ audience: true });
    expect(calls()).to.deep.equal([['optUserOut'], ['forgetUserOptOut']]);
  });
});
