import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findPhrases, phrasesIn } from '../../scripts/lint/phrases.mjs';
import { ENGLISH, FRENCH } from '../../scripts/lint/words.mjs';
import { copyProject } from './project-copy.mjs';

/** What the check says of a text, in the file of that path. @param {string} path @param {string} text */
const said = (path, text) => phrasesIn(path, text).join('\n');

describe('a phrase that only this project would understand', () => {
  /** A phrase, and a text in which a reader would find it. @type {readonly (readonly [path: string, text: string, phrase: string])[]} */
  const planted = [
    ['README.md', 'It makes no request for what is held back.', 'held back'],
    ['CONTRIBUTING.md', 'It takes those anew.', 'anew'],
    ['docs/engine.md', 'The banner stands over the page.', 'stands'],
    ['docs/start/dpo.md', 'For whoever answers.', 'whoever'],
    ['docs/start/dpo.md', '```html\n<!-- The film waits. -->\n```', 'film'],
    ['.changeset/new.md', 'Fixed: the question follows the page.', 'the question'],
    ['scripts/docs/charter.md', 'What is taken back is cleared.', 'taken back'],
    ['src/consent/gate.ts', '// Puts the choice in force.', 'in force'],
    ['src/consent/gate.ts', '/** What is held\n * back until an answer. */', 'held back'],
    ['src/consent/gate.test.ts', '// It cannot be had.', 'cannot be had'],
    ['src/elements/banner.styles.ts', 'css`a { /* It stands apart. */ }`', 'stands'],
    ['src/cli/new.messages.ts', "msg('Nothing to mend here.', { id: 'a.b' });", 'mend'],
    ['src/charter/schema/new.ts', "text('`*` stands for any characters.')", 'stands'],
    ['src/author-warnings.lazy.ts', 'warn(`${tag} is told so.`)', 'told'],
    ['scripts/new.mjs', '// Loaded by need.', 'by need'],
    ['docs/engine.md', 'The button opens the choices.', 'the choices'],
    ['docs/engine.md', 'It stores a yes to one service.', 'a yes'],
    ['examples/react/src/new.ts', '// The engine of the page.', 'The engine'],
    ['tokens/new.tokens.json', '{ "$description": "Text of a film." }', 'film'],
    ['stories/new.mdx', '<Subtitle>The question.</Subtitle>', 'The question'],
    ['stories/new.stories.ts', '/** Drawn ahead. */', 'Drawn ahead'],
    ['stories/new.stories.ts', "const text = { fr: 'Personne n’est interrogé.' };", 'interrogé'],
    ['stories/charters/new.json', '{ "en": "Tells visits apart." }', 'Tells'],
    ['examples/portal/new.html', '<p>Voir le film</p>', 'film'],
    ['docs/cms/new.fr.md', 'Une balise dans le gabarit.', 'gabarit'],
    ['LISEZMOI.md', 'Avec un outil d’assemblage.', 'outil d’assemblage'],
    ['docs/recipes.fr.md', 'Le bouton et ce qui est\nretenu.', 'ce qui est retenu'],
    ['locales/fr.xlf', '<target state="final">Pixel espion</target>', 'Pixel espion'],
  ];
  for (const [path, text, phrase] of planted)
    it(`is found in ${path}: ${phrase}`, () => {
      assert.match(said(path, text), new RegExp(`^${path}:\\d+:\\d+: “${phrase}” .*: write “|« `, 'i'));
      assert.equal(phrasesIn(path, text).length, 1);
    });

  it('is named with its line and column', () =>
    assert.match(said('README.md', 'First line.\nThen it stands.\n'), /^README\.md:2:9: “stands”/));

  /** @type {readonly (readonly [path: string, text: string])[]} */
  const valid = [
    [
      'README.md',
      'No button stands out. We ask for consent, keep the choice, and answer each question of a FAQ.',
    ],
    ['docs/engine.md', 'Write `data-category="films"`, see [the page](#what-stands-inside).'],
    ['docs/frameworks.md', 'A search engine reads it. The choices of a visitor are stored: yes or no.'],
    ['docs/frameworks.md', 'In quirks mode, the law that has come into force counts.'],
    ['docs/glossary.md', '| embed | Content of another site. | film, widget |'],
    ['docs/decisions/0001-layers.md', 'What is held back stands.'],
    ['src/consent/gate.ts', "const held = 'films'; // `whoever` is a name."],
    ['src/consent/gate.test.ts', "it('is held back', () => {});"],
    ['stories/new.stories.ts', "import { standing } from './films.js';"],
    ['locales/fr.xlf', '<source>Pixel espion</source><target state="final">Pixel de suivi</target>'],
    ['docs/recipes.fr.md', 'La base légale retenue est le consentement.'],
    ['src/localize/catalogs/fr/values.ts', "// It stands: 'a film of old'"],
  ];
  for (const [path, text] of valid)
    it(`is not found in ${path}: ${text}`, () => assert.equal(said(path, text), ''));

  it('comes with what to write instead', () => {
    for (const { pattern, write } of [...ENGLISH, ...FRENCH]) {
      assert.match(write, /[“«].+[”»]|.{8}/, pattern);
      assert.doesNotMatch('', new RegExp(`^(?:${pattern})$`, 'iu'));
    }
  });

  it('fails the check', () => {
    const project = copyProject();
    project.run('git', 'init', '--quiet');
    project.edit('docs/engine.md', (text) => `${text}\nIt is held back.\n`);
    const { ok, said: printed } = project.run(process.execPath, 'scripts/check-phrases.mjs');
    assert.equal(ok, false);
    assert.match(printed, /^docs\/engine\.md:\d+:7: “held back” is a phrase of our own: write “blocked”/);
  });

  it('is in no file of the project', () => assert.deepEqual(findPhrases(), []));
});
