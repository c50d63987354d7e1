import { addCatalog } from '../localize/add-catalog.js';
import { templates as coreDocument } from '../localize/catalogs/fr/core-document.js';
import { defineElement } from '../elements/base/define-element.js';
import { CharterElement } from '../elements/charter/charter.js';

declare global {
  interface HTMLElementTagNameMap {
    'cookie-charter': CharterElement;
  }
}

addCatalog('fr', coreDocument);
defineElement('cookie-charter', CharterElement);
