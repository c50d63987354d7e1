import '../localize/french/page.js';
import '../localize/french/default-texts.js';
import { defineElement } from '../elements/base/define-element.js';
import { ExplainerElement } from '../elements/explainer/explainer.js';

declare global {
  interface HTMLElementTagNameMap {
    'cookie-explainer': ExplainerElement;
  }
}

defineElement('cookie-explainer', ExplainerElement);
