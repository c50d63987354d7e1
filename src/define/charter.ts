import '../localize/french/page.js';
import { defineElement } from '../elements/base/define-element.js';
import { CharterElement } from '../elements/charter/charter.js';

declare global {
  interface HTMLElementTagNameMap {
    'cookie-charter': CharterElement;
  }
}

defineElement('cookie-charter', CharterElement);
