/** Answers where what keeps them is slow, hangs or fails, and where the charter does not come. */
import { expect, waitUntil } from '@open-wc/testing';
import '../../../test/browser/fixtures.js';
import { writeChoice } from '../../../test/fixtures/consent.mjs';
import { makePolicy, openContext } from '../../../test/fixtures/consent-stores.js';
import { consoleMessages } from '../../../test/browser/console.js';
import { encodeChoice } from '../choice.js';
import type { ConsentContext, StoreOptions } from '../consent-context.js';
import { ChoiceChangedEvent, ChoiceMadeEvent } from '../events.js';
import { memoryStorage } from './create-storage.js';
import { ChoiceWithdrawnEvent } from '../choice-withdrawn-event.js';

const POLICY = makePolicy({
  revision: 1,
  categories: [
    { id: 'statistics', label: 'Statistics' },
    { id: 'video', label: 'Video', services: [{ id: 'player', label: 'Player' }] },
  ],
});
const NEVER = new Promise<never>(() => {});
const ACCEPTED = writeChoice('statistics~1.video~1');

/** An engine on a page of its own, and the types of the events that it dispatched. */
const engineWith = (options: Partial<StoreOptions>): { core: ConsentContext; events: string[] } => {
  const page = document.implementation.createHTMLDocument();
  const events: string[] = [];
  for (const { type } of [ChoiceMadeEvent, ChoiceChangedEvent, ChoiceWithdrawnEvent]) {
    page.addEventListener(type, () => events.push(type));
  }
  const core = openContext({ page, policy: POLICY, ...options });
  return { core, events };
};

/** A place whose writes end when the test lets them. */
const slowStorage = () => {
  const writes: { readonly value: string; readonly end: () => void }[] = [];
  let kept: string | undefined;
  return {
    writes,
    kept: () => kept,
    read: () => kept,
    write: (value: string) =>
      new Promise<void>((resolve) => {
        writes.push({
          value,
          end: () => {
            kept = value;
            resolve();
          },
        });
      }),
  };
};

describe('a place that is slow', () => {
  it('holds up no refusal: an acceptance on its way never comes into force', async () => {
    const storage = slowStorage();
    const { core, events } = engineWith({ storage });
    await core.consent.ready;
    const granted: boolean[] = [];
    core.consent.subscribe(() => granted.push(core.consent.has('statistics')));
    const accepted = core.consent.accept();
    await waitUntil(() => storage.writes.length === 1);
    const refused = core.consent.refuse();
    await waitUntil(() => core.consent.state.status === 'decided');
    expect(core.consent.state.answers).to.deep.equal({ statistics: false, video: false });
    // The place ends them in the wrong order.
    await waitUntil(() => storage.writes.length === 2);
    storage.writes[1]?.end();
    await refused;
    storage.writes[0]?.end();
    await accepted;
    await waitUntil(() => storage.writes.length === 3);
    storage.writes[2]?.end();
    expect(storage.kept()).to.equal(storage.writes[1]?.value);
    expect(granted).not.to.include(true);
    expect(events).to.deep.equal([ChoiceMadeEvent.type]);
  });

  it('loses no answer that another is given on top of', async () => {
    const storage = slowStorage();
    const { core } = engineWith({ storage });
    await core.consent.ready;
    const saved = [core.consent.save({ 'video/player': true }), core.consent.save({ statistics: true })];
    await waitUntil(() => storage.writes.length === 2);
    for (const { end } of storage.writes) end();
    await Promise.all(saved);
    expect(core.consent.has('video', 'player')).to.equal(true);
    expect(core.consent.has('statistics')).to.equal(true);
  });

  it('takes no answer back by what it gave before: a refusal that is dated ahead, read while the visitor accepts', async () => {
    const ahead = encodeChoice({
      revision: 1,
      time: Date.now() + 72 * 3_600_000,
      answers: new Map([
        ['statistics', false],
        ['video', false],
      ]),
    });
    let kept = ahead;
    const reads: (() => void)[] = [];
    let isSlow = false;
    const { core } = engineWith({
      storage: {
        read: () => {
          const value = kept;
          return isSlow ? new Promise((resolve) => reads.push(() => resolve(value))) : value;
        },
        write: (value) => {
          kept = value;
        },
      },
    });
    await core.consent.ready;
    isSlow = true;
    const reading = core.rereadStorage();
    isSlow = false;
    await core.consent.accept();
    for (const give of reads) give();
    await reading;
    expect(core.consent.has('statistics')).to.equal(true);
  });

  it('that never gives what it keeps leaves the visitor asked', async () => {
    const { core } = engineWith({ storage: { read: () => NEVER, write: () => {} } });
    await core.consent.ready;
    expect(core.consent.state).to.include({ status: 'undecided', promptNeeded: true });
    await core.consent.refuse();
    expect(core.consent.state.status).to.equal('decided');
    expect((await consoleMessages()).join()).to.match(/keeps nothing/);
  }).timeout(20_000);

  it('that gives it late is followed all the same', async () => {
    let give = (_value: string): void => {};
    const late = new Promise<string>((resolve) => (give = resolve));
    const { core } = engineWith({ storage: { read: () => late, write: () => {} } });
    await core.consent.ready;
    expect(core.consent.has('video')).to.equal(false);
    give(ACCEPTED);
    await waitUntil(() => core.consent.has('video'));
  }).timeout(20_000);
});

describe('a charter that does not come', () => {
  for (const [how, load] of [
    ['hangs', () => NEVER],
    ['fails', () => Promise.reject(new TypeError('Failed to fetch'))],
  ] as const) {
    const start = (): ReturnType<typeof engineWith> =>
      engineWith({ policy: undefined, loadPolicy: load, revision: 1, storage: memoryStorage(ACCEPTED) });

    it(`as it ${how}, keeps no withdrawal from taking effect at once, nor from being stored`, async () => {
      const { core, events } = start();
      await core.consent.ready;
      expect(core.consent.has('statistics')).to.equal(true);
      const withdrawn = core.consent.withdraw();
      await waitUntil(() => !core.consent.has('statistics') && !core.consent.has('video'), undefined, {
        timeout: 1000,
      });
      expect(core.consent.state.status).to.equal('withdrawn');
      await withdrawn;
      await waitUntil(() => events.includes(ChoiceWithdrawnEvent.type), undefined, { timeout: 9000 });
      expect(String(await core.storage.read())).to.match(/\.statistics~0\.video~0$/);
    }).timeout(30_000);

    it(`as it ${how}, keeps no withdrawal of one service from taking effect`, async () => {
      const { core } = start();
      await core.consent.ready;
      await core.consent.withdraw(['video/player']);
      expect(core.consent.has('video', 'player')).to.equal(false);
      expect(core.consent.has('statistics')).to.equal(true);
    }).timeout(30_000);
  }
});
