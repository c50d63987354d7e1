import { addCatalog } from '../localize/add-catalog.js';
import { templates as consentUi } from '../localize/catalogs/fr/consent-ui.js';
import { templates as settings } from '../localize/catalogs/fr/settings.js';
import { defineElement } from '../elements/base/define-element.js';
import { followSettingsLinks } from '../elements/settings/settings-links.js';
import { SettingsElement } from '../elements/settings/settings.js';

declare global {
  interface HTMLElementTagNameMap {
    'cookie-settings': SettingsElement;
  }
}

addCatalog('fr', consentUi, settings);
defineElement('cookie-settings', SettingsElement);
// On a server there is no `document` with links.
if (globalThis.document) followSettingsLinks();
