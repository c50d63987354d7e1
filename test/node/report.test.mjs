// Every kind of problem has a file that shows it, and it alone; charters without a problem are met with silence.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { validateCharter } from '../../build/validation/validate-charter.js';
import { CODES } from '../../build/validation/problem-codes.messages.js';
import { renderCharter } from '../../dist/render/render-charter.js';
import { HOSTILE } from '../fixtures/hostile-charters.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';

const CHARTERS = fromRoot('stories/charters');
const read = (/** @type {string} */ path) => readFileSync(path, 'utf8');
const base = read(`${CHARTERS}/base.json`);
const jsonFiles = (/** @type {string} */ folder) =>
  readdirSync(folder).filter((name) => name.endsWith('.json'));

/** Where each broken file is broken: line, column, path. @type {Record<string, string>} */
const PLACES = {
  'bad-base': '42:14 /extends',
  'bad-format-address': '10:24 /providers/town/privacyPolicy',
  'bad-format-cookie-domain': '44:17 /choice/cookie/domain',
  'bad-format-cookie-name': '44:15 /choice/cookie/name',
  'bad-format-cookie-path': '44:15 /choice/cookie/path',
  'bad-format-country': '11:18 /providers/town/country',
  'bad-format-date': '42:14 /updated',
  'bad-format-domain': '36:25 /categories/0/services/0/cookies/0/domain',
  'bad-format-duration': '36:27 /categories/0/services/0/cookies/0/duration',
  'bad-format-email': '43:14 /controller/email',
  'bad-format-endpoint': '43:17 /choice/endpoint',
  'bad-format-id': '15:13 /categories/0/id',
  'bad-format-language': '33:17 /categories/0/services/0/cookies/0/purpose/français',
  'bad-format-match': '36:24 /categories/0/services/0/cookies/0/match',
  'control-character': '33:23 /categories/0/services/0/cookies/0/purpose/fr',
  'duplicate-cookie': '37:13 /categories/0/services/0/cookies/1',
  'duplicate-id': '42:13 /categories/1/id',
  'duplicate-key': '17:7 /categories/0/consent',
  empty: '33:23 /categories/0/services/0/cookies/0/purpose/fr',
  'exempt-too-long': '36:27 /categories/0/services/0/cookies/0/duration',
  'html-in-text': '33:23 /categories/0/services/0/cookies/0/purpose/fr',
  'in-no-table': '30:13 /categories/0/services/0/cookies/0',
  'loosened-consent': '6:18 /categories/0/consent',
  'lost-letters': '33:37 ',
  'missing-language': '32:26 /categories/0/services/0/cookies/0/purpose',
  missing: '14:5 /categories/0/label',
  'newer-format': '42:13 /format',
  'no-effect': '17:20 /categories/0/acceptAll',
  'nothing-to-accept': '17:20 /categories/0/acceptAll',
  'one-language': '32:26 /categories/0/services/0/cookies/0/purpose',
  'out-of-range': '43:15 /choice/months',
  'row-too-long': '52:28 /sections/1/rows/1',
  syntax: '19:24 ',
  'too-deep': '42:47 ',
  'unknown-category': '48:39 /sections/0/tables/0/where/category/1',
  'unknown-column': '42:34 /columns/2',
  'unknown-key': '32:15 /categories/0/services/0/cookies/0/purposes',
  'unknown-provider': '24:23 /categories/0/services/0/provider',
  'unknown-value': '16:18 /categories/0/consent',
  'unknown-variable': '41:15 /categories/0/description/fr',
  'unpromised-language': '35:17 /categories/0/services/0/cookies/0/purpose/de',
  'unusable-setting': '45:17 /choice/cookie/domain',
  'wrong-type': '21:19 /categories/0/services',
};
const codeOf = (/** @type {string} */ name) => name.replace(/^(bad-format)-.*/, '$1');
const brief = (/** @type {import('../../build/validation/problem.js').Problem} */ one) =>
  `${one.code} ${one.line}:${one.column} ${one.path}`;

