import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { fromRoot } from '../../scripts/lib/root.mjs';

const docs = readFileSync(fromRoot('docs/server-cookie.md'), 'utf8');
const block = (/** @type {string} */ language) =>
  new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(docs)?.[1] ?? '';

const NOW = Date.UTC(2025, 2, 10, 12);
const DAY = 86_400_000;
const dated = (/** @type {number} */ time, items = 'statistics~1.marketing~0', revision = 0) =>
  `2.${revision}.${time.toString(36)}.${items}`;

const folder = mkdtempSync(join(tmpdir(), 'server-cookie-'));
const file = join(folder, 'choice.mjs');
writeFileSync(file, block('js'));
/** @type {{ renewChoice: (...all: unknown[]) => void, isGranted: (...all: unknown[]) => boolean }} */
const { renewChoice, isGranted } = await import(pathToFileURL(file).href);

const server = createServer((request, response) => {
  response.setHeader('Set-Cookie', 'session=1');
  renewChoice(request, response, Number(request.headers['x-now'] ?? NOW));
  response.end();
});

before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/**
 * What the server sets besides its own cookie, and everything it says.
 * @param {string | undefined} cookie
 * @param {Record<string, string>} headers
 */
const ask = async (cookie, headers = {}) => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const request = httpRequest({
    port,
    host: '127.0.0.1',
    agent: false,
    headers: { 'sec-fetch-dest': 'document', ...(cookie === undefined ? {} : { cookie }), ...headers },
  });
  request.end();
  const [response] = await once(request, 'response');
  response.resume();
  await once(response, 'end');
  const [own, ...others] = response.headers['set-cookie'];
  assert.equal(own, 'session=1');
  return { set: others, raw: response.rawHeaders };
};

const renewed = async (/** @type {string} */ value, now = NOW) =>
  (await ask(`a=1; cookie_charter_choice=${value}; b=2`, { 'x-now': String(now) })).set;
const header = (/** @type {string} */ value, /** @type {number} */ seconds) => [
  `cookie_charter_choice=${value}; Max-Age=${seconds}; Path=/; SameSite=Lax; Secure`,
];
const until = (/** @type {number} */ end) => (end - NOW) / 1000;

/** Each with whether it is of the form. */
const VALUES = /** @type {const} */ ([
  ['none', true],
  [dated(NOW), true],
  ['2..' + NOW.toString(36) + '.statistics~0', true],
  ['2...statistics~0', true],
  [dated(NOW, "video/youtube~0.caf%C3%A9~1.a-_!'()*~0"), true],
  ['', false],
  ['none ', false],
  ['none.a~1', false],
  ['NONE', false],
  ['1.0.x.a~1', false],
  ['2.0.x', false],
  ['2.0.x.', false],
  ['2.0.x.a~2', false],
  ['2.0.x.a', false],
  ['2.0.X.a~1', false],
  ['2.0.0123456789.a~1', false],
  ['2.-1.x.a~1', false],
  ['2.0.x.a~1.', false],
  ['2.0.x.a b~1', false],
  ['2.0.x.a,b~1', false],
  ['2.0.x."a"~1', false],
  ['2.0.x.é~1', false],
  ['x2.0.x.a~1', false],
]);

