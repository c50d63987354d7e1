/** The table of acts and the state machine of engine.ts, row by row. */
import { expect } from '@open-wc/testing';
import { consoleMessages } from '../../test/browser/console.js';
import '../../test/browser/fixtures.js';
import type { CharterFile } from '../charter/charter-json.js';
import { encodeChoice } from './choice.js';
import { type ConsentOptions, createConsent } from './create-consent.js';
import { addMonths } from './choice-status.js';
import type { Consent } from './consent-context.js';
import { ChoiceChangedEvent, ChoiceMadeEvent, PromptNeededEvent } from './events.js';
import { ChoiceWithdrawnEvent } from './choice-withdrawn-event.js';
import { memoryStorage } from './storage/create-storage.js';

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;
const EVENTS = [
  ChoiceMadeEvent.type,
  ChoiceChangedEvent.type,
  ChoiceWithdrawnEvent.type,
  PromptNeededEvent.type,
] as const;

const CHARTER: CharterFile = {
  revision: 2,
  categories: [
    { id: 'necessary', label: 'Necessary', consent: 'none' },
    { id: 'audience', label: 'Audience', consent: 'opt-out' },
    { id: 'statistics', label: 'Statistics', consent: 'opt-in' },
    {
      id: 'video',
      label: 'Video',
      services: [
        { id: 'youtube', label: { en: 'YouTube', fr: 'Vidéos YouTube' } },
        { id: 'vimeo', label: 'Vimeo' },
      ],
    },
  ],
};

const written = (answers: Record<string, boolean>, days = 0, revision = 2): string =>
  encodeChoice({ revision, time: NOW - days * DAY, answers: new Map(Object.entries(answers)) });

/** An engine with a clock that tests set, and what it stored and dispatched. */
const engine = async (
  options: Partial<ConsentOptions> & { stored?: string; clock?: { now: number } } = {},
): Promise<{
  consent: Consent;
  clock: { now: number };
  stored: () => string | undefined;
  dispatched: Event[];
}> => {
  const { stored, clock = { now: NOW }, ...more } = options;
  const storage = memoryStorage(stored);
  const page = document.implementation.createHTMLDocument();
  const dispatched: Event[] = [];
  for (const type of EVENTS) page.addEventListener(type, (event) => dispatched.push(event));
  const consent = createConsent({
    charter: CHARTER,
    storage,
    now: () => clock.now,
    signals: [],
    page,
    ...more,
  });
  await consent.ready;
  return { consent, clock, stored: () => storage.read() as string | undefined, dispatched };
};

const waitForEvent = <T extends Event>(
  dispatched: readonly Event[],
  type: new (...args: never[]) => T,
): Promise<T> =>
  new Promise((resolve) => {
    const look = (): void => {
      const found = dispatched.find((event) => event instanceof type);
      if (found) resolve(found as T);
      else requestAnimationFrame(look);
    };
    look();
  });

