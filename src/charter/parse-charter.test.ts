import { expect } from '@open-wc/testing';
import { CharterError } from './assert-showable.js';
import { mergeCharters } from './merge-charters.js';
import { parseCharter } from './parse-charter.js';

const category = { id: 'c', label: 'C', consent: 'none' };
const first = (file: unknown) => parseCharter(file).categories[0];

describe('parseCharter', () => {
  for (const [what, file] of Object.entries({
    nothing: undefined,
    null: null,
    'a list': [],
    text: 'charter',
    'an empty object': {},
    'an empty list of categories': { categories: [] },
    'categories that are no list': { categories: 'necessary' },
  })) {
    it(`refuses ${what}, saying where and what was expected`, () => {
      expect(() => parseCharter(file)).to.throw(
        CharterError,
        /^\/categories: found .*, expected a list of at least one/,
      );
    });
  }

  it('shows what it found', () => {
    expect(() => parseCharter({ categories: 'none' })).to.throw('found "none"');
  });

  it('fills in what a small charter leaves out', () => {
    const charter = parseCharter({ categories: [category] });
    expect(charter.language).to.equal('en');
    expect(charter.languages).to.deep.equal(['en']);
    expect(charter.revision).to.equal(0);
    expect(charter.categories[0]?.services).to.deep.equal([]);
  });

  for (const consent of [
    'opt-in',
    undefined,
    null,
    'NONE',
    'none ',
    true,
    0,
    ['none'],
    'legitimate-interest',
  ]) {
    it(`takes the consent ${JSON.stringify(consent)} for opt-in`, () => {
      expect(first({ categories: [{ ...category, consent }] })?.consent).to.equal('opt-in');
    });
  }

  for (const consent of ['none', 'opt-out']) {
    it(`keeps the consent ${consent}`, () => {
      expect(first({ categories: [{ ...category, consent }] })?.consent).to.equal(consent);
    });
  }

  for (const [what, damage] of Object.entries({
    'no id': { id: undefined },
    'a label that is no text': { label: 7 },
    'services that are no list': { services: 7 },
    'a service that cannot be read': { services: [7, { label: 'S' }] },
    'a description that is no text': { description: 7 },
  })) {
    it(`asks about a category that needed no consent, but has ${what}`, () => {
      for (const consent of ['none', 'opt-out']) {
        expect(first({ categories: [{ ...category, consent, ...damage }] })?.consent).to.equal('opt-in');
      }
    });
  }

  it('leaves out what is no category, and never lets it pass for one that needs no consent', () => {
    for (const damaged of [null, 7, 'necessary', [[]]]) {
      expect(parseCharter({ categories: [damaged, category] }).categories.map(({ id }) => id)).to.deep.equal([
        'c',
      ]);
      expect(() => parseCharter({ categories: [damaged] })).to.throw(CharterError);
    }
    expect(first({ categories: [{}] })?.consent).to.equal('opt-in');
  });

  it('keeps what can be read beside what cannot', () => {
    const services = [{ label: 7, cookies: [{ name: ['a', 3, ''], purpose: { fr: 'Oui', en: 9 } }, null] }];
    const [service] = first({ categories: [{ ...category, services }] })?.services ?? [];
    expect(service?.label).to.equal(undefined);
    expect(service?.cookies[0]?.name).to.deep.equal(['a']);
    expect(service?.cookies[0]?.purpose).to.deep.equal({ fr: 'Oui' });
  });

  it('takes a name alone for a cookie, a service, a provider', () => {
    const charter = parseCharter({
      providers: { g: 'Google' },
      categories: [
        {
          ...category,
          services: ['Analytics', { provider: 'g', cookies: ['_ga', '_gid'] }, { cookies: 'c' }],
        },
      ],
    });
    const [alone, several, one] = charter.categories[0]!.services;
    expect(alone?.label).to.equal('Analytics');
    expect(several?.cookies.map(({ name }) => name)).to.deep.equal([['_ga'], ['_gid']]);
    expect(one?.cookies.map(({ name }) => name)).to.deep.equal([['c']]);
    expect(charter.providers.get('g')?.name).to.equal('Google');
  });

  it('takes fr_FR for fr-FR', () => {
    expect(first({ categories: [{ ...category, label: { fr_FR: 'Oui' } }] })?.label).to.deep.equal({
      'fr-FR': 'Oui',
    });
  });

  it('reads one name or several, whatever marks are in them', () => {
    const cookies = [{ name: '_ga_*|#' }, { name: ['a', 'b'] }];
    const [service] = first({ categories: [{ ...category, services: [{ cookies }] }] })?.services ?? [];
    expect(service?.cookies.map(({ name }) => name)).to.deep.equal([['_ga_*|#'], ['a', 'b']]);
  });

  it('ignores keys of a newer format', () => {
    const charter = parseCharter({ format: 9, future: {}, categories: [{ ...category, future: [] }] });
    expect(charter.categories).to.have.length(1);
  });

  it('takes a section and a column by name alone', () => {
    const charter = parseCharter({
      categories: [category],
      sections: ['intro', { type: 'text' }, 5],
      columns: ['name'],
    });
    expect(charter.sections.map(({ type }) => type)).to.deep.equal(['intro', 'text']);
    expect(charter.columns.map(({ id }) => id)).to.deep.equal(['name']);
  });

  it('gives texts the facts of the site and the controller by name', () => {
    const { variables } = parseCharter({
      categories: [category],
      site: { name: { fr: 'Ville', en: 'Town' }, url: 'https://town.example' },
      controller: { email: 'dpo@town.example' },
    });
    expect(variables.get('site')?.get('name')).to.deep.equal({ fr: 'Ville', en: 'Town' });
    expect(variables.get('controller')?.get('email')).to.equal('dpo@town.example');
  });

  it('is not fooled by names that every object has', () => {
    const charter = parseCharter(
      JSON.parse('{"categories":[{"id":"c"}],"providers":{"__proto__":{"name":"P"}}}'),
    );
    expect(charter.providers.get('__proto__')?.name).to.equal('P');
    expect(charter.providers.get('constructor')).to.equal(undefined);
    expect(charter.variables.get('constructor')).to.equal(undefined);
  });

  it('reads nothing that a page put on the prototype of all objects', () => {
    const planted = { consent: 'none', extends: '/evil.json', services: ['S'], gpc: true, label: 'Evil' };
    Object.assign(Object.prototype, planted);
    try {
      const { categories, json } = parseCharter({ categories: [{ id: 'c', label: 'C' }, { id: 'd' }] });
      expect(categories.map(({ consent }) => consent)).to.deep.equal(['opt-in', 'opt-in']);
      expect(categories.map(({ services }) => services.length)).to.deep.equal([0, 0]);
      expect(categories[1]?.label).to.equal(undefined);
      expect(json['extends']).to.equal(undefined);
      expect(categories[0]?.json['gpc']).to.equal(undefined);
      const merged = parseCharter(
        mergeCharters(
          { categories: [{ id: 'c', label: 'C' }] },
          { categories: [{ id: 'c' }, { id: 'e', label: 'E' }] },
        ),
      );
      expect(merged.categories.map(({ id, consent }) => [id, consent])).to.deep.equal([
        ['c', 'opt-in'],
        ['e', 'opt-in'],
      ]);
    } finally {
      for (const name of Object.keys(planted)) Reflect.deleteProperty(Object.prototype, name);
    }
  });
});
