// The command as a person and a script use it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fromRoot } from '../../scripts/lib/root.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cookie-charter-cli-'));
after(() => rmSync(folder, { recursive: true }));
const MAIN = fromRoot('dist/cli/main.js');
const THREE = fromRoot('stories/charters/three.json');
const BROKEN = fromRoot('stories/charters/broken/unknown-key.json');

/** @param {readonly string[]} args @param {{ input?: string, lang?: string }} [options] */
const run = (args, { input = '', lang = 'en_GB.UTF-8' } = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: lang },
  });
  return { status, stdout, stderr };
};
const put = (/** @type {string} */ name, /** @type {string} */ content) => {
  writeFileSync(join(folder, name), content);
  return name;
};

describe('validate', () => {
  it('says nothing is wrong, and succeeds', () => {
    assert.deepEqual(run(['validate', THREE]), { status: 0, stdout: 'No problem found.\n', stderr: '' });
  });

  it('shows the line, a caret below what is meant, and what to do', () => {
    const { status, stdout, stderr } = run(['validate', BROKEN]);
    assert.equal(status, 1);
    assert.equal(stderr, '');
    assert.equal(
      stdout,
      `${BROKEN}:32:15 error unknown-key /categories/0/services/0/cookies/0/purposes
    32 |               "purposes": {
       |               ^^^^^^^^^^
  Unknown field: the format has no such field here, and its value is not shown. Found: "purposes". Did you mean “purpose”?

Errors: 1. Warnings: 0.
`,
    );
  });

  it('warns without failing', () => {
    const { status, stdout } = run(['validate', fromRoot('stories/charters/broken/html-in-text.json')]);
    assert.equal(status, 0);
    assert.match(stdout, /warning html-in-text[^]*Errors: 0. Warnings: 1./);
  });

  it('speaks French where the terminal does, or where it is asked to', () => {
    for (const said of [
      run(['validate', BROKEN], { lang: 'fr_FR.UTF-8' }),
      run(['validate', BROKEN, '--lang', 'fr']),
    ])
      assert.match(said.stdout, /Vouliez-vous dire «\u00A0purpose\u00A0»\u202F\?/);
  });

  it('gives scripts the same as JSON', () => {
    const { status, stdout } = run(['validate', THREE, BROKEN, '--format', 'json']);
    assert.equal(status, 1);
    const [good, bad] = JSON.parse(stdout);
    assert.deepEqual(good, { file: THREE, problems: [] });
    const [{ message, ...problem }] = bad.problems;
    assert.match(message, /Did you mean “purpose”\?$/);
    assert.deepEqual(
      { ...problem, expected: undefined },
      {
        code: 'unknown-key',
        level: 'error',
        path: '/categories/0/services/0/cookies/0/purposes',
        line: 32,
        column: 15,
        length: 10,
        found: '"purposes"',
        suggestion: 'purpose',
        expected: undefined,
      },
    );
  });

  it('takes patterns and standard input', () => {
    put('a.json', readFileSync(THREE, 'utf8'));
    put('b.json', '{');
    const { status, stdout } = run(['validate', '*.json']);
    assert.equal(status, 1);
    assert.match(stdout, /^b\.json:1:2 error syntax/);
    assert.match(
      run(['validate', '-'], { input: '\uFEFF{"categories": []}' }).stdout,
      /^-:1:16 error empty \/categories/,
    );
  });

  it('reads the charter that another extends, beside it', () => {
    assert.equal(run(['validate', fromRoot('stories/charters/portal-b.json')]).status, 0);
    put('child.json', '{"extends": "./gone.json"}');
    const { status, stdout } = run(['validate', 'child.json']);
    assert.equal(status, 1);
    assert.match(stdout, /bad-base \/extends[^]*File not found: .*gone\.json/);
    put('flawed.json', '{"extends": "./b.json"}');
    put('b.json', '{');
    assert.match(run(['validate', 'flawed.json']).stdout, /bad-base \/extends[^]*validate it by itself/);
  });
});

