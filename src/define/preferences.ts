import { addCatalog } from '../localize/add-catalog.js';
import { templates as consentUi } from '../localize/catalogs/fr/consent-ui.js';
import { templates as coreDocument } from '../localize/catalogs/fr/core-document.js';
import { templates as preferences } from '../localize/catalogs/fr/preferences.js';
import { templates as results } from '../localize/catalogs/fr/results.js';
import { offerPreferences } from '../elements/settings/settings-links.js';
import { defineElement } from '../elements/base/define-element.js';
import { PreferencesElement } from '../elements/preferences/preferences.js';

declare global {
  interface HTMLElementTagNameMap {
    'cookie-preferences': PreferencesElement;
  }
}

addCatalog('fr', consentUi, coreDocument, preferences, results);
offerPreferences();
defineElement('cookie-preferences', PreferencesElement);
