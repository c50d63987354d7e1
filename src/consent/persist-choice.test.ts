/** Two tabs of one browser, each with an engine, and what they tell one another. */
import { expect } from '@open-wc/testing';
import '../../test/browser/fixtures.js';
import { parseCharter } from '../charter/parse-charter.js';
import type { CharterFile } from '../charter/charter-json.js';
import { receiveChoice, persistChoice } from './commands.lazy.js';
import { encodeChoice } from './choice.js';
import type { ConsentContext } from './consent-context.js';
import { addMonths } from './choice-status.js';
import { createConsentStore } from './consent-store.js';
import { readPolicy } from './read-policy.js';
import { memoryStorage } from './storage/create-storage.js';

const NOW = Date.UTC(2026, 10, 23, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CHARTER: CharterFile = { revision: 2, categories: [{ id: 'statistics', label: 'Statistics' }] };

const written = (yes: boolean, from = 0, revision = 2): string =>
  encodeChoice({ revision, time: NOW + from, answers: new Map([['statistics', yes]]) });

/** Tabs over one cookie. What one posts reaches the others in order; `settled` is when all have heard. */
const tabs = async (
  stored: string | undefined,
  revisions: readonly number[] = [2, 2],
  clock = { now: NOW },
): Promise<{
  cores: ConsentContext[];
  settled: () => Promise<void>;
  stored: () => unknown;
  said: () => number;
}> => {
  const cookie = memoryStorage(stored);
  let said = 0;
  let heard: Promise<unknown> = Promise.resolve();
  const cores = revisions.map((revision) =>
    createConsentStore({
      policy: readPolicy(parseCharter({ ...CHARTER, revision })),
      defaultStorage: cookie,
      now: () => clock.now,
      signals: [],
      reload: () => {},
    }),
  );
  for (const core of cores) {
    core.broadcast = (value) => {
      said++;
      // An endless dispute must not hang the test.
      if (said > 20) return;
      for (const other of cores) {
        if (other !== core) heard = heard.then(() => receiveChoice(other, value));
      }
    };
    await core.consent.ready;
  }
  const settled = async (): Promise<void> => {
    let last: unknown;
    while (last !== heard) {
      last = heard;
      await heard;
    }
  };
  return { cores, settled, stored: () => cookie.read(), said: () => said };
};
const has = (cores: readonly ConsentContext[]): boolean[] =>
  cores.map(({ consent }) => consent.has('statistics'));
const asks = (cores: readonly ConsentContext[]): boolean[] =>
  cores.map(({ consent }) => consent.state.promptNeeded);

describe('in two tabs', () => {
  for (const hours of [0, 2, 20, 26, 72, 24 * 365]) {
    it(`a refusal holds where the yes before was dated ${hours} hours ahead`, async () => {
      const { cores, settled, stored } = await tabs(written(true, hours * HOUR));
      expect(asks(cores)).to.deep.equal(hours > 24 ? [true, true] : [false, false]);
      await cores[0]?.consent.refuse();
      await settled();
      expect(has(cores)).to.deep.equal([false, false]);
      expect(asks(cores)).to.deep.equal([false, false]);
      expect(stored()).to.match(/statistics~0$/);
      await cores[1]?.rereadStorage();
      expect(asks(cores)).to.deep.equal([false, false]);
    });

    it(`a yes holds where the refusal before was dated ${hours} hours ahead`, async () => {
      const { cores, settled, stored } = await tabs(written(false, hours * HOUR));
      await cores[0]?.consent.accept();
      await settled();
      expect(has(cores)).to.deep.equal([true, true]);
      expect(stored()).to.match(/statistics~1$/);
      await cores[1]?.rereadStorage();
      expect(has(cores)).to.deep.equal([true, true]);
    });

    it(`a yes holds where the yes before was dated ${hours} hours ahead`, async () => {
      const { cores, settled } = await tabs(written(true, hours * HOUR));
      await cores[0]?.consent.accept();
      await settled();
      expect(has(cores)).to.deep.equal([true, true]);
      expect(asks(cores)).to.deep.equal([false, false]);
    });
  }

  for (const stored of ['none', '2...statistics~0']) {
    it(`a yes holds where the refusal before was written by hand as ${stored}`, async () => {
      const { cores, settled } = await tabs(stored);
      await cores[0]?.consent.accept();
      await settled();
      expect(has(cores)).to.deep.equal([true, true]);
    });

    it(`an older consent takes no refusal away that was written by hand as ${stored}`, async () => {
      const { cores, settled } = await tabs(stored);
      const [tab] = cores as [ConsentContext];
      await receiveChoice(tab, written(true, -HOUR));
      await settled();
      expect(has(cores)).to.deep.equal([false, false]);
      expect(asks(cores)).to.deep.equal([false, false]);
    });
  }

  it('a yes holds after a refusal under a clock that was fast and was set right', async () => {
    const clock = { now: NOW + 3 * HOUR };
    const { cores, settled } = await tabs(undefined, [2, 2], clock);
    await cores[1]?.consent.refuse();
    await settled();
    clock.now = NOW;
    await Promise.all(cores.map((core) => core.rereadStorage()));
    clock.now = NOW + HOUR;
    await cores[0]?.consent.accept();
    await settled();
    expect(has(cores)).to.deep.equal([true, true]);
  });

  it('a refusal in a tab that knows an older charter ends the yes in one that knows the new', async () => {
    const { cores, settled } = await tabs(written(true, -HOUR), [1, 2]);
    expect(has(cores)).to.deep.equal([true, true]);
    await cores[0]?.consent.refuse();
    await settled();
    expect(has(cores)).to.deep.equal([false, false]);
    expect(cores[1]?.consent.state.status).to.equal('revised');
  });

  it('that know different charters, a dispute ends', async () => {
    const { cores, settled, said } = await tabs(written(false, -HOUR), [1, 2]);
    await cores[0]?.consent.accept();
    await settled();
    expect(has(cores)).to.deep.equal([true, false]);
    expect(said()).to.be.below(5);
  });

  it('what is no choice changes nothing', async () => {
    const { cores, settled } = await tabs(written(true));
    const [tab] = cores as [ConsentContext];
    for (const value of [null, undefined, 5, {}, [], '', '2.2.mhz4k2p0.%~0', '%', written(false, -DAY)]) {
      await receiveChoice(tab, value);
    }
    await settled();
    expect(has(cores)).to.deep.equal([true, true]);
  });
});

describe('what keeps a choice', () => {
  /** The consent store of a stored choice, and when it says that its place may forget it. */
  const kept = async (stored: string, choice: CharterFile['choice'] = {}): Promise<number | undefined> => {
    let end: Date | undefined;
    const core = createConsentStore({
      policy: readPolicy(
        parseCharter({
          revision: 2,
          categories: [
            { id: 'statistics', label: 'Statistics' },
            { id: 'audience', label: 'Audience', consent: 'opt-out' },
          ],
          choice,
        }),
      ),
      defaultStorage: {
        read: () => stored,
        write: (_, expires) => {
          end = expires;
        },
      },
      now: () => NOW,
      signals: [],
      reload: () => {},
    });
    await core.consent.ready;
    await persistChoice(core);
    return end?.getTime();
  };

  it('keeps it for the months of the charter, one with an objection for thirteen at least', async () => {
    expect(await kept(written(true))).to.equal(addMonths(NOW, 6));
    expect(await kept(written(true), { months: 3 })).to.equal(addMonths(NOW, 3));
    const objection = `${written(true)}.audience~0`;
    expect(await kept(objection, { months: 3 })).to.equal(addMonths(NOW, 13));
    expect(await kept(objection, { months: 24 })).to.equal(addMonths(NOW, 24));
    // In one word everything is objected to as well.
    expect(await kept('none')).to.equal(addMonths(NOW, 13));
  });

  it('keeps none for longer because of a date that has not come', async () => {
    expect(await kept(written(false, 300 * DAY))).to.equal(addMonths(NOW, 6));
  });

  for (const months of [0, -1, 25, 36, 12.5, '12', null, 1e9]) {
    it(`keeps it for six months where the charter says ${JSON.stringify(months)}`, async () => {
      expect(await kept(written(true), { months: months as number })).to.equal(addMonths(NOW, 6));
    });
  }
});
