// The page declares the very cookie that the engine sets, and the report names each setting that neither uses.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { validateCharter, formatProblem } from '../../dist/validation/index.js';
import { createConsent } from '../../dist/consent/index.js';
import { renderCharter } from '../../dist/render/render-charter.js';
import { templates } from '../../dist/localize/catalogs/fr.js';
import { getMessages } from '../../build/localize/msg.js';
import { addCatalog } from '../../build/localize/add-catalog.js';

addCatalog('fr', templates);

const NOW = Date.UTC(2026, 10, 30, 12);
const DAY = 86_400_000;
const NAME = 'cookie_charter_choice';
const HTTPS = 'https://www.town.example/portal/';
const HTTP = 'http://www.town.example/portal/';

/** @typedef {Record<string, any>} Json */

const charter = (/** @type {Json} */ choice, /** @type {string} */ url = '') => ({
  language: 'en',
  ...(url && { site: { name: 'Town', url } }),
  categories: [
    { id: 'n', consent: 'none', label: 'Necessary' },
    {
      id: 's',
      label: 'Statistics',
      services: [{ id: 'c', label: 'Counter', cookies: [{ name: '_count' }] }],
    },
  ],
  choice,
});

/** What a page of the site keeps when everything is refused: the line of its cookie, and its localStorage. */
const kept = async (/** @type {Json} */ file) => {
  /** @type {string[]} */
  const lines = [];
  /** @type {Record<string, string>} */
  const local = {};
  const page = {
    location: new URL(HTTPS),
    dispatchEvent: () => true,
    defaultView: {
      localStorage: {
        getItem: (/** @type {string} */ key) => local[key] ?? null,
        setItem: (/** @type {string} */ key, /** @type {string} */ value) => (local[key] = value),
      },
    },
    get cookie() {
      return lines.map((line) => line.split('; ')[0]).join('; ');
    },
    set cookie(line) {
      lines.push(line);
    },
  };
  const consent = createConsent({
    charter: /** @type {any} */ (file),
    page: /** @type {any} */ (page),
    now: () => NOW,
    signals: [],
  });
  await consent.ready;
  await consent.refuse();
  const [pair = '', ...attributes] = (lines[0] ?? '').split('; ');
  const of = (/** @type {string} */ name) =>
    attributes.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
  return {
    name: pair.split('=')[0] || Object.keys(local)[0],
    domain: of('Domain'),
    path: of('Path'),
    sameSite: of('SameSite'),
    ends: of('Expires'),
    isLocal: Object.keys(local).length > 0,
    consent,
  };
};

/** The page in Markdown, with ordinary spaces. */
const declared = (/** @type {Json} */ file) =>
  renderCharter(/** @type {any} */ (file), { format: 'md', fragment: true, language: 'en' }).replaceAll(
    '\u00a0',
    ' ',
  );

/** What the table says of the item that keeps the choice. */
const rowOf = (/** @type {Json} */ file) => {
  const row =
    declared(file)
      .split('\n')
      .find((line) => line.includes('Choice about cookies')) ?? '';
  const [, , name = '', purpose = '', kind = ''] = row
    .split(' | ')
    .map((cell) => cell.replace(/^\|| \|$/g, '').trim());
  const fact = (/** @type {string} */ label) =>
    new RegExp(`\\*\\*${label}\\*\\*: ([^<]+)`).exec(purpose)?.[1];
  return { name, domain: fact('Domain'), path: fact('Path'), kind };
};

const faults = (/** @type {Json} */ file) =>
  validateCharter(JSON.stringify(file))
    .filter(({ path }) => path.startsWith('/choice') || path.startsWith('/categories'))
    .map(({ level, code, path }) => `${level} ${code} ${path}`);

const BAD = (/** @type {string} */ field) => `error bad-format /choice/${field}`;
const UNUSABLE = (/** @type {string} */ field) => `error unusable-setting /choice/${field}`;

/**
 * Settings; what is set and declared; what the report says. Left out is the usual.
 * @type {[choice: Json, is: { name?: string, domain?: string, path?: string, sameSite?: string, months?: number }, fault?: string, url?: string][]}
 */