describe('a broken charter', () => {
  for (const [name, place] of Object.entries(PLACES)) {
    it(`is told what is broken, and nothing else: ${name}`, () => {
      const text = read(`${CHARTERS}/broken/${name}.json`);
      const options =
        name === 'bad-base' ? { base: new Error('No file') } : name === 'loosened-consent' ? { base } : {};
      assert.deepEqual(validateCharter(text, options).map(brief), [`${codeOf(name)} ${place}`]);
    });
  }

  it('stands for every code', () => {
    const shown = new Set(Object.keys(PLACES).map(codeOf));
    assert.deepEqual(
      Object.keys(CODES).filter((code) => !shown.has(code)),
      ['too-large'],
    );
    assert.deepEqual(
      jsonFiles(`${CHARTERS}/broken`)
        .map((file) => file.replace('.json', ''))
        .sort(),
      Object.keys(PLACES).sort(),
    );
  });
});

describe('what a charter says of accepting all', () => {
  const apart = { id: 'map', label: 'Map', acceptAll: false };
  const check = (/** @type {object} */ file, /** @type {object} */ from = {}) =>
    validateCharter(JSON.stringify(file), 'extends' in file ? { base: JSON.stringify(from) } : {}).map(
      ({ code, path }) => `${code} ${path}`,
    );

  it('is accepted beside something that it includes, and needs a boolean', () => {
    const statistics = { id: 'statistics', label: 'Statistics' };
    assert.deepEqual(check({ categories: [statistics, apart] }), []);
    assert.deepEqual(check({ categories: [{ ...statistics, acceptAll: true }, apart] }), []);
    assert.deepEqual(check({ categories: [statistics, { ...apart, acceptAll: 'no' }] }), [
      'wrong-type /categories/1/acceptAll',
    ]);
  });

  it('is told where it means nothing, by the consent of the whole file', () => {
    const from = {
      categories: [
        { id: 'audience', label: 'Audience', consent: 'opt-out' },
        { id: 'a', label: 'A' },
      ],
    };
    const file = { extends: 'base.json', categories: [{ id: 'audience', acceptAll: false }] };
    assert.deepEqual(check(file, from), ['no-effect /categories/0/acceptAll']);
  });

  it('cannot be taken back by an extension', () => {
    const from = { categories: [{ id: 'a', label: 'A' }, apart] };
    for (const acceptAll of [true, null]) {
      const file = { extends: 'base.json', categories: [{ id: 'map', acceptAll }] };
      assert.deepEqual(check(file, from), ['loosened-consent /categories/0/acceptAll']);
    }
    assert.deepEqual(check({ extends: 'base.json', categories: { map: { acceptAll: true } } }, from), [
      'loosened-consent /categories/map/acceptAll',
    ]);
    assert.deepEqual(check({ extends: 'base.json', categories: [{ id: 'a', acceptAll: false }] }, from), [
      'nothing-to-accept /categories/0/acceptAll',
    ]);
  });
});

describe('a charter without a problem', () => {
  const silent = jsonFiles(CHARTERS).filter((name) => !/^(holes|newer)/.test(name));
  for (const name of silent) {
    it(`is met with silence: ${name}`, () => {
      const text = read(`${CHARTERS}/${name}`);
      assert.deepEqual(validateCharter(text, JSON.parse(text).extends ? { base } : {}).map(brief), []);
    });
  }

  it('is the first one', () => {
    assert.deepEqual(validateCharter(read(fromRoot('examples/blois/charter.json'))), []);
  });

  it('may be of a newer format: nothing in it is an error', () => {
    const levels = validateCharter(read(`${CHARTERS}/newer.json`)).map(({ level }) => level);
    assert.ok(levels.length > 5);
    assert.deepEqual([...new Set(levels)], ['warning']);
  });

  it('may have holes: it is told of each text that lacks a language, and of nothing else', () => {
    const codes = validateCharter(read(`${CHARTERS}/holes.json`)).map(({ code }) => code);
    assert.ok(codes.length > 10);
    assert.deepEqual([...new Set(codes)].sort(), ['missing-language', 'one-language']);
  });
});

