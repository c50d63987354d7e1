import { expect } from '@open-wc/testing';
import '../../test/browser/fixtures.js';
import { ASKING_CHARTER, CHOICE_COOKIE, writeChoice } from '../../test/fixtures/consent.mjs';
import { makePolicy, openContext } from '../../test/fixtures/consent-stores.js';
import { syncWithOtherTabs } from './sync-tabs.js';

describe('a choice that another tab or host may have changed', () => {
  for (const [when, happen] of Object.entries({
    'comes back from the back-forward cache': () =>
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    'is looked at again': () => document.dispatchEvent(new Event('visibilitychange')),
    'hears that the storage changed': () =>
      dispatchEvent(new StorageEvent('storage', { key: CHOICE_COOKIE })),
    'hears that the storage was emptied': () => dispatchEvent(new StorageEvent('storage', { key: null })),
  })) {
    it(`is read again when the page ${when}`, async () => {
      let kept = writeChoice('statistics~0.video~0', { days: 2 });
      const core = openContext({
        policy: makePolicy(ASKING_CHARTER),
        storage: { read: () => kept, write: () => {} },
      });
      await core.consent.ready;
      let reading: Promise<void> | undefined;
      const { rereadStorage } = core;
      Object.assign(core, { rereadStorage: () => (reading = rereadStorage()) });
      syncWithOtherTabs(core, document);
      kept = writeChoice('statistics~1.video~1', { days: 1 });
      happen();
      await reading;
      expect(core.consent.has('statistics')).to.equal(true);
    });
  }

  it('is not read again for an item that is not ours', async () => {
    const core = openContext({ policy: makePolicy(ASKING_CHARTER) });
    await core.consent.ready;
    let reads = 0;
    Object.assign(core, { rereadStorage: async () => void reads++ });
    syncWithOtherTabs(core, document);
    dispatchEvent(new StorageEvent('storage', { key: 'theme' }));
    expect(reads).to.equal(0);
  });
});
