import { expect } from '@open-wc/testing';
import { countryNames } from './country-names.js';

describe('countryNames', () => {
  it('names codes in the language', () => {
    expect(countryNames(['US', 'fr'], 'en')).to.deep.equal(['United States', 'France']);
    expect(countryNames(['US', 'fr'], 'fr')).to.deep.equal(['États-Unis', 'France']);
  });

  it('shows what is no code as it is written', () => {
    for (const stated of ['United States', 'USA', 'U', 'États-Unis', '🇺🇸', '12'])
      expect(countryNames([stated], 'en')).to.deep.equal([stated]);
  });

  it('shows codes where there are no names', () => {
    const { DisplayNames } = Intl;
    Object.assign(Intl, { DisplayNames: undefined });
    try {
      expect(countryNames(['US'], 'en')).to.deep.equal(['US']);
    } finally {
      Object.assign(Intl, { DisplayNames });
    }
    expect(countryNames(['US'], 'no language')).to.deep.equal(['US']);
  });
});
