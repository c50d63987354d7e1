import '../localize/french/asking.js';
import '../localize/french/settings.js';
import { defineElement } from '../elements/base/define-element.js';
import { followLinks } from '../elements/settings/links.js';
import { SettingsElement } from '../elements/settings/settings.js';

declare global {
  interface HTMLElementTagNameMap {
    'cookie-settings': SettingsElement;
  }
}

defineElement('cookie-settings', SettingsElement);
// On a server there is nobody to follow.
if (globalThis.document) followLinks();
