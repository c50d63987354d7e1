import { expect } from '@open-wc/testing';
import {
  assertShort,
  assertShowable,
  MAX_CATEGORIES,
  MAX_ITEMS,
  MAX_LENGTH,
  CharterError,
} from './assert-showable.js';
import { parseCharter } from './parse-charter.js';

const category = { id: 'c', label: 'C', consent: 'none' };
const many = <T>(count: number, one: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => one(index));
const withServices = (services: unknown) => ({ categories: [{ ...category, services }] });
const withCookies = (cookies: unknown) => withServices([{ label: 'S', cookies }]);

describe('a charter that a page cannot show', () => {
  for (const [what, file, path] of [
    ['categories', { categories: { necessary: category, statistics: {} } }, '/categories'],
    ['services', withServices({ matomo: { label: 'Matomo' } }), '/categories/0/services'],
    [
      'cookies',
      withCookies({ _pk_id: { purpose: 'Counts.' }, _pk_ses: 'Counts.' }),
      '/categories/0/services/0/cookies',
    ],
    ['columns', { categories: [category], columns: { duration: 'Kept for' } }, '/columns'],
    ['sections', { categories: [category], sections: { intro: {} } }, '/sections'],
    [
      'tables',
      { categories: [category], sections: [{ type: 'cookies', tables: { ours: {} } }] },
      '/sections/0/tables',
    ],
    ['history', { categories: [category], history: { '2026-11-23': 'A map was added.' } }, '/history'],
    ['one category alone', { categories: category }, '/categories'],
  ] as const) {
    it(`has an object in place of a list: ${what}`, () => {
      expect(() => parseCharter(file)).to.throw(
        CharterError,
        `${path}: found an object, expected a list: [ … ]`,
      );
    });
  }

  it('has too many categories', () => {
    const of = (count: number) => ({
      categories: many(count, (index) => ({ ...category, id: `c${index}` })),
    });
    expect(parseCharter(of(MAX_CATEGORIES)).categories).to.have.length(200);
    expect(() => parseCharter(of(MAX_CATEGORIES + 1))).to.throw(
      CharterError,
      '/categories: found 201 categories, expected at most 200',
    );
  });

  it('has too many cookies, in however many services', () => {
    const of = (count: number) =>
      withServices([
        { label: 'S', cookies: many(count / 2, (index) => `a${index}`) },
        { label: 'T', cookies: many(Math.ceil(count / 2), (index) => `b${index}`) },
      ]);
    expect(parseCharter(of(MAX_ITEMS)).categories).to.have.length(1);
    expect(() => parseCharter(of(MAX_ITEMS + 1))).to.throw(
      CharterError,
      '/categories/0/services/1/cookies: found 5001 cookies, expected at most 5000',
    );
  });

  for (const [what, file] of [
    ['sections', { categories: [category], sections: many(60_000, () => 'intro') }],
    [
      'rows',
      { categories: [category], sections: [{ type: 'table', rows: many(60_000, (index) => [`${index}`]) }] },
    ],
    ['history', { categories: [category], history: many(60_000, () => ({})) }],
  ] as const) {
    it(`has too many ${what}`, () => {
      expect(() => assertShowable(file)).to.throw(CharterError, `found 60000 ${what}, expected at most 5000`);
    });
  }

  it('is longer than is read', () => {
    expect(assertShort('x'.repeat(MAX_LENGTH))).to.have.length(1e6);
    expect(() => assertShort('x'.repeat(MAX_LENGTH + 1))).to.throw(CharterError, 'over 1,000,000');
  });
});

describe('a charter that a page can show', () => {
  for (const [what, file] of Object.entries({
    'a name alone': { ...withServices(['S', { cookies: 'c' }]), sections: 'cookies', columns: 'name' },
    'lists without an entry, of which nothing is lost': {
      ...withServices({}),
      history: {},
      columns: {},
      sections: [],
    },
    'names of its author’s own': {
      ...withCookies([{ name: 'a', facts: { services: { fr: 'S', en: 'S' } } }]),
      providers: { cookies: { country: 'FR' }, categories: 'C' },
    },
  })) {
    it(`has ${what}`, () => {
      expect(() => assertShowable(file)).not.to.throw();
    });
  }

  it('is nested however deep, in what nobody reads', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 200_000; level++) deep = { deep };
    expect(() => assertShowable({ categories: [category], deep })).not.to.throw();
  });
});
