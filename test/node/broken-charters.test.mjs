// Charters are broken in one known way at one known place; the report must name both, and nothing else.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { CharterError } from '../../build/charter/assert-showable.js';
import { parseCharter } from '../../build/charter/parse-charter.js';
import { validateCharter } from '../../build/validation/validate-charter.js';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { mutationsOf, sitesOf } from './broken-charters.mjs';

const FILES = ['three', 'six', 'grouped', 'bare', 'durations', 'base', 'small'];
const ORIGINALS = FILES.map((name) =>
  JSON.parse(readFileSync(fromRoot(`stories/charters/${name}.json`), 'utf8')),
);
/** Every way to break every place of every file. */
const ALL = ORIGINALS.flatMap((file, index) =>
  sitesOf(file).flatMap((site) => mutationsOf(site).map((mutation) => ({ index, ...mutation }))),
);
/** What is named elsewhere: taken away, it leaves others without what they name. */
const NAMED_ELSEWHERE =
  /^\/(providers|site|controller|languages|categories(\/\d+)?(\/id)?(\/services(\/\d+)?(\/cookies(\/\d+)?)?)?)(\/[\w-]+)?$/;
const REFERENCES =
  /^(unknown-(provider|category|column|variable)|unpromised-language|missing-language|one-language|duplicate-id|in-no-table)$/;
/** Fields of a category itself: with one of them broken, nobody knows what it asks. */
const OF_CATEGORY = /^\/categories\/(\d+)(\/(id|label|consent|services|description))?$/;
const DAMAGING = /^(wrong-type|missing|unknown-value|empty)$/;

const broken = fc.constantFrom(...ALL).map(({ index, path, code, apply }) => {
  const file = structuredClone(ORIGINALS[index]);
  apply(file);
  return { name: FILES[index], path, code, file };
});

describe('a charter broken at one place', () => {
  it('is told exactly that, 2,000 times over', () => {
    assert.ok(ALL.length > 5000, `${ALL.length} ways to break a charter`);
    fc.assert(
      fc.property(broken, ({ path, code, file }) => {
        const found = validateCharter(JSON.stringify(file)).map((one) => `${one.code} ${one.path}`);
        assert.ok(
          found.includes(`${code} ${path}`),
          `expected ${code} ${path}, found ${found.join(', ') || 'nothing'}`,
        );
        const rest = found.filter((one) => one !== `${code} ${path}`);
        const others = NAMED_ELSEWHERE.test(path)
          ? rest.filter((one) => !REFERENCES.test(one.split(' ')[0] ?? ''))
          : rest;
        assert.deepEqual(others, []);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read by the page all the same, and a damaged category asks first', () => {
    fc.assert(
      fc.property(broken, ({ path, code, file }) => {
        let charter;
        try {
          charter = parseCharter(file);
        } catch (error) {
          // The one thing it may throw: nothing to show.
          assert.ok(error instanceof CharterError);
          return;
        }
        const [, index] = OF_CATEGORY.exec(path) ?? [];
        if (index === undefined || !DAMAGING.test(code)) return;
        const category = charter.categories.find(({ json }) => json === file.categories[index]);
        assert.ok(!category || category.consent === 'opt-in', category?.consent);
      }),
      { numRuns: 2000 },
    );
  });

  it('was without a problem before', () => {
    for (const file of ORIGINALS) assert.deepEqual(validateCharter(JSON.stringify(file)), []);
  });
});

describe('a valid twin', () => {
  it('is met with silence: other words, spaces and notes at the same places', () => {
    const twins = fc.constantFrom(
      ...ORIGINALS.flatMap((file, index) => sitesOf(file).map((site) => ({ index, site }))),
    );
    fc.assert(
      fc.property(twins, fc.constantFrom(0, 1, 4), ({ index, site }, indent) => {
        const file = structuredClone(ORIGINALS[index]);
        site.vary(file);
        assert.deepEqual(validateCharter(JSON.stringify(file, null, indent)), []);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the reader of the page', () => {
  it('throws nothing but "no charter", whatever it is given', () => {
    const shapes = fc.record(
      {
        language: fc.jsonValue(),
        languages: fc.jsonValue(),
        providers: fc.jsonValue(),
        categories: fc.array(
          fc.oneof(
            fc.jsonValue(),
            fc.record({ id: fc.jsonValue(), consent: fc.jsonValue(), services: fc.jsonValue() }),
          ),
        ),
        sections: fc.jsonValue(),
        columns: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), shapes), (file) => {
        try {
          for (const { consent, json } of parseCharter(file).categories) {
            assert.ok(consent === 'opt-in' || consent === json['consent']);
          }
        } catch (error) {
          assert.ok(error instanceof CharterError, String(error));
        }
      }),
      { numRuns: 2000 },
    );
  });
});
