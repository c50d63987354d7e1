import { expect } from '@open-wc/testing';
import '../../../test/browser/fixtures.js';
import { parseCharter } from '../../charter/parse-charter.js';
import type { ConsentPolicy } from '../policy.js';
import { readPolicy } from '../read-policy.js';
import { toChoice } from './migrate-choice.lazy.js';
import { CONSENT_TOOL_READERS } from './other-tools.js';

const NOW = Date.UTC(2026, 10, 23);
const DAY = 86_400_000;
const policyOf = (video: object): ConsentPolicy =>
  readPolicy(
    parseCharter({
      revision: 4,
      categories: [
        { id: 'necessary', label: 'Necessary', consent: 'none' },
        { id: 'statistics', label: 'Statistics', services: [{ id: 'matomo', label: 'Matomo' }] },
        {
          id: 'video',
          label: 'Video',
          ...video,
          services: [
            { id: 'youtube', label: 'YouTube' },
            { id: 'vimeo', label: 'Vimeo' },
          ],
        },
      ],
    }),
  );
const POLICY = policyOf({});
const encode = (value: unknown): string => encodeURIComponent(JSON.stringify(value));
const iso = (days: number): string => new Date(NOW - days * DAY).toISOString();

/** What a stored value of another tool comes to: answers and age in days, or nothing. */
const taken = (tool: string, value: string, isCookie = true, policy = POLICY): unknown => {
  const peer = CONSENT_TOOL_READERS[tool];
  const choice = peer && toChoice(policy, peer, value, NOW, isCookie);
  return (
    choice && {
      ...Object.fromEntries(choice.answers),
      days: (NOW - (choice.time ?? 0)) / DAY,
      revision: choice.revision,
    }
  );
};
const YES = { statistics: true, video: true, revision: 4 };
const NO = { statistics: false, video: false, revision: 4, days: 0 };

describe('a choice made with another tool', () => {
  it('grants nothing that is apart from accepting all, and refuses it', () => {
    const apart = policyOf({ acceptAll: false });
    const accepted = encode({ categories: ['statistics', 'video'], lastConsentTimestamp: iso(30) });
    expect(taken('vanilla-cookieconsent', accepted, true, apart)).to.deep.equal({
      statistics: true,
      revision: 4,
      days: 30,
    });
    expect(
      taken('klaro', encode({ matomo: false, youtube: false, vimeo: false }), true, apart),
    ).to.deep.equal(NO);
  });

  const cases: [what: string, tool: string, value: string, expected: unknown][] = [
    [
      'accepted, with its date',
      'vanilla-cookieconsent',
      encode({ categories: ['necessary', 'statistics', 'video'], lastConsentTimestamp: iso(30) }),
      { ...YES, days: 30 },
    ],
    [
      'by service',
      'vanilla-cookieconsent',
      encode({
        categories: ['statistics'],
        services: { video: ['youtube', 'vimeo'] },
        lastConsentTimestamp: iso(1),
      }),
      { ...YES, days: 1 },
    ],
    [
      'of which one service was refused',
      'vanilla-cookieconsent',
      encode({
        categories: ['statistics', 'video'],
        services: { video: ['youtube'] },
        lastConsentTimestamp: iso(1),
      }),
      undefined,
    ],
    ['refused', 'vanilla-cookieconsent', encode({ categories: ['necessary'] }), NO],
    [
      'accepted longer ago than a choice lives',
      'vanilla-cookieconsent',
      encode({ categories: ['statistics'], lastConsentTimestamp: iso(200) }),
      undefined,
    ],
    ['accepted without a date', 'vanilla-cookieconsent', encode({ categories: ['statistics'] }), undefined],
    [
      'accepted in the future',
      'vanilla-cookieconsent',
      encode({ categories: ['statistics'], lastConsentTimestamp: iso(-9) }),
      undefined,
    ],
    [
      'accepted without a date, no longer ago than its cookie lives',
      'klaro',
      encode({ matomo: true, youtube: true, vimeo: true }),
      { ...YES, days: 120 },
    ],
    [
      'of services that do not agree',
      'klaro',
      encode({ matomo: false, youtube: true, vimeo: false }),
      undefined,
    ],
    [
      'of services of which one was not asked about',
      'klaro',
      encode({ matomo: false, youtube: false }),
      undefined,
    ],
    ['refused', 'klaro', encode({ matomo: false, youtube: false, vimeo: false }), NO],
    ['refused, by purpose', 'orejime', encode({ statistics: false, video: false }), NO],
    [
      'refused, encoded twice',
      'orejime',
      encodeURIComponent(encode({ statistics: false, video: false })),
      NO,
    ],
    ['accepted, nobody knows when', 'orejime', encode({ statistics: true, video: true }), undefined],
    ['refused', 'tarteaucitron', '!matomo=false!youtube=false!vimeo=false', NO],
    ['not made yet', 'tarteaucitron', '!matomo=wait!youtube=false!vimeo=false', undefined],
    ['accepted, nobody knows when', 'tarteaucitron', '!matomo=true!youtube=true!vimeo=true', undefined],
    ['that is damaged', 'klaro', '%E0%A4%A', undefined],
    ['that is damaged', 'vanilla-cookieconsent', '"x"', undefined],
  ];
  for (const [what, tool, value, expected] of cases) {
    it(`${what} (${tool}) ${expected ? 'is taken over' : 'is asked again'}`, () => {
      expect(taken(tool, value)).to.deep.equal(expected);
    });
  }

  it('in a place that never forgets is taken over only where it refuses', () => {
    expect(taken('klaro', encode({ matomo: true, youtube: true, vimeo: true }), false)).to.equal(undefined);
    expect(taken('klaro', encode({ matomo: false, youtube: false, vimeo: false }), false)).to.deep.equal(NO);
  });
});