describe('render', () => {
  it('writes a whole page that needs no script, the same each time', () => {
    const { status, stdout, stderr } = run(['render', THREE, '--lang', 'en']);
    assert.equal(status, 0);
    assert.equal(stderr, '');
    assert.match(stdout, /^<!doctype html>\n<html lang="en">/);
    assert.doesNotMatch(stdout, /<script|<link/);
    assert.equal(run(['render', THREE, '--lang', 'en']).stdout, stdout);
  });

  it('writes a fragment that fits an outline, to a file', () => {
    const { status, stdout } = run([
      'render',
      THREE,
      '--fragment',
      '--heading-level',
      '4',
      '--output',
      'part.html',
    ]);
    assert.equal(status, 0);
    assert.equal(stdout, '');
    const part = readFileSync(join(folder, 'part.html'), 'utf8');
    assert.match(part, /^<div lang="fr">\n<div id="charter-intro">/);
    assert.deepEqual([...new Set(part.match(/<h\d/g))], ['<h4', '<h5']);
  });

  it('writes Markdown and CSV in the language asked for', () => {
    assert.match(run(['render', THREE, '--format', 'md', '--lang', 'fr']).stdout, /^# Charte cookies\n/);
    assert.match(
      run(['render', THREE, '--format', 'csv', '--lang', 'fr']).stdout,
      /^\uFEFF"Tableau","Nom du prestataire",/,
    );
  });

  it('writes what it can of a charter with errors, and says that there are some', () => {
    const { status, stdout, stderr } = run(['render', BROKEN]);
    assert.equal(status, 1);
    assert.match(stdout, /Cookies nécessaires/);
    assert.match(stderr, /Errors: 1\. Warnings: 0\./);
  });

  it('writes nothing of a file that is no JSON, and says where it is wrong', () => {
    put('b.json', '{ "categories": [ }');
    const { status, stdout, stderr } = run(['render', 'b.json']);
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /^b\.json:1:19 error syntax/);
  });
});

describe('a charter whose categories are written by name', () => {
  it('is written nowhere: what is left of it would be a false page', () => {
    put('by-name.json', '{"categories": {"necessary": {"label": "Necessary"}}}');
    const { status, stdout, stderr } = run(['render', 'by-name.json']);
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /^by-name\.json:1:16 error wrong-type \/categories[^]*Expected: a list: \[ … \]/);
  });
});

describe('a file that is too much for a page', () => {
  const charter = (/** @type {number} */ categories, /** @type {object} */ more = {}) =>
    JSON.stringify({
      categories: Array.from({ length: categories }, (_, index) => ({
        id: `c${index}`,
        label: 'C',
        ...more,
      })),
    });

  it('is refused, with its place and the most that there may be', () => {
    put('many.json', charter(20_000));
    for (const command of ['validate', 'render']) {
      const { status, stdout, stderr } = run([command, 'many.json']);
      assert.equal(status, 1);
      assert.match(
        command === 'validate' ? stdout : stderr,
        /^many\.json:1:15 error too-large \/categories\n[^]*Found: 20000 categories\. Expected: at most 200\./,
      );
      assert.equal(command === 'render' ? stdout : '', '');
    }
    put('cookies.json', charter(1, { services: [{ label: 'S', cookies: Array(5001).fill('a') }] }));
    assert.match(run(['validate', 'cookies.json']).stdout, /Found: 5001 cookies\. Expected: at most 5000\./);
  });

  it('is refused as the base of another as well', () => {
    put('many.json', charter(201));
    put('of-many.json', '{"extends": "./many.json", "sections": ["cookies"]}');
    assert.match(run(['validate', 'of-many.json']).stdout, /bad-base \/extends/);
    assert.deepEqual((({ status, stdout }) => [status, stdout])(run(['render', 'of-many.json'])), [1, '']);
  });

  it('names the first of what there is, where there is much', () => {
    const names = Array.from({ length: 3000 }, (_, index) => `provider-${index}`);
    const services = names.map((name) => ({ label: name, provider: `x${name}` }));
    put(
      'names.json',
      JSON.stringify({
        providers: Object.fromEntries(names.map((name) => [name, name])),
        categories: [{ id: 'c', label: 'C', services }],
      }),
    );
    const { stdout } = run(['validate', 'names.json']);
    assert.match(stdout, /provider-49, …\./);
    assert.doesNotMatch(stdout, /provider-50, /);
  });
});

