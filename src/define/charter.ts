import { addCatalog } from '../localize/add-catalog.js';
import { templates as coreDocument } from '../localize/catalogs/fr/core-document.js';
import { offerPreferences } from '../elements/settings/settings-links.js';
import { defineElement } from '../elements/base/define-element.js';
import { CharterElement } from '../elements/charter/charter.js';

declare global {
  interface HTMLElementTagNameMap {
    'cookie-charter': CharterElement;
  }
}

addCatalog('fr', coreDocument);
offerPreferences();
defineElement('cookie-charter', CharterElement);
