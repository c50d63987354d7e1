import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { createConsent, decodeChoice, encodeChoice, memoryStorage } from '../../dist/consent/index.js';
import { toKey, parseKey } from '../../build/consent/choice.js';
import { addMonths } from '../../build/consent/choice-status.js';
import { pickChoice } from '../../build/consent/pick-choice.js';
import { nearlyStored } from './stored-values.mjs';
import { matchesName } from '../../build/consent/clearing/declared-items.js';

const NOW = Date.UTC(2026, 10, 23);
const id = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
const choice = fc.record({
  revision: fc.nat(1e6),
  time: fc.nat(4e12),
  answers: fc
    .dictionary(id, fc.boolean(), { minKeys: 1, maxKeys: 10 })
    .map((answers) => new Map(Object.entries(answers).map(([name, yes]) => [toKey(name), yes]))),
});
const stored = nearlyStored(choice.map(encodeChoice));

describe('a stored choice', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(choice, (one) => assert.deepEqual(decodeChoice(encodeChoice(one)), { ...one })),
      { numRuns: 2000 },
    );
  });

  it('keeps every id apart from what separates the parts', () => {
    fc.assert(
      fc.property(id, id, (category, service) => {
        assert.deepEqual(parseKey(toKey(category, service)), [category, service]);
        assert.match(toKey(category, service), /^[^.~;,\s]+$/);
      }),
    );
  });

  it('is a refusal or a valid choice, whatever stands there', () => {
    fc.assert(
      fc.property(stored, (value) => {
        const found = decodeChoice(value);
        if (!found) return;
        if ([...found.answers.values()].includes(true)) {
          assert.equal(typeof found.time, 'number');
          assert.equal(typeof found.revision, 'number');
        }
        assert.deepEqual(decodeChoice(encodeChoice(found)), found);
        assert.ok(JSON.stringify([...found.answers]));
        assert.ok(Number.isSafeInteger(found.revision ?? 0));
        assert.ok(Number.isFinite(addMonths(found.time ?? 0, 24)));
        for (const key of found.answers.keys()) assert.equal(toKey(...parseKey(key)), key);
      }),
      { numRuns: 5000 },
    );
  });

  it('is taken apart whatever it is', () => {
    fc.assert(fc.property(stored, (value) => assert.ok(parseKey(value).length)));
  });

  it('grants nothing unless it says so with a date that counts', async () => {
    await fc.assert(
      fc.asyncProperty(stored, async (value) => {
        const consent = createConsent({
          charter: { categories: [{ id: 'a', label: 'A' }] },
          storage: memoryStorage(value),
          now: () => NOW,
          signals: [],
        });
        await consent.ready;
        const found = decodeChoice(value);
        if (consent.has('a')) {
          assert.equal(found?.answers.get('a'), true);
          assert.ok((found?.time ?? Infinity) <= NOW + 86_400_000);
          assert.ok((found?.time ?? 0) > NOW - 185 * 86_400_000);
          assert.equal(consent.state.promptNeeded, false);
        }
        assert.equal(consent.state.promptNeeded, consent.state.status !== 'decided');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('of several choices', () => {
  const known = { policy: undefined, revision: 5e5, choice: undefined, since: 0, now: NOW, signal: false };
  /** Around now, so that some have expired and some are ahead. */
  const near = fc.record({
    revision: fc.integer({ min: 499_999, max: 500_001 }),
    time: fc.integer({ min: NOW - 200 * 86_400_000, max: NOW + 3 * 86_400_000 }),
    answers: fc.boolean().map((yes) => new Map([['a', yes]])),
  });

  it('every tab picks the same one, in whatever order it finds them', () => {
    fc.assert(
      fc.property(fc.array(near, { minLength: 1, maxLength: 5 }), fc.nat(), (all, turn) => {
        const at = turn % all.length;
        const picked = [all, [...all.slice(at), ...all.slice(0, at)]].map((list) => pickChoice(known, list));
        const [first, second] = picked.map((one) => one && encodeChoice(one));
        assert.equal(first, second);
      }),
    );
  });

  it('a yes is picked before no refusal that counts, but where it was given later', () => {
    fc.assert(
      fc.property(fc.array(near, { minLength: 2, maxLength: 5 }), (all) => {
        const picked = pickChoice(known, all);
        if (!picked?.answers.get('a')) return;
        for (const other of all.filter(({ answers, revision }) => !answers.get('a') && revision >= 5e5)) {
          const { time = NaN } = picked;
          assert.ok(other.time <= time && time <= NOW + 60_000);
        }
      }),
    );
  });
});

describe('a declared name', () => {
  const named = (
    /** @type {Partial<import('../../build/consent/clearing/declared-item.js').DeclaredItem>} */ item,
  ) => ({
    names: [],
    globs: [],
    storage: /** @type {const} */ ('cookie'),
    domains: [],
    paths: [],
    party: undefined,
    isObjection: false,
    ...item,
  });
  for (const [glob, yes, no] of /** @type {const} */ ([
    ['_ga_*', ['_ga_', '_ga_X1'], ['_ga', 'x_ga_1', '_gat_1']],
    ['_pk_id.*.*', ['_pk_id.1.2', '_pk_id..'], ['_pk_id.1', '_pk_ses.1.2']],
    ['*-session', ['a-session'], ['session', 'a-sessions']],
    ['abc*abc', ['abcabc', 'abc-abc'], ['abc', 'abcab']],
    ['_g*', [], ['_ga', '_g1']],
    ['exact', ['exact'], ['exactly']],
  ])) {
    it(`is found by ${glob}, and no other is`, () => {
      const item = named({ globs: [glob] });
      assert.deepEqual(
        [yes, no].map((names) => names.map((name) => matchesName(item, name))),
        [yes.map(() => true), no.map(() => false)],
      );
    });
  }

  it('is read literally where it is no pattern', () => {
    const item = named({ names: ['a*', 'b|c'] });
    assert.deepEqual(
      ['a*', 'b|c', 'ab', 'b'].map((name) => matchesName(item, name)),
      [true, true, false, false],
    );
  });

  it('is looked for in a time that grows with its length, however it is written', () => {
    const item = named({ globs: [`${'a*'.repeat(2000)}b`] });
    assert.equal(matchesName(item, 'a'.repeat(4000)), false);
  });
});
