// Twenty thousand stored values, each given to an engine that starts with it, with and without a promised revision.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { encodeChoice, decodeChoice, memoryStorage } from '../../dist/consent/index.js';
import { toKey } from '../../build/consent/choice.js';
import { createConsentStore } from '../../build/consent/consent-store.js';
import { readPolicy } from '../../build/consent/read-policy.js';
import { parseCharter } from '../../build/charter/parse-charter.js';
import { nearlyStored } from '../node/stored-values.mjs';

const NOW = Date.UTC(2026, 10, 23);
const sound = fc
  .record({
    revision: fc.nat(3),
    time: fc.integer({ min: NOW - 300 * 86_400_000, max: NOW + 3 * 86_400_000 }),
    answers: fc
      .uniqueArray(fc.constantFrom('a', 'b', 'b/c', toKey('é')), { maxLength: 4 })
      .chain((keys) => fc.tuple(...keys.map((key) => fc.tuple(fc.constant(key), fc.boolean()))))
      .map((answers) => new Map(answers)),
  })
  .map(encodeChoice);
const policy = () =>
  readPolicy(
    parseCharter({
      revision: 1,
      categories: [
        { id: 'a', label: 'A' },
        { id: 'b', label: 'B', services: [{ id: 'c', label: 'C' }] },
        { id: 'é', label: 'É' },
      ],
    }),
  );

/** @param {string} value @param {number | undefined} promised */
const start = async (value, promised) => {
  const storage = memoryStorage(value);
  const core = createConsentStore({
    ...(promised === undefined
      ? { policy: policy() }
      : { revision: promised, loadPolicy: async () => policy() }),
    defaultStorage: storage,
    now: () => NOW,
    signals: [],
    reload: () => {},
  });
  await core.consent.ready;
  return { core, storage };
};

describe('an engine', () => {
  for (const promised of [undefined, 1]) {
    it(`starts with whatever is stored, ${promised ? 'with' : 'without'} a promised revision`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.oneof({ arbitrary: nearlyStored(sound), weight: 4 }, sound), async (value) => {
          const { core, storage } = await start(value, promised);
          const { consent } = core;
          const found = decodeChoice(value);
          assert.match(consent.state.status, /^(undecided|decided|expired|revised)$/);
          for (const id of ['a', 'b', 'é']) {
            if (consent.has(id)) assert.equal(found?.answers.get(toKey(id)), true);
          }
          await consent.refuse();
          assert.deepEqual([consent.state.status, consent.has('a')], ['decided', false]);
          assert.ok(decodeChoice(String(storage.read())));
          await consent.accept();
          assert.ok(consent.has('a') && consent.has('b', 'c'));
          assert.equal((await start(String(storage.read()), promised)).core.consent.has('é'), true);
        }),
        { numRuns: 10_000 },
      );
    });
  }
});
