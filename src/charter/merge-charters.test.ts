import { expect } from '@open-wc/testing';
import { mergeCharters } from './merge-charters.js';

const base = {
  revision: 2,
  site: { name: { fr: 'Ville', en: 'Town' }, url: 'https://a.example' },
  providers: { town: 'Ville', map: { name: 'Map', country: 'FR' } },
  sections: ['intro', { type: 'text', id: 'more', text: 'More' }, 'updated'],
  history: [{ date: '2026-01-01', text: 'First' }],
  categories: [
    {
      id: 'n',
      consent: 'none',
      services: [
        { id: 's', cookies: ['a', { name: 'b', purpose: 'B' }, { name: 'b', storage: 'localStorage' }] },
      ],
    },
    { id: 'm', consent: 'opt-out' },
  ],
};
type Extended = Omit<typeof base, 'categories' | 'sections'> & {
  categories: { consent?: string; services: { cookies: unknown }[] }[];
  sections: unknown[];
};
const extended = (changes: object): Extended => mergeCharters(base, changes) as never;
const cookies = (changes: unknown): unknown =>
  extended({ categories: { n: { services: { s: { cookies: changes } } } } }).categories[0]!.services[0]!
    .cookies;

describe('extendCharter', () => {
  it('is the base where nothing changes, and keeps no address of it', () => {
    expect(extended({ extends: './base.json' })).to.deep.equal(base);
  });

  it('merges objects, replaces texts whole, and takes away what is null', () => {
    const { site, providers } = extended({
      site: { name: { fr: 'Bourg' } },
      providers: { town: null, map: { country: 'DE' } },
    });
    expect(site).to.deep.equal({ name: { fr: 'Bourg' }, url: 'https://a.example' });
    expect(providers).to.deep.equal({ map: { name: 'Map', country: 'DE' } });
  });

  it('merges lists by id, written as lists or by id', () => {
    expect(
      extended({ categories: [{ id: 'm', label: 'M' }, { id: 'x' }] }).categories.slice(1),
    ).to.deep.equal([{ id: 'm', consent: 'opt-out', label: 'M' }, { id: 'x' }]);
    expect(extended({ categories: { m: null } }).categories).to.have.length(1);
    expect(extended({ categories: { x: { label: 'X' } } }).categories[2]).to.deep.equal({
      id: 'x',
      label: 'X',
    });
  });

  it('knows a cookie by its name, with its storage where that is no cookie', () => {
    expect(cookies({ a: null, 'b  localStorage': null })).to.deep.equal([{ name: 'b', purpose: 'B' }]);
    expect(
      cookies([
        { name: 'a', purpose: 'A' },
        { name: 'b', duration: 'P1D' },
      ]),
    ).to.deep.equal([
      { name: 'a', purpose: 'A' },
      { name: 'b', purpose: 'B', duration: 'P1D' },
      { name: 'b', storage: 'localStorage' },
    ]);
    expect(cookies(['c'])).to.have.length(4);
  });

  it('puts new sections before the date, and the latest change first', () => {
    const { sections, history } = extended({
      sections: ['history', { id: 'more', text: 'Less' }],
      history: [{ date: '2026-02-01', text: 'Second' }],
    });
    expect(sections).to.deep.equal([
      'intro',
      { type: 'text', id: 'more', text: 'Less' },
      'history',
      'updated',
    ]);
    expect(history.map(({ date }: { date: string }) => date)).to.deep.equal(['2026-02-01', '2026-01-01']);
  });

  it('takes nothing into “Accept all” that the base leaves out of it', () => {
    const from = {
      categories: [
        { id: 'map', label: 'Map', acceptAll: false },
        { id: 'a', label: 'A' },
      ],
    };
    const merged = (map: object): unknown => mergeCharters(from, { categories: [map] })['categories'];
    for (const acceptAll of [true, null])
      expect(merged({ id: 'map', acceptAll })).to.deep.equal(from.categories);
    expect(merged({ id: 'a', acceptAll: false })).to.deep.equal([
      from.categories[0],
      { id: 'a', label: 'A', acceptAll: false },
    ]);
  });

  it('only tightens a consent', () => {
    const consentAfter = (consent: unknown) =>
      extended({ categories: [{ id: 'm', consent }] }).categories[1]!.consent;
    expect(['none', 'opt-out', 'opt-in', 'typo'].map(consentAfter)).to.deep.equal([
      'opt-out',
      'opt-out',
      'opt-in',
      'typo',
    ]);
  });

  it('knows a list by id where the base has none, and a provider by its name alone', () => {
    const { categories, providers } = extended({
      categories: { m: { services: { s: { label: 'S', cookies: ['x'] } } } },
      providers: { town: { country: 'FR' }, map: 'Maps' },
    });
    expect(categories[1]!.services).to.deep.equal([{ id: 's', label: 'S', cookies: ['x'] }]);
    expect(providers).to.deep.equal({
      town: { name: 'Ville', country: 'FR' },
      map: { name: 'Maps', country: 'FR' },
    });
  });

  it('lets no other category take the place of one that asks', () => {
    const { categories } = extended({ categories: { m: null, x: { id: 'm', consent: 'none' } } });
    expect(categories.map(({ consent }) => consent)).to.deep.equal(['none', 'opt-out']);
  });

  it('adds the revisions up, so that raising either asks again', () => {
    expect(extended({ revision: 3 }).revision).to.equal(5);
  });

  it('is not fooled by names that every object has', () => {
    const changes = JSON.parse('{"providers":{"__proto__":{"polluted":true},"constructor":{"name":"C"}}}');
    const { providers } = extended(changes);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    expect(Object.hasOwn(providers, 'constructor')).to.equal(true);
  });

  it('makes something of anything', () => {
    for (const odd of [null, [], 'x', 7, { categories: 5 }, { categories: [null, 3] }]) {
      expect(mergeCharters(odd, { categories: [{ id: 'a' }] })['categories']).to.deep.include({ id: 'a' });
    }
  });
});
