import { addCatalog } from '../localize/add-catalog.js';
import { templates as defaultTexts } from '../localize/catalogs/fr/default-texts.js';
import { templates as coreDocument } from '../localize/catalogs/fr/core-document.js';
import { offerPreferences } from '../elements/settings/settings-links.js';
import { defineElement } from '../elements/base/define-element.js';
import { ExplainerElement } from '../elements/explainer/explainer.js';

declare global {
  interface HTMLElementTagNameMap {
    'cookie-explainer': ExplainerElement;
  }
}

addCatalog('fr', defaultTexts, coreDocument);
offerPreferences();
defineElement('cookie-explainer', ExplainerElement);
