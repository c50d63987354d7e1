import { addCatalog } from '../localize/add-catalog.js';
import { templates as consentUi } from '../localize/catalogs/fr/consent-ui.js';
import { templates as embed } from '../localize/catalogs/fr/embed.js';
import { defineElement } from '../elements/base/define-element.js';
import { EmbedElement } from '../elements/embed/embed.js';

declare global {
  interface HTMLElementTagNameMap {
    'cookie-embed': EmbedElement;
  }
}

addCatalog('fr', consentUi, embed);
defineElement('cookie-embed', EmbedElement);
