import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { copyProject } from './project-copy.mjs';

/** A unit of the XLIFF file. @param {string} id */
const unit = (id) => new RegExp(`<trans-unit id="${id}">[\\s\\S]*?</trans-unit>\\s*`);
/** Puts another translation in place. @param {string} id @param {string} target */
const translate = (id, target) => (/** @type {string} */ xliff) =>
  xliff.replace(unit(id), (whole) => whole.replace(/(<target[^>]*>)[\s\S]*?(<\/target>)/, `$1${target}$2`));

describe('the check of the translations', () => {
  it('has nothing to say of the project as it is', () => {
    const { ok, said } = copyProject().run(process.execPath, 'scripts/i18n.mjs');
    assert.ok(ok, said);
  });

  /** @type {Record<string, readonly [path: string, change: (content: string) => string, said: RegExp]>} */
  const faults = {
    'a missing translation': [
      'locales/fr.xlf',
      translate('ask.close', ''),
      /ask\.close: missing translation/,
    ],
    'a message that nobody translated': [
      'locales/fr.xlf',
      (xliff) => xliff.replace(unit('ask.close'), ''),
      /ask\.close: missing translation/,
    ],
    'a translation of nothing': [
      'locales/fr.xlf',
      (xliff) => xliff.replace('id="ask.close"', 'id="ask.shut"'),
      /ask\.shut: no message has this id/,
    ],
    'a translation that is the source': [
      'locales/fr.xlf',
      translate('ask.close', 'Close'),
      /ask\.close: same as the source/,
    ],
    'broken typography': [
      'locales/fr.xlf',
      translate('ask.close', "L'ecran"),
      /ask\.close: apostrophe droite/,
    ],
    'a catalog out of date': [
      'locales/fr.xlf',
      translate('ask.close', 'Clore'),
      /out of date: .*catalogs\/fr\/consent-ui\.ts/,
    ],
    'an English text that changed': [
      'src/elements/consent-ui/consent-ui.messages.ts',
      (source) => source.replace("msg('Close'", "msg('Shut'"),
      /out of date: locales\/fr\.xlf/,
    ],
    'a message without an id': [
      'src/elements/consent-ui/consent-ui.messages.ts',
      (source) => source.replace("msg('Close', { id: 'ask.close' })", "msg('Close')"),
      /give the message an id/,
    ],
    'a message without a note': [
      'src/elements/consent-ui/consent-ui.messages.ts',
      (source) => source.replace('// Button that closes something.', ''),
      /ask\.close: write a comment before the message/,
    ],
  };
  for (const [what, [path, change, expected]] of Object.entries(faults)) {
    it(`fails on ${what}`, () => {
      const project = copyProject();
      project.edit(path, change);
      const { ok, said } = project.run(process.execPath, 'scripts/i18n.mjs');
      assert.equal(ok, false);
      assert.match(said, expected);
    });
  }

  it('does not let a translation pass whose English has changed, until a person says so', () => {
    const project = copyProject();
    project.edit('src/elements/consent-ui/consent-ui.messages.ts', (source) =>
      source.replace("msg('Close'", "msg('Shut'"),
    );
    project.run(process.execPath, 'scripts/i18n.mjs', '--write');
    const stale = project.run(process.execPath, 'scripts/i18n.mjs');
    assert.equal(stale.ok, false);
    assert.match(stale.said, /ask\.close: the English has changed/);
    project.edit('locales/fr.xlf', (xliff) => xliff.replace('needs-review-translation', 'final'));
    const { ok, said } = project.run(process.execPath, 'scripts/i18n.mjs');
    assert.ok(ok, said);
  });
});
