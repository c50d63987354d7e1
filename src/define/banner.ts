import '../localize/french/asking.js';
import '../localize/french/banner.js';
import { defineElement } from '../elements/base/define-element.js';
import { BannerElement } from '../elements/banner/banner.js';

declare global {
  interface HTMLElementTagNameMap {
    'cookie-banner': BannerElement;
  }
}

defineElement('cookie-banner', BannerElement);
