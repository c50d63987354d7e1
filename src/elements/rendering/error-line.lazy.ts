import { html, nothing, type TemplateResult } from 'lit';
import { addFrenchIfRegistered } from '../../localize/add-catalog.js';
import { templates } from '../../localize/catalogs/fr/error-line.js';
import type { MsgFn } from '../../localize/msg.js';

addFrenchIfRegistered(templates);

/** True when the author wrote something to read inside the element. */
const hasContent = (host: Element): boolean =>
  [...host.childNodes].some(({ nodeName, textContent }) => nodeName !== 'SCRIPT' && textContent?.trim());

/** Said when there is no charter, by a page element that has no text of the author's to show instead. */
export const renderErrorLine = (host: Element, msg: MsgFn): TemplateResult | typeof nothing =>
  hasContent(host)
    ? nothing
    : html`<p part="status">
        ${
          // Shown when the charter file cannot be read.
          msg('The cookie charter cannot be shown at the moment. Please try again later.', {
            id: 'status.error',
          })
        }
      </p>`;
