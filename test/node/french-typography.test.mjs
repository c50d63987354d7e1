import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { frenchFaults } from '../../scripts/lib/french-typography.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';

describe('frenchFaults', () => {
  for (const text of [
    "l'utilisateur",
    'un "cookie"',
    'Quoi?',
    'Quoi ?',
    'suivants: a',
    'suivants : a',
    '«cookie»',
    '« cookie »',
    'etc...',
    'A quoi servent-ils',
    'Etat',
    'un coeur',
    'deux  espaces',
    'une virgule ,',
  ]) {
    it(`finds a fault in ${JSON.stringify(text)}`, () => assert.notDeepEqual(frenchFaults(text), []));
  }

  for (const text of [
    'l’utilisateur',
    'un «\u00a0cookie\u00a0»',
    'Quoi\u202f?',
    'suivants\u00a0: a',
    'https://data.blois.agglopolys.fr',
    'à 10:30',
    'etc.',
    'À quoi servent-ils',
    'un site A\u00a0: cela',
    'État',
    'un cœur, deux',
  ]) {
    it(`finds none in ${JSON.stringify(text)}`, () => assert.deepEqual(frenchFaults(text), []));
  }

  const start = readdirSync(fromRoot('docs/start'))
    .filter((name) => name.endsWith('.fr.md'))
    .map((name) => `docs/start/${name}`);
  for (const file of ['LISEZMOI.md', 'docs/any-page.fr.md', 'docs/recipes.fr.md', ...start])
    it(`finds none in ${file}`, () => {
      const prose = readFileSync(fromRoot(file), 'utf8')
        .replace(/```[\s\S]*?```/g, '')
        .replace(/<!--.*?-->/g, '')
        .replace(/`[^`]*`/g, 'code')
        .replace(/!?\[|\]\([^)]*\)|^\|[ -|]*\|$/gm, '')
        .split('\n')
        .map((line) => line.replace(/ {2,}/g, ' ').trim());
      for (const line of prose) assert.deepEqual(frenchFaults(line), [], line);
    });

  it('finds none in the words of the catalogue', () => {
    const studio =
      readFileSync(fromRoot('stories/studio/words.ts'), 'utf8').split('const fr: Words')[1] ?? '';
    const rules = readFileSync(fromRoot('stories/guidelines/do-and-do-not.ts'), 'utf8');
    const found = [...studio.matchAll(/'([^']+)'/g), ...rules.matchAll(/fr: '([^']+)'/g)];
    assert.ok(found.length > 30);
    for (const [, text = ''] of found) assert.deepEqual(frenchFaults(text), [], text);
  });
});
