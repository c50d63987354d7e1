import '../localize/french/page.js';
import { defineElement } from '../elements/base/define-element.js';
import { TableElement } from '../elements/table/table.js';

declare global {
  interface HTMLElementTagNameMap {
    'cookie-table': TableElement;
  }
}

defineElement('cookie-table', TableElement);