const SETTINGS = [
  [{}, {}],
  [{ cookie: { name: 'town_choice' } }, { name: 'town_choice' }],
  [{ cookie: { name: 'a~b' } }, { name: 'a~b' }],
  [{ cookie: { name: 'a b' } }, {}, BAD('cookie/name')],
  [{ cookie: { name: 'x=1' } }, {}, BAD('cookie/name')],
  [{ cookie: { name: 'x;y' } }, {}, BAD('cookie/name')],
  [{ cookie: { name: 'été' } }, {}, BAD('cookie/name')],
  [{ cookie: { name: 'n'.repeat(5000) } }, {}, BAD('cookie/name')],
  [{ cookie: { name: '__Http-choice' } }, {}, BAD('cookie/name')],
  [{ cookie: { name: '' } }, {}, 'error empty /choice/cookie/name'],
  [{ cookie: { name: 5 } }, {}, 'error wrong-type /choice/cookie/name'],
  [{ cookie: 'x' }, {}, 'error wrong-type /choice/cookie'],
  [{ cookie: { name: '__Host-choice' } }, { name: '__Host-choice' }],
  [{ cookie: { name: '__Host-choice', path: '/' } }, { name: '__Host-choice' }, undefined, HTTPS],
  [{ cookie: { name: '__Host-choice', path: '/portal' } }, { path: '/portal' }, UNUSABLE('cookie/name')],
  [
    { cookie: { name: '__host-choice', domain: 'town.example' } },
    { domain: 'town.example' },
    UNUSABLE('cookie/name'),
  ],
  [{ cookie: { name: '__Host-choice' } }, {}, UNUSABLE('cookie/name'), HTTP],
  [{ cookie: { name: '__Secure-choice' } }, {}, UNUSABLE('cookie/name'), HTTP],
  [{ cookie: { name: '__Secure-choice' } }, { name: '__Secure-choice' }, undefined, HTTPS],
  [{ cookie: { name: '_count' } }, {}, UNUSABLE('cookie/name')],
  [{ cookie: { domain: 'town.example' } }, { domain: 'town.example' }],
  [{ cookie: { domain: 'town.example' } }, { domain: 'town.example' }, undefined, HTTPS],
  [{ cookie: { domain: '.Town.Example' } }, { domain: 'town.example' }, undefined, HTTPS],
  [{ cookie: { domain: 'www.town.example' } }, { domain: 'www.town.example' }, undefined, HTTPS],
  [{ cookie: { domain: 'https://x.example/' } }, {}, BAD('cookie/domain')],
  [{ cookie: { domain: 'town.example:8080' } }, {}, BAD('cookie/domain')],
  [{ cookie: { domain: 'town.example/portal' } }, {}, BAD('cookie/domain')],
  [{ cookie: { domain: 'town.example.' } }, {}, BAD('cookie/domain')],
  [{ cookie: { domain: 'example' } }, {}, BAD('cookie/domain')],
  [{ cookie: { domain: '127.0.0.1' } }, {}, BAD('cookie/domain')],
  [{ cookie: { domain: '*.town.example' } }, {}, BAD('cookie/domain')],
  [{ cookie: { domain: 'other.example' } }, {}, UNUSABLE('cookie/domain'), HTTPS],
  [{ cookie: { domain: 'wn.example' } }, {}, UNUSABLE('cookie/domain'), HTTPS],
  [{ cookie: { domain: 'shop.www.town.example' } }, {}, UNUSABLE('cookie/domain'), HTTPS],
  [{ cookie: { path: '/portal' } }, { path: '/portal' }, undefined, HTTPS],
  [{ cookie: { path: '/portal/' } }, { path: '/portal/' }, undefined, HTTPS],
  [{ cookie: { path: '/%C3%A9t%C3%A9' } }, { path: '/%C3%A9t%C3%A9' }],
  [{ cookie: { path: 'portal' } }, {}, BAD('cookie/path')],
  [{ cookie: { path: '/a;b' } }, {}, BAD('cookie/path')],
  [{ cookie: { path: '/a b' } }, {}, BAD('cookie/path')],
  [{ cookie: { path: '/été' } }, {}, BAD('cookie/path')],
  [{ cookie: { path: '/a/../b' } }, {}, BAD('cookie/path')],
  [{ cookie: { path: '/a?b' } }, {}, BAD('cookie/path')],
  [{ cookie: { path: '//a' } }, {}, BAD('cookie/path')],
  [{ cookie: { path: `/${'a'.repeat(2000)}` } }, {}, BAD('cookie/path')],
  [{ cookie: { path: '/shop' } }, {}, UNUSABLE('cookie/path'), HTTPS],
  [{ cookie: { path: '/port' } }, {}, UNUSABLE('cookie/path'), HTTPS],
  [{ cookie: { sameSite: 'None' } }, { sameSite: 'None' }, undefined, HTTPS],
  [{ cookie: { sameSite: 'None' } }, {}, UNUSABLE('cookie/sameSite'), HTTP],
  [{ cookie: { sameSite: 'lax' } }, {}, 'error unknown-value /choice/cookie/sameSite'],
  [{ storage: 'indexedDB' }, {}, 'error unknown-value /choice/storage'],
  [{ months: 3 }, { months: 3 }],
  [{ months: 1 }, { months: 1 }],
  [{ months: 24 }, { months: 24 }],
  [{ months: 25 }, {}, 'error out-of-range /choice/months'],
  [{ months: 36 }, {}, 'error out-of-range /choice/months'],
  [{ months: 0 }, {}, 'error out-of-range /choice/months'],
  [{ months: 12.5 }, {}, 'error out-of-range /choice/months'],
  [{ months: '12' }, {}, 'error wrong-type /choice/months'],
  [{ endpoint: 'https://' }, {}, BAD('endpoint')],
  [{ endpoint: 'http://[' }, {}, BAD('endpoint')],
  [{ endpoint: 'mailto:log@town.example' }, {}, BAD('endpoint')],
  [{ endpoint: 'javascript:alert(1)' }, {}, BAD('endpoint')],
  [{ endpoint: 'https://a:b@town.example/log' }, {}, BAD('endpoint')],
  [{ endpoint: 'http://log.example/' }, {}, UNUSABLE('endpoint'), HTTPS],
  [{ endpoint: '/consent-log' }, {}, undefined, HTTPS],
  [{ import: ['cookiebot'] }, {}, 'error unknown-value /choice/import/0'],
];

