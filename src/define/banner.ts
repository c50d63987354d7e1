import { addCatalog } from '../localize/add-catalog.js';
import { templates as banner } from '../localize/catalogs/fr/banner.js';
import { templates as consentUi } from '../localize/catalogs/fr/consent-ui.js';
import { defineElement } from '../elements/base/define-element.js';
import { BannerElement } from '../elements/banner/banner.js';

declare global {
  interface HTMLElementTagNameMap {
    'cookie-banner': BannerElement;
  }
}

addCatalog('fr', banner, consentUi);
defineElement('cookie-banner', BannerElement);