describe('language', () => {
  const list = JSON.parse(readFileSync(fromRoot('locales/messages.json'), 'utf8'));
  /** A list with some translations. @param {Record<string, unknown>} translations @param {unknown} [language] */
  const filled = (translations, language = 'de') => {
    const file = structuredClone(list);
    file.language = language;
    for (const [id, translation] of Object.entries(translations))
      file.messages[id] = { ...file.messages[id], translation };
    return put('filled.json', JSON.stringify(file));
  };

  it('writes the list of messages, each with its text and a note', () => {
    const { status, stdout, stderr } = run(['language']);
    assert.deepEqual([status, JSON.parse(stdout), stderr], [0, list, '']);
    assert.equal(list.messages['embed.title-video'].text, 'Video from {0}');
    for (const [id, { text, note, translation }] of Object.entries(list.messages))
      assert.ok(text && note && translation === '', id);
    // What only the tools say is none of a page's.
    assert.ok(!Object.keys(list.messages).some((id) => /^(cli|problem|doctor|cure)\./.test(id)));
  });

  it('makes a script of a filled list, and says how much is left in English', () => {
    const file = filled({ 'ask.accept': 'Alle akzeptieren', 'count.other': { other: '{0} Cookies' } });
    const { status, stdout, stderr } = run(['language', file, '-o', 'de.js']);
    assert.deepEqual([status, stdout], [0, '']);
    const all = Object.keys(list.messages).length;
    assert.equal(
      stderr,
      `filled.json: Without a translation, and left in English: ${all - 2} of ${all} messages.\n`,
    );
    const script = readFileSync(join(folder, 'de.js'), 'utf8');
    assert.match(script, /^\/\/ de for cookie-charter/);
    assert.match(script, /"ask\.accept": "Alle akzeptieren"/);
    assert.equal(run(['language', file]).stdout, script);
  });

  for (const [what, translations, language, said] of /** @type {const} */ ([
    ['has no language', {}, '', /"language" is "": write the tag/],
    ['has a language that is none', {}, 'not a tag', /"language" is "not a tag"/],
    ['lacks a place', { 'ask.name': 'Cookies' }, 'de', /ask\.name: expected the places \{0\}, found –\./],
    [
      'has a place too many',
      { 'ask.accept': '{0}' },
      'de',
      /ask\.accept: expected the places –, found \{0\}/,
    ],
    [
      'lacks the form for others',
      { 'count.other': { one: '{0}' } },
      'de',
      /count\.other: write a text, or one for each plural form: one, other\./,
    ],
    [
      'has a form that the language has not',
      { 'count.other': { few: '{0}', other: '{0}' } },
      'de',
      /plural form: one, other/,
    ],
    ['has no text for a text', { 'ask.accept': 7 }, 'de', /ask\.accept: write a text/],
  ])) {
    it(`makes none where the list ${what}`, () => {
      const { status, stdout, stderr } = run(['language', filled(translations, language)]);
      assert.deepEqual([status, stdout], [1, '']);
      assert.match(stderr, said);
      assert.doesNotMatch(stderr, /\n\s+at /);
    });
  }

  it('leaves out what this version does not have, and says where the English has changed', () => {
    const file = structuredClone(list);
    file.language = 'de';
    file.messages['old.id'] = { text: 'Old', translation: 'Alt' };
    file.messages['ask.accept'] = { text: 'Accept', translation: 'Alle akzeptieren' };
    put('older.json', JSON.stringify(file));
    const { status, stdout, stderr } = run(['language', 'older.json']);
    assert.equal(status, 0);
    assert.match(stderr, /old\.id: this version has no such message/);
    assert.match(stderr, /ask\.accept: the English text has changed since: Accept all/);
    assert.doesNotMatch(stdout, /old\.id/);
  });

  for (const text of ['', '{', '[]', '{"language":"de"}', 'null']) {
    it(`says that it is no list: ${text}`, () => {
      const { status, stderr } = run(['language', put('no-list.json', text)]);
      assert.equal(status, 1);
      assert.match(stderr, /no-list\.json is no list of messages/);
    });
  }

  it('does not write over the list', () => {
    const { status, stderr } = run(['language', filled({}), '-o', 'filled.json']);
    assert.equal(status, 2);
    assert.match(stderr, /is what the command reads/);
  });
});