describe('the cookie of the choice', () => {
  for (const [choice, is, fault, url] of SETTINGS) {
    const { name = NAME, domain, path = '/', sameSite = 'Lax', months = 6 } = is;
    const what = JSON.stringify(choice).slice(0, 80);
    it(`is set and declared alike${fault ? ', and what is not used is told' : ''}: ${what} ${url ?? ''}`, async () => {
      const file = charter(choice, url);
      const set = await kept(file);
      assert.deepEqual([set.name, set.domain, set.path, set.sameSite], [name, domain, path, sameSite]);
      const end = new Date(NOW);
      end.setUTCMonth(end.getUTCMonth() + months);
      assert.ok(Math.abs(Date.parse(set.ends ?? '') - end.getTime()) < 4 * DAY, set.ends);
      assert.deepEqual(rowOf(file), {
        name: `\`${name}\``,
        domain,
        path: path === '/' ? undefined : path,
        kind: `First-party persistent cookie, ${months} month${months === 1 ? '' : 's'}`,
      });
      assert.deepEqual(faults(file), fault ? [fault] : []);
    });
  }

  it('is said to live longer with an objection, where one can be made', () => {
    const file = charter({});
    file.categories.push(/** @type {any} */ ({ id: 'a', consent: 'opt-out', label: 'Audience' }));
    assert.equal(rowOf(file).kind, 'First-party persistent cookie, 6 months; 13 months if you objected');
    const french = renderCharter(/** @type {any} */ (file), { format: 'md', fragment: true, language: 'fr' });
    assert.match(french, /6\u00a0mois\u202f; 13\u00a0mois si vous vous êtes opposé/);
    const long = { ...file, choice: { months: 24 } };
    assert.equal(rowOf(long).kind, 'First-party persistent cookie, 24 months');
  });

  for (const [field, value] of Object.entries({
    domain: 'town.example',
    path: '/portal',
    sameSite: 'Strict',
  })) {
    it(`has no ${field} where there is none`, () => {
      for (const storage of ['localStorage', 'memory']) {
        assert.deepEqual(faults(charter({ storage, cookie: { [field]: value } })), [
          UNUSABLE(`cookie/${field}`),
        ]);
      }
    });
  }

  it('is none in localStorage, which has no end of its own', async () => {
    const file = charter({ storage: 'localStorage', cookie: { name: 'town_choice' }, months: 3 });
    const set = await kept(file);
    assert.deepEqual([set.name, set.isLocal, set.ends], ['town_choice', true, undefined]);
    assert.match(
      declared(file),
      /Local storage, first party, until it is deleted; your choice counts for 3 months/,
    );
    assert.match(declared(file), /town_choice/);
    assert.deepEqual(faults(file), []);
    assert.deepEqual(faults(charter({ storage: 'memory', cookie: { name: 'town_choice' } })), [
      UNUSABLE('cookie/name'),
    ]);
  });

  it('is declared as necessary, though a category that is asked about takes its name', () => {
    for (const cookies of [[NAME], [{ name: NAME }]]) {
      const file = charter({});
      file.categories.push(
        /** @type {any} */ ({ id: 'v', label: 'Video', services: [{ label: 'P', cookies }] }),
      );
      assert.equal(declared(file).split(NAME).length, 3);
      assert.deepEqual(faults(file), ['error unusable-setting /categories/2/services/0/cookies/0']);
    }
  });

  it('is declared once, where the author has declared it as it is kept', () => {
    const own = (/** @type {Json} */ cookie) => {
      const file = charter({});
      Object.assign(/** @type {any} */ (file.categories[0]), {
        services: [{ label: 'Choice', cookies: [cookie] }],
      });
      return declared(file).split(NAME).length - 1;
    };
    assert.equal(own({ name: NAME }), 1);
    assert.equal(own({ name: NAME, storage: 'localStorage' }), 2);
  });

  it('is told of in words', () => {
    for (const [choice, , fault, url] of SETTINGS) {
      for (const problem of validateCharter(JSON.stringify(charter(choice, url)))) {
        if (fault?.startsWith('error unusable')) {
          assert.match(formatProblem(getMessages('en'), problem), /Found: .+ Expected: .+/s);
        }
      }
    }
  });
});
