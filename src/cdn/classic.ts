/**
 * Everything in one classic script, for pages that cannot load modules: `async`, `defer`, concatenated with others,
 * delayed by an optimiser, or twice. Texts are in ASCII, so that a page in latin-1 shows them right.
 */
import { addCatalog } from '../localize/add-catalog.js';
import { templates } from '../localize/catalogs/fr.js';
import { BannerElement } from '../elements/banner/banner.js';
import { defineElement } from '../elements/base/define-element.js';
import { CharterElement } from '../elements/charter/charter.js';
import { EmbedElement } from '../elements/embed/embed.js';
import { ExplainerElement } from '../elements/explainer/explainer.js';
import { PreferencesElement } from '../elements/preferences/preferences.js';
import { followSettingsLinks, offerPreferences } from '../elements/settings/settings-links.js';
import { SettingsElement } from '../elements/settings/settings.js';
import { TableElement } from '../elements/table/table.js';
import { upgradeCmsMarkup } from '../cms-markup/upgrade-cms-markup.js';
import { warnAuthor } from '../page-state.js';
import { pageBase } from '../loading/page-address.js';
import { startWhenNeeded } from './consent-bootstrap.js';
import { replayCalls } from './replay-calls.js';

addCatalog('fr', templates);

const ELEMENTS = {
  banner: BannerElement,
  charter: CharterElement,
  embed: EmbedElement,
  explainer: ExplainerElement,
  preferences: PreferencesElement,
  settings: SettingsElement,
  table: TableElement,
};

/**
 * `document.currentScript` is set only now: this script, or the one it was merged into. `<img name="currentScript">`,
 * which sanitizers let pass, would hide it (DOM clobbering), and code would be loaded from the image's address.
 */
const script: unknown = document.currentScript;
const src = script instanceof HTMLScriptElement ? script.src : '';

/** Loads the doctor, from the folder beside this file: it is large and rarely used. */
const loadDoctor = (): void => {
  const { href } = new URL('chunks/doctor.js', src || pageBase());
  import(href).catch(() => warnAuthor('doctor', href));
};

const startConsentWhenNeeded = (): void => {
  let look = (): void => {};
  const calls = replayCalls(() => look());
  look = startWhenNeeded(calls);
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
};

/** Starts every part: one that fails must not stop the consent banner or the blocking of elements. */
const startAll = (): void => {
  for (const part of [
    ...Object.entries(ELEMENTS).map(
      ([name, element]) =>
        () =>
          defineElement(`cookie-${name}`, element),
    ),
    startConsentWhenNeeded,
    offerPreferences,
    followSettingsLinks,
    upgradeCmsMarkup,
    () => location.href.includes('cookie-charter=debug') && loadDoctor(),
  ]) {
    try {
      part();
    } catch (error) {
      reportError(error);
    }
  }
};

// `DOMContentLoaded`: before, there are no tags yet, or half-parsed ones.
if (document.readyState === 'loading')
  document.addEventListener('DOMContentLoaded', startAll, { once: true });
else startAll();