describe('preload', () => {
  it('prints the lines of each kind of page, with the paths of the site', () => {
    const paths = ['--folder', '/assets/cc', '--charter', '/c.json'];
    const { status, stdout, stderr } = run(['preload', ...paths, '--revision', '3']);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    const charters = stdout.match(/<link rel="cookie-charter preload".*/g);
    const line =
      '<link rel="cookie-charter preload" as="fetch" crossorigin href="/c.json" data-revision="3">';
    assert.deepEqual(charters, [line, line]);
    const files = [...stdout.matchAll(/(?:src|href)="\/assets\/cc\/([^"]+)"/g)].map(([, file = '']) => file);
    assert.equal(files.length, 7, stdout);
    for (const file of files) assert.ok(existsSync(fromRoot(`dist/cdn/${file}`)), file);
  });

  it('prints what docs/performance.md and its French page show', () => {
    const [english, french] = ['', '.fr'].map((language) => {
      const page = readFileSync(fromRoot(`docs/performance${language}.md`), 'utf8');
      return /```text\n(.*?)```/s.exec(page)?.[1]?.trim();
    });
    assert.equal(english, french);
    const { stdout } = run(['preload', '--folder', '/assets/cookie-charter/', '--revision', '1']);
    const [, page = ''] = stdout.split('<!-- A page with <cookie-charter> -->\n');
    assert.equal(page.replace(/(?<=chunks\/)\w+/, '…').trim(), english);
  });

  it('states no revision that it was not given', () => {
    assert.equal(run(['preload']).stdout.includes('data-revision'), false);
  });

  for (const [option, value] of /** @type {const} */ ([
    ['--folder', '/a"b/'],
    ['--charter', '/a b.json'],
    ['--revision', '1"'],
  ])) {
    it(`refuses ${option} ${value}, which would break the page`, () => {
      const { status, stdout, stderr } = run(['preload', option, value]);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, new RegExp(`^cookie-charter: Invalid value for ${option}\\. Expected: `));
    });
  }
});

describe('the command', () => {
  it('says what it can do', () => {
    for (const args of [['--help'], ['-h'], ['help'], ['validate', '--help']]) {
      const { status, stdout } = run(args);
      assert.equal(status, 0);
      assert.match(stdout, /^cookie-charter validate FILE…/);
    }
    assert.match(run(['--help'], { lang: 'fr_FR.UTF-8' }).stdout, /par défaut/);
    assert.equal(
      run(['--version']).stdout,
      `${JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')).version}\n`,
    );
  });

  for (const [what, args, said] of /** @type {[string, string[], RegExp][]} */ ([
    ['nothing is asked', [], /^$/],
    ['two lists are given', ['language', THREE, BROKEN], /language takes one file/],
    ['there is no such command', ['check', 'x'], /Unknown command: "check"/],
    ['there is no file', ['validate', 'none.json'], /^cookie-charter: File not found: none\.json\n$/],
    ['no file is named', ['validate'], /Missing argument: FILE/],
    ['an option is unknown', ['validate', '--quiet', 'x'], /Unknown option, or missing value: --quiet/],
    [
      'a format is unknown',
      ['render', THREE, '--format', 'pdf'],
      /Invalid value for --format\. Expected: html, md, csv/,
    ],
    [
      'a language is unknown to the charter',
      ['render', THREE, '--lang', 'french'],
      /Invalid value for --lang\. Expected: fr, en/,
    ],
    [
      'a language is unknown to the command',
      ['validate', THREE, '--lang', 'de'],
      /Invalid value for --lang\. Expected: en, fr/,
    ],
    [
      'a level is none',
      ['render', THREE, '--heading-level', '7'],
      /Invalid value for --heading-level\. Expected: 1, 2/,
    ],
    ['two files are given', ['render', THREE, BROKEN], /render takes one file/],
    [
      'the output cannot be written',
      ['render', THREE, '-o', '/nowhere/at/all'],
      /cannot be read or written \(ENOENT\)/,
    ],
  ])) {
    it(`fails with 2 and one line when ${what}`, () => {
      const { status, stderr } = run(args);
      assert.equal(status, 2);
      assert.match(stderr, said);
      assert.doesNotMatch(stderr, /\n\s+at /);
    });
  }
});
