import '../localize/french/asking.js';
import '../localize/french/embed.js';
import { defineElement } from '../elements/base/define-element.js';
import { EmbedElement } from '../elements/embed/embed.js';

declare global {
  interface HTMLElementTagNameMap {
    'cookie-embed': EmbedElement;
  }
}

defineElement('cookie-embed', EmbedElement);
