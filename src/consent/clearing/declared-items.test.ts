import { expect } from '@open-wc/testing';
import type { DeclaredItem } from './declared-item.js';
import { isOtherSite, matchesName } from './declared-items.js';

const item = (more: Partial<DeclaredItem>): DeclaredItem => ({
  names: [],
  globs: [],
  storage: 'cookie',
  domains: [],
  paths: [],
  party: undefined,
  isObjection: false,
  ...more,
});

describe('a declared item', () => {
  for (const [globs, name, matches] of [
    [['_pk_*'], '_pk_id.1', true],
    [['_pk_*'], '_ga', false],
    [['*_session'], 'site_session', true],
    [['a*b*c'], 'a1b2c', true],
    [['abc*d*'], 'abcd', true],
    // A pattern that is nearly all of `*` would delete what others keep.
    [['*'], 'anything', false],
    [['ab*'], 'abc', false],
    // The end of a name is not used twice.
    [['aba*ba'], 'aba', false],
  ] as const) {
    it(`${matches ? 'matches' : 'does not match'} ${name} by ${globs.join()}`, () =>
      expect(matchesName(item({ globs }), name)).to.equal(matches));
  }

  it('matches a name literally, also one with a star', () => {
    expect(matchesName(item({ names: ['a*'] }), 'a*')).to.equal(true);
    expect(matchesName(item({ names: ['a*'] }), 'ab')).to.equal(false);
  });

  it('is of another site by its domains, else by its party', () => {
    expect(isOtherSite(item({ domains: ['.town.example'] }), 'www.town.example')).to.equal(false);
    expect(isOtherSite(item({ domains: ['counter.example'] }), 'town.example')).to.equal(true);
    expect(isOtherSite(item({ party: 'third' }), 'town.example')).to.equal(true);
    expect(isOtherSite(item({}), 'town.example')).to.equal(false);
  });
});
