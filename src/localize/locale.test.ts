import '../define/explainer.js';
import { configureLocalization } from '@lit/localize';
import { expect } from '@open-wc/testing';
import { PSEUDO, registerPseudoLanguage } from '../../stories/support/pseudo-language.js';
import { all, html, show, textOf } from '../../test/browser/fixtures.js';
import type { ExplainerElement } from '../elements/explainer/explainer.js';
import { pageState } from '../page-state.js';
import { contextLanguage } from './locale-controller.js';
import * as french from './catalogs/fr.js';
import { getMessages, registerLocale, str } from './msg.js';
import { readTranslations } from './translations.js';

const headingOf = (element: Element) => textOf(all(element, 'h2')[0]!);
const explainer = (lang?: string) =>
  show<ExplainerElement>(
    lang
      ? html`<cookie-explainer lang=${lang}></cookie-explainer>`
      : html`<cookie-explainer></cookie-explainer>`,
  );

/** Waits until the change of a `lang` has reached the elements. */
const languageChange = async (element: ExplainerElement) => {
  // Observers report before this promise goes on; the element then updates.
  await Promise.resolve();
  await element.updateComplete;
};

describe('the language of an element', () => {
  it('is the page’s', async () => {
    document.documentElement.lang = 'fr';
    expect(headingOf(await explainer())).to.equal('Qu’est-ce qu’un cookie ?'.replace('\u202f', ' '));
  });

  it('is its own before the page’s', async () => {
    expect(headingOf(await explainer('fr'))).to.contain('Qu’est-ce');
  });

  it('differs between two elements of one page', async () => {
    const box = await show(
      html`<div>
        <cookie-explainer lang="fr"></cookie-explainer><cookie-explainer lang="en"></cookie-explainer>
      </div>`,
    );
    const [one, other] = box.querySelectorAll('cookie-explainer');
    await Promise.all([one!.updateComplete, other!.updateComplete]);
    expect([headingOf(one!), headingOf(other!)]).to.deep.equal([
      'Qu’est-ce qu’un cookie ?',
      'What is a cookie?',
    ]);
  });

  for (const [asked, given] of [
    ['fr-CA', 'Qu’est-ce qu’un cookie ?'],
    ['fr_FR', 'Qu’est-ce qu’un cookie ?'],
    ['FR', 'Qu’est-ce qu’un cookie ?'],
    ['en-GB', 'What is a cookie?'],
    ['xx', 'What is a cookie?'],
    ['', 'What is a cookie?'],
  ] as const) {
    it(`serves a page in ${JSON.stringify(asked)} with “${given}”`, async () => {
      document.documentElement.lang = asked;
      expect(headingOf(await explainer())).to.equal(given);
    });
  }

  it('is found through the roots of the elements around it', async () => {
    const host = await show(html`<div lang="fr"></div>`);
    const inner = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(inner);
    inner.attachShadow({ mode: 'open' }).innerHTML = '<p></p>';
    expect(contextLanguage(inner.shadowRoot!.querySelector('p')!)).to.equal('fr');
  });

  it('looks past an empty lang', async () => {
    const box = await show(html`<div lang="fr"><p lang=""></p></div>`);
    expect(contextLanguage(box.querySelector('p')!)).to.equal('fr');
  });

  it('changes with the page’s', async () => {
    const element = await explainer();
    document.documentElement.lang = 'fr';
    await languageChange(element);
    expect(headingOf(element)).to.contain('Qu’est-ce');
    document.documentElement.lang = 'en';
    await languageChange(element);
    expect(headingOf(element)).to.equal('What is a cookie?');
  });

  it('changes with a lang inside another element’s root', async () => {
    const host = await show(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const around = document.createElement('div');
    const element = document.createElement('cookie-explainer');
    around.append(element);
    root.append(around);
    await element.updateComplete;
    around.lang = 'fr';
    await languageChange(element);
    expect(headingOf(element)).to.contain('Qu’est-ce');
  });

  it('stays as it is when the page turns to one we lack, as machine translators make it do', async () => {
    document.documentElement.lang = 'fr';
    const element = await explainer();
    document.documentElement.lang = 'ja';
    await languageChange(element);
    expect(headingOf(element)).to.contain('Qu’est-ce');
    // And then it is said, so that a screen reader does not read French as Japanese.
    expect(all(element, '.base')[0]!.lang).to.equal('fr');
  });

  it('is marked only where it differs from the page around', async () => {
    const [base] = all(await explainer(), '.base');
    expect([base!.hasAttribute('lang'), base!.hasAttribute('dir')]).to.deep.equal([false, false]);
    document.documentElement.lang = 'ja';
    const [foreign] = all(await explainer(), '.base');
    expect([foreign!.lang, foreign!.dir]).to.deep.equal(['en', 'auto']);
  });
});

describe('registerLocale', () => {
  afterEach(() => {
    pageState().catalogs.delete(PSEUDO);
    registerLocale('fr', french);
  });

  it('adds a language to elements already shown', async () => {
    const element = await explainer(PSEUDO);
    expect(headingOf(element)).to.equal('What is a cookie?');
    registerPseudoLanguage();
    await element.updateComplete;
    expect(headingOf(element)).to.contain('u\u0301u');
    expect(all(element, '.base')[0]!.hasAttribute('lang')).to.equal(false);
  });

  it('replaces single messages of a language', async () => {
    registerLocale('fr', { templates: { 'definition.heading': 'C’est quoi ?' } });
    expect(headingOf(await explainer('fr'))).to.equal('C’est quoi ?');
    expect(textOf(await explainer('fr'))).to.contain('suite d’informations');
  });

  it('leaves a message it lacks in English', () => {
    registerLocale(PSEUDO, { templates: {} });
    expect(getMessages(PSEUDO)('Some', { id: 'some.id' })).to.equal('Some');
  });

  it('reads a filled list of messages, with plural forms, and leaves out what is empty', () => {
    const { language, templates } = readTranslations({
      language: PSEUDO,
      messages: {
        'some.text': { text: 'Some', note: 'A note.', translation: 'Etwas' },
        'some.empty': { text: 'Empty', translation: ' ' },
        'some.none': { text: 'None' },
        'some.forms': { translation: { one: 'ein {1}', other: '{0} {1}s' } },
        'some.other': { translation: { one: 'eins' } },
      },
    });
    expect(Object.keys(templates)).to.deep.equal(['some.text', 'some.forms']);
    registerLocale(language, { templates });
    const msg = getMessages(PSEUDO);
    expect(msg('Some', { id: 'some.text' })).to.equal('Etwas');
    expect(msg('Empty', { id: 'some.empty' })).to.equal('Empty');
    expect(msg(str`${1} ${'Haus'}`, { id: 'some.forms' })).to.equal('ein Haus');
    expect(msg(str`${5} ${'Haus'}`, { id: 'some.forms' })).to.equal('5 Hauss');
    expect(msg('Without values', { id: 'some.forms' })).to.equal('{0} {1}s');
    expect(() => readTranslations({ language: 'no tag', messages: {} })).to.throw(RangeError);
  });

  it('puts values where the translation wants them', () => {
    registerLocale(PSEUDO, { templates: { 'two.values': str`${1} then ${0}` } });
    expect(getMessages(PSEUDO)(str`${'a'} and ${'b'}`, { id: 'two.values' })).to.equal('b then a');
    expect(getMessages('en')(str`${'a'} and ${'b'}`, { id: 'two.values' })).to.equal('a and b');
  });
});

describe('a host application that configures @lit/localize itself', () => {
  it('is not disturbed, and does not disturb us', async () => {
    const { getLocale, setLocale } = configureLocalization({
      sourceLocale: 'en',
      targetLocales: ['de'],
      loadLocale: () => Promise.resolve({ templates: {} }),
    });
    const element = await explainer('fr');
    await setLocale('de');
    await element.updateComplete;
    expect(getLocale()).to.equal('de');
    expect(headingOf(element)).to.contain('Qu’est-ce');
  });
});
