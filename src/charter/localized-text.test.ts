import { expect } from '@open-wc/testing';
import { matchLanguage, sameLanguage } from './language-tag.js';
import { localizeText } from './localized-text.js';

const reader = (language: string, wanted = language) => ({ language, tries: [wanted, language] });
const french = { language: 'fr', languages: ['fr'] };
const both = { language: 'fr', languages: ['fr', 'en'] };

describe('localize', () => {
  it('chooses the reader’s language', () => {
    expect(localizeText({ fr: 'Oui', en: 'Yes' }, reader('en'), both)).to.deep.equal({ text: 'Yes' });
  });

  it('finds the language of a region', () => {
    expect(localizeText({ fr: 'Oui', en: 'Yes' }, reader('fr', 'fr-CA'), both)).to.deep.equal({
      text: 'Oui',
    });
  });

  it('finds a region of the language, where that is all there is', () => {
    expect(localizeText({ fr: 'Oui', 'en-US': 'Yes' }, reader('en'), both)).to.deep.equal({ text: 'Yes' });
  });

  it('prefers the region where the charter has it', () => {
    expect(localizeText({ fr: 'Oui', 'fr-CA': 'Ouais' }, reader('fr', 'fr-CA'), both).text).to.equal('Ouais');
  });

  it('falls back to the charter’s language, and says which it is', () => {
    expect(localizeText({ fr: 'Oui' }, reader('en'), both)).to.deep.equal({ text: 'Oui', lang: 'fr' });
  });

  it('falls back to whatever there is', () => {
    expect(localizeText({ de: 'Ja' }, reader('en'), both)).to.deep.equal({ text: 'Ja', lang: 'de' });
  });

  it('keeps the language shown so far when the page asks for one nobody has', () => {
    expect(localizeText({ fr: 'Oui', en: 'Yes' }, reader('en', 'ja'), both)).to.deep.equal({ text: 'Yes' });
  });

  it('gives a language the charter has and we have not, marked as what it is', () => {
    expect(localizeText({ fr: 'Oui', de: 'Ja' }, reader('fr', 'de'), both)).to.deep.equal({
      text: 'Ja',
      lang: 'de',
    });
  });

  it('takes a plain string for the charter’s one language', () => {
    expect(localizeText('Oui', reader('en'), french)).to.deep.equal({ text: 'Oui', lang: 'fr' });
    expect(localizeText('Oui', reader('fr'), french)).to.deep.equal({ text: 'Oui' });
  });

  it('takes a plain string for every language of a charter that has several', () => {
    expect(localizeText('API', reader('en'), both)).to.deep.equal({ text: 'API' });
  });
});

describe('language tags', () => {
  it('match by lookup, whatever their case', () => {
    expect(matchLanguage('FR-ca', ['en', 'fr'])).to.equal('fr');
    expect(matchLanguage('zh-Hant-TW', ['zh', 'zh-Hant'])).to.equal('zh-Hant');
    expect(matchLanguage('fr', ['en', 'fr-CA'])).to.equal('fr-CA');
    expect(matchLanguage('fr-CA', ['fr-BE', 'fr'])).to.equal('fr');
    expect(matchLanguage('', ['fr'])).to.equal(undefined);
    expect(matchLanguage('de', ['fr', 'en'])).to.equal(undefined);
  });

  it('share a voice when their language is the same', () => {
    expect(sameLanguage('fr-CA', 'FR')).to.equal(true);
    expect(sameLanguage('fr', 'fry')).to.equal(false);
  });
});
