// No word of ours flatters, frightens, hurries, or says nothing (EDPB, Guidelines 03/2022 on deceptive patterns; AEPD).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fromRoot } from '../../scripts/lib/root.mjs';

/** What no text may say, in either language: vague aims, pressure, flattery, tricks, and things told by their looks. */
const NEVER = {
  en: [
    /experience/i,
    /\b(?:enhance|improve|optimi[sz]e|tailor|relevant|seamless|enjoy)/i,
    /personali[sz]/i,
    /\bbest\b/i,
    /(?:value|respect|care about) your privacy/i,
    /\bby (?:continuing|using|browsing)/i,
    /legitimate interest/i,
    /\bpartners?\b/i,
    /\b(?:got it|okay|i agree|agree and)\b/i,
    /\b(?:unfortunately|sorry|please accept|miss(?:ing)? out|recommended)/i,
    /continue without/i,
    /\b(?:green|red|blue|grey|bottom|top|left|right|round) (?:button|corner|icon)/i,
  ],
  fr: [
    /expérience/i,
    /\b(?:améliorer|optimiser|adapté|pertinent|profite[rz])/i,
    /personnalis(?!er$)/i,
    /\bmeilleur/i,
    /(?:respect\w*|soucieux de) (?:de )?votre vie privée/i,
    /\ben (?:poursuivant|continuant|naviguant)/i,
    /intérêt légitime/i,
    /partenaire/i,
    /\b(?:compris|d’accord|j’accepte)\b/i,
    /\b(?:malheureusement|désolé|dommage|recommandé)/i,
    /continuer sans/i,
    /\b(?:bouton|icône) (?:verte?|rouge|bleue?|grise?|ronde?|en bas|en haut|à gauche|à droite)/i,
  ],
};
/** The first charter's own words, which come out exactly. */
const THEIRS = /^(?:intro|definition|kinds)\./;

const units = [
  ...readFileSync(fromRoot('locales/fr.xlf'), 'utf8').matchAll(
    /<trans-unit id="([^"]+)"[^>]*>\s*<source>([\s\S]*?)<\/source>\s*<target[^>]*>([\s\S]*?)<\/target>/g,
  ),
].map(([, id = '', en = '', fr = '']) => ({ id, en, fr }));

/** @param {'en' | 'fr'} language @param {string} text */
const faults = (language, text) => NEVER[language].filter((word) => word.test(text)).map(String);

describe('the never-list of words', () => {
  it('finds what it is for', () => {
    for (const text of [
      'We use cookies to improve your experience.',
      'We value your privacy.',
      'By continuing you agree.',
      'Press the green button.',
    ])
      assert.ok(faults('en', text).length, text);
    for (const text of [
      'Pour améliorer votre expérience.',
      'Nous respectons votre vie privée.',
      'Continuer sans accepter',
      'Des contenus personnalisés',
      'Cliquez sur le bouton en bas à droite.',
    ])
      assert.ok(faults('fr', text).length, text);
    assert.deepEqual(faults('fr', 'Personnaliser'), []);
  });

  it('finds nothing in any of our texts', () => {
    assert.ok(units.length > 200);
    for (const { id, en, fr } of units.filter(({ id: one }) => !THEIRS.test(one))) {
      assert.deepEqual(faults('en', en), [], id);
      assert.deepEqual(faults('fr', fr), [], id);
    }
  });

  it('finds nothing in the charter of the example portal', () => {
    const charter = JSON.parse(readFileSync(fromRoot('examples/portal/charter.json'), 'utf8'));
    const look = (/** @type {unknown} */ value, /** @type {string} */ language) => {
      if (typeof value === 'string')
        assert.deepEqual(faults(language === 'en' ? 'en' : 'fr', value), [], value);
      else if (value && typeof value === 'object')
        for (const [key, one] of Object.entries(value)) look(one, /^(?:en|fr)$/.test(key) ? key : language);
    };
    for (const category of charter.categories) look({ ...category, services: [] }, 'fr');
  });
});
