import { expect } from '@open-wc/testing';
import { validateCharter } from './index.js';

/** The paths at which a cookie lives too long, in a category that people may object to. */
const tooLong = (cookie: object, consent = 'opt-out'): string[] =>
  validateCharter(
    JSON.stringify({
      language: 'en',
      providers: { town: 'Town' },
      categories: [
        {
          id: 'audience',
          label: 'Audience',
          consent,
          services: [
            { provider: 'town', label: 'Matomo', cookies: [{ name: 'e', purpose: 'Counts.', ...cookie }] },
          ],
        },
      ],
    }),
  )
    .filter(({ code }) => code === 'exempt-too-long')
    .map(({ path }) => path.replace('/categories/0/services/0/cookies/0/', ''));

describe('the limits of measurement that is exempt from consent', () => {
  for (const [cookie, expected] of [
    [{ duration: 'P13M' }, []],
    [{ duration: 'P400D' }, []],
    [{ duration: 'P14M' }, ['duration']],
    [{ duration: { max: 'P2Y' } }, ['duration']],
    [{ duration: 'persistent' }, ['duration']],
    [{ duration: 'session' }, []],
    // Matomo renews `_pk_ses` with each page of a visit.
    [{ duration: { value: 'PT30M', sliding: true } }, []],
    [{ duration: { value: 'P1D', sliding: true } }, []],
    [{ duration: { value: 'P2D', sliding: true } }, ['duration']],
    [{ duration: { value: 'P13M', sliding: true } }, ['duration']],
    [{ duration: { value: 'persistent', sliding: true } }, ['duration']],
    [{ duration: 'P13M', retention: 'P25M' }, []],
    [{ duration: 'P13M', retention: 'P26M' }, ['retention']],
    // What remembers an objection may live long; a name says nothing.
    [{ duration: 'P30Y', role: 'objection' }, []],
    [{ name: 'mtm_consent_removed', duration: 'P30Y' }, ['duration']],
  ] as const) {
    it(`${JSON.stringify(cookie)}: ${expected.join() || 'nothing to report'}`, () => {
      expect(tooLong(cookie)).to.deep.equal(expected);
    });
  }

  it('are those of no other category', () => {
    for (const consent of ['opt-in', 'none'])
      expect(tooLong({ duration: 'P30Y' }, consent)).to.deep.equal([]);
  });
});