describe('the consent store', () => {
  describe('before an answer', () => {
    it('grants what is necessary and what may only be objected to, and nothing else', async () => {
      const { consent, stored } = await engine();
      expect(consent.state.granted).to.deep.equal(['necessary', 'audience']);
      expect(consent.has('statistics')).to.equal(false);
      expect(consent.has('video', 'youtube')).to.equal(false);
      expect(consent.has('no-such')).to.equal(false);
      expect((await consoleMessages()).join()).to.match(/the page waits for “/);
      expect(stored()).to.equal(undefined);
    });

    it('asks, and says so once', async () => {
      const { consent, dispatched } = await engine();
      expect(consent.state).to.include({ status: 'undecided', promptNeeded: true });
      expect((await waitForEvent(dispatched, PromptNeededEvent)).reason).to.equal('undecided');
      expect(dispatched.length).to.equal(1);
    });

    it('asks nobody where nothing needs an answer', async () => {
      const categories = CHARTER.categories.slice(0, 2);
      const { consent, dispatched } = await engine({ charter: { ...CHARTER, categories } });
      expect(consent.state).to.include({ status: 'undecided', promptNeeded: false });
      expect(dispatched).to.deep.equal([]);
    });
  });

  describe('an answer', () => {
    it('accept grants all that is asked, and is stored', async () => {
      const { consent, stored, dispatched } = await engine();
      await consent.accept({ source: 'banner', language: 'fr', texts: 'sha256-x' });
      expect(consent.state).to.include({
        status: 'decided',
        promptNeeded: false,
        persisted: true,
        reloadNeeded: false,
      });
      expect(consent.has('statistics') && consent.has('video') && consent.has('video', 'vimeo')).to.equal(
        true,
      );
      expect(stored()).to.equal(written({ statistics: true, video: true }));
      const { record } = await waitForEvent(dispatched, ChoiceMadeEvent);
      expect(record).to.deep.equal({
        format: 1,
        action: 'accept',
        time: '2026-11-23T12:00:00.000Z',
        answers: { audience: true, statistics: true, video: true },
        revision: 2,
        source: 'banner',
        language: 'fr',
        texts: 'sha256-x',
        versions: { package: record.versions.package, choice: 2 },
        refusedBySignal: [],
      });
      expect(JSON.stringify(record)).not.to.match(/Mozilla|\d+\.\d+\.\d+\.\d+/);
    });

    it('refuse refuses all that is asked, and is stored just so', async () => {
      const { consent, stored } = await engine();
      await consent.refuse();
      expect(consent.state).to.include({ status: 'decided', promptNeeded: false });
      expect(consent.state.granted).to.deep.equal(['necessary', 'audience']);
      expect(stored()).to.equal(written({ statistics: false, video: false }));
    });

    it('save stores what is shown, and refuses what was left out', async () => {
      const { consent, stored } = await engine();
      await consent.save({ statistics: true, 'video/youtube': true });
      expect(consent.has('statistics')).to.equal(true);
      expect(consent.has('video')).to.equal(false);
      expect(consent.has('video', 'youtube')).to.equal(true);
      expect(consent.has('video', 'vimeo')).to.equal(false);
      expect(stored()).to.equal(written({ statistics: true, video: false, 'video/youtube': true }));
    });

    it('about one service holds, and the rest is still asked', async () => {
      const { consent } = await engine();
      await consent.save({ 'video/youtube': true });
      expect(consent.has('video', 'youtube')).to.equal(true);
      expect(consent.state).to.include({ status: 'undecided', promptNeeded: true });
    });

    it('about another service leaves the first', async () => {
      const { consent } = await engine();
      await consent.save({ 'video/youtube': true });
      await consent.save({ 'video/vimeo': true });
      expect(consent.has('video', 'youtube') && consent.has('video', 'vimeo')).to.equal(true);
      expect(consent.state.promptNeeded).to.equal(true);
    });

    it('about one service revives no answer that has expired', async () => {
      const { consent } = await engine({ stored: written({ statistics: false, video: false }, 200) });
      await consent.save({ 'video/youtube': true });
      expect(consent.has('video', 'youtube')).to.equal(true);
      expect(consent.state).to.include({ status: 'undecided', promptNeeded: true });
    });

    it('about one service leaves what was refused in one word', async () => {
      const { consent } = await engine({ stored: 'none' });
      await consent.save({ 'video/youtube': true });
      expect(consent.state.granted).to.deep.equal(['necessary', 'video/youtube']);
      expect(consent.state.promptNeeded).to.equal(false);
    });

    it('about a category replaces those about its services', async () => {
      const { consent } = await engine();
      await consent.save({ 'video/youtube': true });
      await consent.save({ video: false });
      expect(consent.has('video', 'youtube')).to.equal(false);
    });

    it('knows a service by its label too, and no other', async () => {
      const { consent } = await engine();
      await consent.save({ 'video/youtube': true });
      expect(consent.has('video', 'Vidéos YouTube')).to.equal(true);
      await consent.accept();
      expect(consent.has('video', 'vimeo')).to.equal(true);
      expect(consent.has('video', 'no-such')).to.equal(false);
      expect((await consoleMessages()).join()).to.match(/the page waits for “/);
    });

    it('about what the charter does not have is left out, with a message', async () => {
      const { consent, stored } = await engine();
      await consent.save({ statstics: true, necessary: false });
      expect(stored()).to.equal(undefined);
      expect(consent.has('necessary')).to.equal(true);
      const [message] = await consoleMessages();
      expect(message).to.match(/“statstics”.*\n.*statistics, video, video\/youtube/);
    });

    it('is a yes only where it is a plain one', async () => {
      const { consent, stored } = await engine();
      await consent.save({ statistics: 'no', video: 1 } as never);
      expect(stored()).to.equal(written({ statistics: false, video: false }));
    });

    it('is dispatched as a change where one counted before', async () => {
      const { consent, dispatched } = await engine({ stored: written({ statistics: false, video: false }) });
      await consent.accept();
      expect((await waitForEvent(dispatched, ChoiceChangedEvent)).record?.action).to.equal('accept');
      expect(dispatched.some((event) => event instanceof ChoiceMadeEvent)).to.equal(false);
    });

    it('is no change where it grants what was granted', async () => {
      const { consent, dispatched } = await engine();
      await consent.accept();
      await consent.accept();
      await consent.save({ statistics: true, video: true });
      expect(dispatched.filter((event) => event instanceof ChoiceMadeEvent).length).to.equal(3);
      expect(dispatched.some((event) => event instanceof ChoiceChangedEvent)).to.equal(false);
      await consent.save({ statistics: true, video: false });
      expect((await waitForEvent(dispatched, ChoiceChangedEvent)).record?.action).to.equal('save');
    });

    it('cannot be cancelled, and reaches the window by bubbling', async () => {
      const { consent, dispatched } = await engine();
      await consent.accept();
      const event = await waitForEvent(dispatched, ChoiceMadeEvent);
      expect([event.bubbles, event.cancelable]).to.deep.equal([true, false]);
    });

    it('resolves those who wait', async () => {
      const { consent } = await engine();
      const order: string[] = [];
      const all = Promise.all([
        consent.when('necessary').then(() => order.push('necessary')),
        consent.when('statistics').then(() => order.push('statistics')),
      ]);
      await consent.accept();
      await all;
      expect(order).to.deep.equal(['necessary', 'statistics']);
    });
  });

  describe('an exempt category', () => {
    it('runs until the visitor objects, and accepting or refusing the rest is no answer to it', async () => {
      const { consent } = await engine();
      await consent.refuse();
      expect(consent.has('audience')).to.equal(true);
      await consent.save({ audience: false });
      expect(consent.has('audience')).to.equal(false);
      await consent.accept();
      expect(consent.has('audience')).to.equal(false);
      await consent.save({ audience: true });
      expect(consent.has('audience')).to.equal(true);
    });

    it('runs again when the objection is taken back, where nothing else is asked', async () => {
      const charter = { ...CHARTER, categories: CHARTER.categories.slice(0, 2) };
      const { consent, stored } = await engine({ charter });
      await consent.accept();
      expect(stored()).to.equal(undefined);
      await consent.save({ audience: false });
      expect(consent.has('audience')).to.equal(false);
      await consent.save({ audience: true });
      expect(consent.has('audience')).to.equal(true);
      const again = await engine({ charter, stored: stored() as string });
      expect(again.consent.has('audience')).to.equal(true);
      expect(again.consent.state.promptNeeded).to.equal(false);
    });

    it('is not granted again by an objection growing old', async () => {
      const stored = written({ audience: false, statistics: false }, 400);
      const { consent } = await engine({ stored });
      expect(consent.state.status).to.equal('expired');
      expect(consent.has('audience')).to.equal(false);
    });

    it('is kept objected to for longer than a consent is, and a refusal of what is asked is not', async () => {
      const ends: Date[] = [];
      const kept = memoryStorage();
      const storage: typeof kept = {
        ...kept,
        write: (value, expires) => {
          ends.push(expires);
          return kept.write(value, expires);
        },
      };
      const { consent } = await engine({ storage });
      await consent.refuse();
      await consent.save({ audience: false });
      expect(ends).to.deep.equal([new Date(addMonths(NOW, 6)), new Date(addMonths(NOW + 1, 13))]);
    });

    it('that has come to need consent takes no silence for a yes', async () => {
      const { consent, stored } = await engine();
      await consent.accept();
      const stricter = CHARTER.categories.map((one) =>
        one.id === 'audience' ? { ...one, consent: 'opt-in' as const } : one,
      );
      const later = await engine({
        charter: { ...CHARTER, categories: stricter },
        ...(stored() && { stored: stored() as string }),
      });
      expect(later.consent.has('audience')).to.equal(false);
    });
  });

  describe('a stored choice', () => {
    it('holds, and nobody is asked', async () => {
      const { consent, dispatched } = await engine({ stored: written({ statistics: true, video: false }) });
      expect(consent.state).to.include({ status: 'decided', promptNeeded: false });
      expect(consent.state.answers).to.deep.equal({ statistics: true, video: false });
      expect(consent.state.answeredAt).to.deep.equal(new Date(NOW));
      expect(consent.state.expiresAt).to.deep.equal(new Date(Date.UTC(2027, 4, 23, 12)));
      expect(consent.has('statistics')).to.equal(true);
      expect(dispatched).to.deep.equal([]);
    });

    for (const answer of [true, false]) {
      it(`expires after six months, a ${answer ? 'yes' : 'no'} as well`, async () => {
        const stored = written({ statistics: answer, video: answer });
        const clock = { now: NOW + 180 * DAY };
        expect((await engine({ stored, clock })).consent.state).to.include({
          status: 'decided',
          promptNeeded: false,
        });
        const later = await engine({ stored, clock: { now: NOW + 184 * DAY } });
        expect(later.consent.state).to.include({ status: 'expired', promptNeeded: true });
        expect(later.consent.has('statistics')).to.equal(false);
        expect((await waitForEvent(later.dispatched, PromptNeededEvent)).reason).to.equal('expired');
      });
    }

    it('lives as long as the charter says', async () => {
      const options = { stored: written({ statistics: true, video: true }, 300) };
      const long = await engine({ ...options, charter: { ...CHARTER, choice: { months: 13 } } });
      expect(long.consent.state.status).to.equal('decided');
      expect((await engine(options)).consent.state.status).to.equal('expired');
    });

    it('stops counting while the page is open, when its time comes', async () => {
      const { consent, clock } = await engine({ stored: written({ statistics: true, video: true }) });
      clock.now = addMonths(NOW, 6) - 1;
      expect(consent.has('statistics')).to.equal(true);
      clock.now++;
      expect(consent.has('statistics')).to.equal(false);
    });

    it('is asked again when the charter’s revision is higher, and what is new can be read', async () => {
      const { consent, dispatched } = await engine({
        stored: written({ statistics: true }, 0, 1),
        charter: {
          ...CHARTER,
          history: [
            { revision: 2, date: '2026-11-01', text: 'Videos.' },
            { revision: 1, date: '2026-01-01', text: 'Statistics.' },
            { date: '2026-11-02', text: 'A typing error.' },
          ],
        },
      });
      expect(consent.state).to.include({ status: 'revised', promptNeeded: true });
      expect(consent.has('statistics')).to.equal(false);
      expect((await waitForEvent(dispatched, PromptNeededEvent)).reason).to.equal('revised');
      expect(await consent.changes()).to.deep.equal({
        categories: ['video'],
        history: [{ date: '2026-11-01', text: 'Videos.' }],
      });
    });

    it('holds where the charter’s revision is lower, and where a category came without a revision', async () => {
      const { consent } = await engine({ stored: written({ statistics: true }, 0, 7) });
      expect(consent.state).to.include({ status: 'decided', promptNeeded: false });
      expect(consent.has('statistics')).to.equal(true);
      expect(consent.has('video')).to.equal(false);
    });

    for (const [what, stored] of Object.entries({
      corrupt: '2.2.x!',
      'an acceptance without a date': '2.2..statistics~1.video~1',
      'of another version': '9.2.mubbs7i8.statistics~1',
    })) {
      it(`that is ${what} is none: refused, and asked again`, async () => {
        const { consent } = await engine({ stored });
        expect(consent.state).to.include({ status: 'undecided', promptNeeded: true });
        expect(consent.has('statistics')).to.equal(false);
      });
    }

    for (const stored of ['none', '2...statistics~0.video~0', '2.9..statistics~0']) {
      it(`written by hand as ${stored} is a refusal, and nobody is asked`, async () => {
        const { consent } = await engine({ stored });
        expect(consent.state).to.include({ status: 'decided', promptNeeded: false });
        expect(consent.state.granted).to.deep.equal(
          stored === 'none' ? ['necessary'] : ['necessary', 'audience'],
        );
      });
    }
  });

  it('is begun and can be answered whatever the page’s own place and signal give', async () => {
    for (const value of [5, {}, null, ['%', '2.2.mubbs7i8.%~1'], [[Symbol('a')]]] as unknown[]) {
      let kept: unknown = value;
      const { consent } = await engine({
        storage: {
          read: () => kept as string,
          write: (next) => {
            kept = next;
          },
        },
      });
      expect(consent.state).to.include({ status: 'undecided', promptNeeded: true });
      await consent.refuse();
      expect(consent.state).to.include({ status: 'decided', persisted: true });
    }
  });

  it('writes down an answer by a clock with fractions, and reads it again', async () => {
    const clock = { now: NOW + 0.25 };
    const { consent, stored } = await engine({ clock });
    await consent.accept();
    expect(stored()).to.equal(written({ statistics: true, video: true }));
  });

  it('writes down no revision higher than it can read', async () => {
    const charter = { ...CHARTER, revision: 1e25 };
    const { consent, stored } = await engine({ charter });
    await consent.accept();
    const again = await engine({ charter, stored: stored() as string });
    expect(again.consent.state.status).to.equal('decided');
  });

  describe('a clock that was moved', () => {
    it('makes no acceptance from the future count, and every refusal', async () => {
      const clock = { now: NOW - 30 * DAY };
      const yes = await engine({ clock, stored: written({ statistics: true }) });
      expect(yes.consent.state).to.include({ status: 'undecided', promptNeeded: true });
      const no = await engine({ clock, stored: written({ statistics: false }) });
      expect(no.consent.state).to.include({ status: 'decided', promptNeeded: false });
    });

    it('back by an hour loses neither the old answer nor the new', async () => {
      const clock = { now: NOW - 3_600_000 };
      const { consent, stored } = await engine({ clock, stored: written({ statistics: true, video: true }) });
      expect(consent.has('statistics')).to.equal(true);
      await consent.refuse();
      expect(stored()).to.equal(
        encodeChoice({
          revision: 2,
          // The date of the first is none to go by: the second has the clock's.
          time: NOW - 3_600_000,
          answers: new Map([
            ['statistics', false],
            ['video', false],
          ]),
        }),
      );
    });
  });

  describe('taking back', () => {
    it('is stored as a refusal, dispatched, and not asked about again', async () => {
      const { consent, stored, dispatched } = await engine({
        stored: written({ statistics: true, video: true }),
      });
      await consent.withdraw(undefined, { source: 'charter' });
      expect(consent.state).to.include({ status: 'withdrawn', promptNeeded: false, reloadNeeded: false });
      expect(stored()).to.equal(
        encodeChoice({
          revision: 2,
          time: NOW + 1,
          answers: new Map([
            ['statistics', false],
            ['video', false],
          ]),
        }),
      );
      const event = await waitForEvent(dispatched, ChoiceWithdrawnEvent);
      expect(event.withdrawn).to.deep.equal(['statistics', 'video', 'video/youtube', 'video/vimeo']);
      expect((await waitForEvent(dispatched, ChoiceChangedEvent)).record?.action).to.equal('withdraw');
      await consent.accept();
      expect(consent.state.status).to.equal('decided');
    });

    it('of one category or service leaves the others', async () => {
      const { consent } = await engine({ stored: written({ statistics: true, video: true }) });
      await consent.withdraw(['video/youtube']);
      expect(consent.state.granted).to.deep.equal([
        'necessary',
        'audience',
        'statistics',
        'video',
        'video/vimeo',
      ]);
    });
  });

  describe('a category that the charter sets apart', () => {
    const withApart = (acceptAll: unknown): CharterFile => ({
      ...CHARTER,
      categories: CHARTER.categories.map((one) =>
        one.id === 'video' ? ({ ...one, acceptAll } as typeof one) : one,
      ),
    });
    const charter = withApart(false);

    it('is granted by an answer of its own, and by no acceptance of all', async () => {
      const { consent, stored, dispatched } = await engine({ charter });
      expect(consent.state.outsideAcceptAll).to.deep.equal(['video']);
      await consent.accept();
      expect(consent.state).to.include({ status: 'decided', promptNeeded: false });
      expect(consent.state.granted).to.deep.equal(['necessary', 'audience', 'statistics']);
      expect(stored()).to.equal(written({ statistics: true }));
      const { record } = await waitForEvent(dispatched, ChoiceMadeEvent);
      expect([record.action, record.answers, record.refusedBySignal]).to.deep.equal([
        'accept',
        { audience: true, statistics: true, video: false },
        [],
      ]);
      await consent.save({ video: true });
      expect(consent.has('video', 'youtube')).to.equal(true);
    });

    it('stays as it is when all is accepted: the whole, and a service alone', async () => {
      for (const answers of [
        { 'video/youtube': true },
        { video: true },
        { video: true, 'video/vimeo': false },
      ]) {
        const { consent, stored } = await engine({ charter });
        await consent.save(answers);
        const granted = ['video/youtube', 'video/vimeo'].map((key) => consent.state.granted.includes(key));
        await consent.accept();
        expect(stored()).to.match(/statistics~1/);
        expect(
          ['video/youtube', 'video/vimeo'].map((key) => consent.state.granted.includes(key)),
        ).to.deep.equal(granted);
      }
    });

    it('is refused with all, and withdrawn with all', async () => {
      const { consent } = await engine({ charter });
      await consent.save({ 'video/youtube': true });
      await consent.refuse();
      expect(consent.state.answers).to.deep.equal({ statistics: false, video: false });
      await consent.save({ video: true });
      await consent.withdraw();
      expect(consent.has('video')).to.equal(false);
    });

    it('asks nobody by itself', async () => {
      const categories = charter.categories.filter(({ id }) => id !== 'statistics');
      const { consent, stored } = await engine({ charter: { ...charter, categories } });
      expect(consent.state.promptNeeded).to.equal(false);
      await consent.accept();
      expect([stored(), consent.has('video')]).to.deep.equal([undefined, false]);
      await consent.save({ video: true });
      expect(consent.has('video')).to.equal(true);
    });

    it('is no news of the banner, which does not list it', async () => {
      const { consent } = await engine({ charter, stored: written({ statistics: true }, 1, 1) });
      expect(consent.state).to.include({ status: 'revised', promptNeeded: true });
      expect((await consent.changes()).categories).to.deep.equal([]);
    });

    it('is one by any value but true, and only where consent is needed', async () => {
      for (const [value, apart] of [
        [true, []],
        [undefined, []],
        ['false', ['video']],
        [0, ['video']],
        [null, ['video']],
      ] as const) {
        const { consent } = await engine({ charter: withApart(value) });
        expect(consent.state.outsideAcceptAll, String(value)).to.deep.equal(apart);
      }
      const exempt = CHARTER.categories.map((one) => ({ ...one, acceptAll: false }));
      const { consent } = await engine({ charter: { ...CHARTER, categories: exempt } });
      expect(consent.state.outsideAcceptAll).to.deep.equal(['statistics', 'video']);
    });
  });

  describe('a Global Privacy Control signal', () => {
    const gpc = CHARTER.categories.map((one) => (one.id === 'video' ? { ...one, gpc: true } : one));
    const options = { charter: { ...CHARTER, categories: gpc }, signals: [() => true] };

    it('keeps what the charter marks refused when all is accepted, and says what', async () => {
      const { consent, dispatched } = await engine(options);
      expect(consent.state.refusedBySignal).to.deep.equal(['video']);
      await consent.accept();
      expect(consent.has('statistics')).to.equal(true);
      expect(consent.has('video')).to.equal(false);
      expect((await waitForEvent(dispatched, ChoiceMadeEvent)).record.refusedBySignal).to.deep.equal([
        'video',
      ]);
    });

    it('is no answer: accepting the rest stores none for what it keeps refused', async () => {
      const { consent, stored } = await engine(options);
      await consent.accept();
      expect(stored()).to.equal(written({ statistics: true }));
      await consent.refuse();
      expect(consent.state.answers).to.deep.equal({ statistics: false, video: false });
    });

    it('leaves a service that the visitor turned on by itself, when all is accepted', async () => {
      const { consent } = await engine(options);
      await consent.save({ 'video/youtube': true });
      await consent.accept();
      expect(consent.has('video', 'youtube')).to.equal(true);
      expect(consent.has('video', 'vimeo')).to.equal(false);
    });

    it('yields to the visitor’s own yes, which accepting all leaves as it is', async () => {
      const { consent } = await engine(options);
      await consent.save({ video: true });
      expect(consent.has('video')).to.equal(true);
      await consent.accept();
      expect(consent.has('video')).to.equal(true);
    });

    it('leaves nothing to ask where it answers everything', async () => {
      const charter = { ...CHARTER, categories: gpc.filter(({ id }) => id !== 'statistics') };
      expect((await engine({ ...options, charter })).consent.state.promptNeeded).to.equal(false);
    });
  });

  describe('a damaged charter', () => {
    it('asks as the stricter where an id stands twice', async () => {
      const twice = [...CHARTER.categories, { id: 'necessary', label: 'Twice', consent: 'opt-in' as const }];
      const { consent } = await engine({ charter: { ...CHARTER, categories: twice } });
      expect(consent.has('necessary')).to.equal(false);
    });
  });

  it('gives ids as the charter writes them', async () => {
    const odd = [
      { id: 'durées à part', label: 'Odd', services: [{ id: 'a.b~c', label: 'Odd' }] },
      { id: 'visites.été', consent: 'opt-out' as const, label: 'Odd' },
    ];
    const { consent, dispatched } = await engine({ charter: { ...CHARTER, categories: odd } });
    await consent.save({ 'durées à part': true, 'durées à part/a.b~c': false, 'visites.été': false });
    expect(consent.state.granted).to.deep.equal(['durées à part']);
    expect(consent.state.objected).to.deep.equal(['visites.été']);
    const answers = { 'durées à part': true, 'durées à part/a.b~c': false, 'visites.été': false };
    expect(consent.state.answers).to.deep.equal(answers);
    expect((await waitForEvent(dispatched, ChoiceMadeEvent)).record.answers).to.deep.equal(answers);
  });

  it('stays whole where an id is half a character, and refuses what it names', async () => {
    const odd = [
      ...CHARTER.categories,
      { id: 'a\uD800', label: 'Odd', services: [{ id: '\uDC00', label: 'Odd' }] },
    ];
    const { consent } = await engine({ charter: { ...CHARTER, categories: odd } });
    await consent.accept();
    expect(consent.has('a\uD800')).to.equal(false);
    expect((await consoleMessages()).join()).to.match(/the page waits for “/);
    expect(consent.has('statistics')).to.equal(true);
  });

  describe('an endpoint', () => {
    for (const endpoint of [
      'https://',
      'http://[',
      '//',
      'mailto:log@town.example',
      'https://a:b@town.example/',
    ]) {
      it(`that is no address of the web is not used: ${endpoint}`, async () => {
        const { fetch } = window;
        let sent = 0;
        window.fetch = () => {
          sent++;
          return new Promise(() => {});
        };
        try {
          const { consent } = await engine({ charter: { ...CHARTER, choice: { endpoint } }, page: document });
          await consent.refuse();
          expect(consent.state).to.include({ status: 'decided', promptNeeded: false });
          expect(sent).to.equal(0);
        } finally {
          window.fetch = fetch;
        }
      });
    }

    it('that throws at once holds no answer up', async () => {
      const { fetch } = window;
      window.fetch = () => {
        throw new TypeError('blocked');
      };
      try {
        const charter = { ...CHARTER, choice: { endpoint: '/consent-log' } };
        const { consent } = await engine({ charter, page: document });
        await consent.refuse();
        expect(consent.state).to.include({ status: 'decided', promptNeeded: false });
      } finally {
        window.fetch = fetch;
      }
    });

    it('is sent the record of each choice once, without credentials, and nothing waits for it', async () => {
      const { fetch } = window;
      const sent: [string, RequestInit | undefined][] = [];
      window.fetch = (to, init) => {
        sent.push([String(to), init]);
        return new Promise(() => {});
      };
      try {
        const { consent } = await engine({
          charter: { ...CHARTER, choice: { endpoint: '/consent-log' } },
          page: document,
        });
        await consent.refuse();
        expect(sent.length).to.equal(1);
        const [[to, init] = []] = sent;
        expect(to).to.match(/\/consent-log$/);
        expect(init).to.include({ method: 'POST', keepalive: true, credentials: 'omit' });
        expect(JSON.parse(String(init?.body)).answers).to.deep.equal({
          audience: true,
          statistics: false,
          video: false,
        });
      } finally {
        window.fetch = fetch;
      }
    });
  });
});
