import { html, type TemplateResult } from 'lit';
import type { MsgFn } from '../../localize/msg.js';

/** Stands where a page element has nothing else to show: no charter, and no text of the author's. */
export const statusLine = (msg: MsgFn): TemplateResult =>
  html`<p part="status">
    ${
      // Shown when the charter file cannot be read.
      msg('The cookie charter cannot be shown at the moment. Please try again later.', { id: 'status.error' })
    }
  </p>`;
