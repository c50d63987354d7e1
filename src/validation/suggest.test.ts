import { expect } from '@open-wc/testing';
import { suggest, suggestDuration, suggestField } from './suggest.js';

describe('what the author may have meant', () => {
  const FIELDS = ['name', 'purpose', 'duration', 'provider', 'label', 'languages', 'language'];

  for (const [found, meant] of [
    ['purpos', 'purpose'],
    ['purpsoe', 'purpose'],
    ['Duration', 'duration'],
    ['pro-vider', 'provider'],
    ['langauge', 'language'],
    ['zzz', undefined],
    ['', undefined],
    ['p'.repeat(41), undefined],
  ] as const) {
    it(`is the nearest name: ${found || 'nothing'}`, () => {
      expect(suggest(found, FIELDS)).to.equal(meant);
    });
  }

  it('is guessed among few names alone', () => {
    const names = Array.from({ length: 201 }, (_, index) => `name${index}`);
    expect(suggest('name7x', names.slice(0, 200))).to.equal('name7');
    expect(suggest('name7', names)).to.equal(undefined);
  });

  it('is found by its sense, in French and English, where the field is one that can stand there', () => {
    expect(suggestField('durée', FIELDS)).to.equal('duration');
    expect(suggestField('Finalités', FIELDS)).to.equal('purpose');
    expect(suggestField('ttl', FIELDS)).to.equal('duration');
    expect(suggestField('prestataire', FIELDS)).to.equal('provider');
    expect(suggestField('prestataire', ['providers'])).to.equal('providers');
    expect(suggestField('durée', ['name'])).to.equal(undefined);
  });

  for (const [words, duration] of [
    ['13 mois', 'P13M'],
    ['30 minutes', 'PT30M'],
    ['p13m', 'P13M'],
    ['1 an', 'P1Y'],
    ['2 années', 'P2Y'],
    ['7 jours', 'P7D'],
    ['1 h', 'PT1H'],
    ['10 sec.', 'PT10S'],
    ['Session', 'session'],
    ['à la fin de la session', 'session'],
    ['longtemps', undefined],
    ['13', undefined],
    ['trois mois', undefined],
  ] as const) {
    it(`is a duration: ${words}`, () => {
      expect(suggestDuration(words)).to.equal(duration);
    });
  }
});