describe('the JSON Schema', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const valid = ajv.compile(JSON.parse(read(fromRoot('charter.schema.json'))));
  const files = [
    ...jsonFiles(CHARTERS)
      .filter((name) => !name.startsWith('newer'))
      .map((name) => `${CHARTERS}/${name}`),
    fromRoot('examples/blois/charter.json'),
  ];
  for (const file of files) {
    it(`accepts what the report accepts: ${file.split('/').at(-1)}`, () => {
      assert.ok(valid(JSON.parse(read(file))), JSON.stringify(valid.errors?.slice(0, 3)));
    });
  }

  // What one place says of another, a schema cannot know; nor what is only a warning.
  for (const name of [
    'wrong-type',
    'missing',
    'unknown-key',
    'unknown-value',
    'out-of-range',
    'bad-format-duration',
    'bad-format-id',
    'too-deep',
  ]) {
    it(`refuses what the report calls an error: ${name}`, () => {
      assert.equal(valid(JSON.parse(read(`${CHARTERS}/broken/${name}.json`))), false);
    });
  }
});

describe('a rendering of a hostile charter', () => {
  const render = (/** @type {object} */ file, /** @type {'md' | 'csv' | 'html'} */ format) =>
    renderCharter(
      { categories: [{ id: 'c', label: 'C', consent: 'none' }], ...file },
      { format, fragment: true, language: 'en' },
    );
  const text = (/** @type {string} */ own) => ({ sections: [{ type: 'text', heading: own, text: own }] });
  const cookie = (/** @type {string} */ purpose) => ({
    categories: [
      { id: 'c', label: 'C', consent: 'none', services: [{ label: 'S', cookies: [{ name: 'n', purpose }] }] },
    ],
  });

  it('has no link in Markdown that the HTML has not', () => {
    assert.match(render(text('[x](javascript&#58;alert(1))'), 'md'), /<javascript&amp;#58;alert\(1\)>/);
    const policy = 'https://x\n\n# Pwned\n\n[click](/y)';
    const said = render({ controller: { privacyPolicy: policy }, sections: ['controller'] }, 'md');
    assert.doesNotMatch(said, /^# Pwned/m);
  });

  it('has no tag in HTML from what a link is called', () => {
    const provider = { name: '"><i>', privacyPolicy: 'https://x.example/' };
    const named = { id: 'c', label: 'C', consent: 'none', services: [{ provider: 'p', label: 'S' }] };
    const html = render({ categories: [named], providers: { p: provider } }, 'html');
    assert.doesNotMatch(html, /<i>/);
    assert.match(html, / aria-label="&quot;&gt;&lt;i&gt;: privacy policy">/);
  });

  it('begins no block in Markdown by a line break of its own', () => {
    for (const odd of ['A\n# Pwned', 'A\r\r# Pwned']) {
      assert.doesNotMatch(render(text(odd), 'md'), /^[#-] ?Pwned/m);
      const rows = render(cookie(odd), 'md')
        .split('\n')
        .filter((line) => line.startsWith('|'));
      assert.equal(rows.length, 3);
    }
  });

  it('has no formula in CSV, whatever parts the fields', () => {
    for (const odd of ['=1+1', 'x;=1+1', '\t=1', '＝1', '@cmd', '-1']) {
      assert.doesNotMatch(render(cookie(odd), 'csv'), /(^|["',;\t\r\n])(?<!')[=＝@-](1|cmd)/m);
    }
  });

  it('loses no column that has the head of another', () => {
    const table = {
      sections: [{ type: 'table', columns: ['Who', 'Info', 'Info', ''], rows: [['a', 'b', 'c', 'd']] }],
    };
    assert.equal(render(table, 'csv').split('\r\n')[1], '"","a","b","c","d"');
  });
});

describe('a hostile file', () => {
  // Were the work to grow with the square of the length, a test would never end. `npm run bench` has the times.
  for (const [what, { code, text }] of Object.entries(HOSTILE)) {
    it(`${what} is answered with a clear refusal`, () => {
      const problems = validateCharter(text);
      assert.ok(
        problems.some((one) => one.code === code),
        problems.map(brief).join(),
      );
    });
  }
});
