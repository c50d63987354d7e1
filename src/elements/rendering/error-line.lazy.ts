import { html, nothing, type TemplateResult } from 'lit';
import { addFrenchIfRegistered } from '../../localize/add-catalog.js';
import { templates } from '../../localize/catalogs/fr/error-line.js';
import type { MsgFn } from '../../localize/msg.js';

addFrenchIfRegistered(templates);

/** True if the element has fallback content. */
const hasContent = (host: Element): boolean =>
  [...host.childNodes].some(({ nodeName, textContent }) => nodeName !== 'SCRIPT' && textContent?.trim());

/** Error line of an element whose charter cannot be loaded and which has no fallback content. */
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
