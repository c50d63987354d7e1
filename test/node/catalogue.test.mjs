// The catalogue: each element has a page of the same sections, and a page shows every story of its file.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fromRoot } from '../../scripts/lib/root.mjs';

const read = (/** @type {string} */ path) => readFileSync(fromRoot(`stories/${path}`), 'utf8');
const pages = readdirSync(fromRoot('stories'), { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.mdx') && existsSync(fromRoot(`stories/${path.replace('.mdx', '.stories.ts')}`)),
);
const ELEMENTS = ['banner', 'charter', 'embed', 'explainer', 'preferences', 'settings', 'table'];
const SECTIONS = ['Playground', 'Anatomy', 'States', 'Behaviours', 'Accessibility'];
/** Addresses with these are stopped by lists of blockers. */
const BLOCKED = /cookie-?banner|cookie-?consent|consent-manager|cookie-notice|cookie-policy/i;

describe('a page of the catalogue', () => {
  it('is there for each element', () => {
    for (const element of ELEMENTS) assert.ok(pages.includes(`${element}.mdx`), element);
  });

  for (const page of pages) {
    it(`shows every story of its file: ${page}`, () => {
      const text = read(page);
      const stories = [
        ...read(page.replace('.mdx', '.stories.ts')).matchAll(/^export const (\w+): Story\b/gm),
      ].map(([, name = '']) => name);
      assert.ok(stories.length > 0);
      for (const story of stories) assert.match(text, new RegExp(`of=\\{\\w+\\.${story}\\}`), story);
    });
  }

  for (const element of ELEMENTS) {
    it(`has the sections of all: ${element}`, () => {
      const found = [...read(`${element}.mdx`).matchAll(/^## (.+)$/gm)].map(([, name]) => name);
      assert.deepEqual(found, SECTIONS);
    });
  }
});

describe('a story', () => {
  it('has no address that blockers stop', () => {
    for (const path of readdirSync(fromRoot('stories'), { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.stories.ts')) continue;
      const [, title = ''] =
        /^\s*title: '(.+)',?$/m.exec(read(path)) ?? /title: '([^']+)'/.exec(read(path)) ?? [];
      assert.ok(title, path);
      assert.doesNotMatch(title.replaceAll(' ', '-'), BLOCKED);
    }
  });
});
