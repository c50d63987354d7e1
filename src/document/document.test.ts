import { expect } from '@open-wc/testing';
import { consoleMessages } from '../../test/browser/console.js';
import { small } from '../../test/browser/fixtures.js';
import { parseCharter } from '../charter/parse-charter.js';
import type { CharterFile } from '../charter/charter-json.js';
import * as french from '../localize/catalogs/fr.js';
import { getMessages, registerLocale } from '../localize/msg.js';
import type { DocumentContext } from './document-context.js';
import { createContext } from './create-context.js';
import { texts } from './default-texts.messages.js';
import { isLines, sentenceOf } from './document.js';
import { durationFacts } from './columns/lifetime.js';
import { EXTENDED_PARTS } from './extended-parts.js';
import { CORE_PARTS } from './core-parts.js';
import { buildSections } from './sections/build-sections.js';

const contextOf = (
  file: CharterFile,
  language: string,
  material: object = { texts, parts: EXTENDED_PARTS },
): DocumentContext =>
  createContext(
    { charter: parseCharter(file), ...material },
    { language, requestedLanguage: language, msg: getMessages(language) },
  );
const sectionsOf = (file: CharterFile, language = 'en') => {
  const charter = parseCharter(file);
  return buildSections(contextOf(file, language), charter, EXTENDED_PARTS.chooseSections(charter));
};

registerLocale('fr', french);

describe('the sections of the document', () => {
  it('have ids of their own: by type, by what the author says, numbered from the second on', () => {
    const sections = [
      'cookies',
      { type: 'text', text: 'A' },
      { type: 'text', text: 'B' },
      { type: 'text', id: 'own', text: 'C' },
      'cookies',
    ] as const;
    const built = sectionsOf(small({ sections }));
    expect(built.map(({ id }) => id)).to.deep.equal([
      'charter-cookies',
      'charter-text',
      'charter-text-2',
      'charter-own',
      'charter-cookies-2',
    ]);
    const [first, second] = built.filter(({ type }) => type === 'cookies');
    expect([first!.tables![0]!.id, second!.tables![0]!.id]).to.deep.equal([
      'charter-category-necessary',
      undefined,
    ]);
  });

  it('are those of the file alone, of a newer format too where there is a text', () => {
    const built = sectionsOf(
      small({ sections: [{ type: 'future' }, { type: 'future', text: 'Words' }] as never }),
    );
    expect(built.map(({ type }) => type)).to.deep.equal(['future']);
    expect(CORE_PARTS.chooseSections(parseCharter(small())).map(({ type }) => type)).to.include('cookies');
  });
});

describe('how long an item lives', () => {
  for (const [duration, storage, english, inFrench] of [
    ['P13M', undefined, '13 months', '13 mois'],
    ['P1Y1M', undefined, '1 year and 1 month', '1 an et 1 mois'],
    ['PT30M', undefined, '30 minutes', '30 minutes'],
    ['session', undefined, 'Until the browser is closed', 'Jusqu’à la fermeture du navigateur'],
    ['session', 'sessionStorage', 'Until the tab is closed', 'Jusqu’à la fermeture de l’onglet'],
    ['persistent', undefined, 'Until it is deleted', 'Jusqu’à sa suppression'],
    ['soon', undefined, 'Soon', 'Soon'],
    [{ text: 'As long as it takes' }, undefined, 'As long as it takes', 'As long as it takes'],
  ] as const) {
    it(`is said in words: ${JSON.stringify(duration)} ${storage ?? ''}`, () => {
      const said = (language: string): string =>
        durationFacts(contextOf(small(), language), duration, storage)
          .map(({ phrase }) => phrase?.text.replace(/\u00a0/g, ' '))
          .join();
      expect([said('en'), said('fr')]).to.deep.equal([english, inFrench]);
    });
  }

  it('is nothing where nothing is stated', () => {
    expect(durationFacts(contextOf(small(), 'en'), undefined)).to.deep.equal([]);
  });
});

describe('a cell', () => {
  const paragraph = (text: string) => ({ type: 'paragraph', children: [text] }) as const;
  const prose = (...all: string[]) => ({ prose: { blocks: all.map(paragraph) } });

  it('is a sentence where its text is one paragraph', () => {
    expect(sentenceOf(prose('One').prose)).to.deep.equal(['One']);
    expect(sentenceOf(prose('One', 'Two').prose)).to.equal(undefined);
    expect(sentenceOf({ blocks: [] })).to.equal(undefined);
  });

  it('has lines where no fact needs a box of its own', () => {
    const name = { phrase: { text: 'A' } };
    expect(isLines([name, name])).to.equal(true);
    expect(isLines([prose('One', 'Two')])).to.equal(true);
    expect(isLines([name, { ...name, href: '/a' }])).to.equal(false);
    expect(isLines([name, prose('One', 'Two')])).to.equal(false);
  });
});

describe('the words of a document', () => {
  it('are those of its language, else those there are, marked and reported', async () => {
    const context = contextOf(small({ languages: ['en', 'fr'] }), 'fr');
    expect(context.resolveText({ en: 'A', fr: 'B' })).to.deep.equal({ text: 'B' });
    expect(context.resolveText({ en: 'A' })).to.deep.equal({ text: 'A', lang: 'en' });
    expect(context.resolveText(undefined)).to.equal(undefined);
    expect(await consoleMessages()).to.have.length(1);
  });

  it('write dates as the region of the page does', () => {
    const first = new Date('2026-11-01');
    const charter = parseCharter(small());
    const dateIn = (language: string, wanted: string): string =>
      createContext({ charter }, { language, requestedLanguage: wanted, msg: getMessages(language) })
        .formatDate(first)
        .replace(/\u00a0/g, ' ');
    expect([
      dateIn('fr', 'fr-FR'),
      dateIn('en', 'en-GB'),
      dateIn('en', 'en-US'),
      dateIn('en', 'no tag'),
    ]).to.deep.equal(['1er novembre 2026', '1 November 2026', 'November 1, 2026', 'November 1, 2026']);
  });
});