describe('renewing the choice from a Node server', () => {
  it('sets nothing without a cookie', async () => {
    assert.deepEqual((await ask(undefined)).set, []);
    assert.deepEqual((await ask('session=2; xcookie_charter_choice=none')).set, []);
  });

  it('renews a choice until its own end, not from now', async () => {
    const value = dated(Date.UTC(2025, 0, 20, 12));
    assert.deepEqual(await renewed(value), header(value, until(Date.UTC(2025, 6, 20, 12))));
    const old = dated(Date.UTC(2024, 8, 10, 12, 0, 1));
    assert.deepEqual(await renewed(old), header(old, 1));
  });

  it('ends on the last of a month that is shorter', async () => {
    const value = dated(Date.UTC(2024, 7, 31));
    const now = Date.UTC(2025, 1, 27);
    assert.deepEqual(await renewed(value, now), header(value, DAY / 1000));
    assert.deepEqual(await renewed(value, now + DAY), []);
  });

  it('renews no choice that has ended', async () => {
    assert.deepEqual(await renewed(dated(Date.UTC(2024, 8, 10, 12))), []);
    assert.deepEqual(await renewed(dated(Date.UTC(2024, 0, 1), 'statistics~0')), []);
  });

  it('renews an objection for 13 months from now, though the consent beside it has ended', async () => {
    for (const time of [NOW, Date.UTC(2023, 0, 1)]) {
      for (const items of ['statistics~1.audience~0', 'audience/matomo~0']) {
        const value = dated(time, items);
        assert.deepEqual(await renewed(value), header(value, until(Date.UTC(2026, 3, 10, 12))));
      }
    }
    const old = dated(Date.UTC(2023, 0, 1), 'statistics~1.audience~0');
    assert.equal(
      isGranted({ headers: { cookie: `cookie_charter_choice=${old}` } }, 'statistics', NOW),
      false,
    );
  });

  it('renews a refusal without a date for the months from now', async () => {
    for (const value of ['none', '2...statistics~0', '2.3..statistics~0.video/youtube~0']) {
      assert.deepEqual(await renewed(value), header(value, until(Date.UTC(2025, 8, 10, 12))));
    }
  });

  it('renews no yes that the engine would not count', async () => {
    const time = NOW.toString(36);
    for (const value of [
      '2...statistics~1',
      '2.0..statistics~1',
      `2..${time}.statistics~1`,
      dated(NOW + 2 * DAY),
      '2.0.zzzzzzzzz.statistics~1',
    ]) {
      assert.deepEqual(await renewed(value), [], value);
    }
  });

  it('gives no choice more than the months from now', async () => {
    const value = dated(NOW + 2 * DAY, 'statistics~0');
    assert.deepEqual(await renewed(value), header(value, until(Date.UTC(2025, 8, 10, 12))));
  });

  for (const [value, good] of VALUES) {
    it(`${good ? 'knows' : 'does not send back'} ${JSON.stringify(value)}`, async () => {
      assert.equal((await renewed(value)).length, Number(good));
    });
  }

  it('lets no cookie add to the header', async () => {
    for (const value of [
      'none%0d%0aX-Evil: 1',
      'none\tHttpOnly',
      `${dated(NOW)}, evil=1`,
      `${dated(NOW)}=; HttpOnly`,
    ]) {
      assert.deepEqual(await renewed(value), [], value);
    }
    // What is encoded stays encoded, in one header, and attributes are cut off.
    const value = dated(NOW, 'a%0d%0aX-Evil%3A1~0');
    const { set, raw } = await ask(`cookie_charter_choice=${value}; Domain=evil.example; HttpOnly`);
    assert.deepEqual(set, header(value, until(Date.UTC(2025, 8, 10, 12))));
    assert.ok(!raw.some((/** @type {string} */ word) => /^x-evil|[\r\n]/i.test(word)));
  });

  it('leaves two cookies of the name to the page', async () => {
    assert.deepEqual(await renewed(`${dated(NOW)}; cookie_charter_choice=none`), []);
  });

  it('renews with pages alone', async () => {
    for (const destination of ['empty', 'image', 'iframe', '']) {
      const { set } = await ask('cookie_charter_choice=none', { 'sec-fetch-dest': destination });
      assert.deepEqual(set, [], destination);
    }
  });
});

describe('reading the choice on a Node server', () => {
  const granted = (/** @type {string} */ value, /** @type {string} */ key) =>
    isGranted({ headers: { cookie: `cookie_charter_choice=${value}` } }, key, NOW);

  it('knows categories and services', () => {
    const value = dated(NOW - DAY, 'statistics~1.video~1.video/youtube~0.marketing~0');
    const keys = [
      'statistics',
      'video',
      'video/youtube',
      'video/other',
      'marketing',
      'marketing/ads',
      'other',
    ];
    assert.deepEqual(
      keys.filter((key) => granted(value, key)),
      ['statistics', 'video', 'video/other'],
    );
  });

  it('takes the unknown for refused', () => {
    for (const value of [
      'none',
      'rubbish',
      '',
      '2.0..statistics~1',
      dated(Date.UTC(2024, 8, 10, 12)),
      dated(NOW + 2 * DAY),
      dated(NOW, 'statistics~1.statistics~0'),
      dated(NOW, 'statistics~0.statistics~1'),
    ]) {
      assert.equal(granted(value, 'statistics'), false, value);
    }
    assert.equal(isGranted({ headers: {} }, 'statistics', NOW), false);
  });

  it('takes an answer to a lower revision for refused', async () => {
    const later = join(folder, 'later.mjs');
    writeFileSync(later, block('js').replace('REVISION = 0', 'REVISION = 2'));
    const module = await import(pathToFileURL(later).href);
    const ask2 = (/** @type {number} */ revision) =>
      module.isGranted(
        { headers: { cookie: `cookie_charter_choice=${dated(NOW, 'a~1', revision)}` } },
        'a',
        NOW,
      );
    assert.deepEqual([1, 2, 3].map(ask2), [false, true, true]);
  });
});

describe('the snippets for other servers', () => {
  const nginx = /^ +"~(\^2.*)" +"(.*)";$/m.exec(block('nginx'));
  const php = /CHOICE_VALUE = '\/(.*)\/D'/.exec(block('php'))?.[1]?.replaceAll("\\'", "'");

  for (const [name, source] of Object.entries({ nginx: nginx?.[1], PHP: php })) {
    it(`know the same values in ${name}`, () => {
      assert.ok(source);
      const pattern = new RegExp(source);
      for (const [value, good] of VALUES) assert.equal(pattern.test(value), good, value);
    });
  }

  it('set the same attributes in nginx', () => {
    assert.equal(
      nginx?.[2],
      'cookie_charter_choice=$choice_brought; Max-Age=15768000; Path=/; SameSite=Lax; Secure',
    );
    // The page must read the cookie: the word stands in the rules alone.
    for (const language of ['js', 'nginx', 'php']) assert.doesNotMatch(block(language), /httponly/i);
  });
});
