import '../localize/french/page.js';
import '../localize/french/asking.js';
import '../localize/french/preferences.js';
import { defineElement } from '../elements/base/define-element.js';
import { PreferencesElement } from '../elements/preferences/preferences.js';

declare global {
  interface HTMLElementTagNameMap {
    'cookie-preferences': PreferencesElement;
  }
}

defineElement('cookie-preferences', PreferencesElement);
