/** Rich text beyond `**strong**`, as Lit templates. */
import { html } from 'lit';
import { isPlainClick } from '../base/plain-click.js';
import { reportFault } from '../../page-state.js';
import { renderForeign, renderInlines } from './render-text.js';
import type { Renderers } from './renderers.js';

/** Where nothing else of the page may follow such links. */
const openPreferencesOnClick = (event: Event): void => {
  if (!isPlainClick(event)) return;
  const opener = event.currentTarget as Element;
  event.preventDefault();
  import('../preferences/open-preferences.lazy.js')
    .then(({ openPreferences }) => openPreferences(undefined, opener, event))
    .catch(reportFault);
};

const renderInline: Renderers['inline'] = (node, views) => {
  if (node.type === 'code') return html`<code translate="no">${node.text}</code>`;
  const content = renderInlines(node.children, views);
  switch (node.type) {
    case 'em':
      return html`<em>${content}</em>`;
    case 'link':
      return html`<a part="link" href=${node.href}>${content}</a>`;
    case 'span':
      return renderForeign(node.lang, content);
    default:
      // `#choices`: the address that opens the choices, wherever it stands.
      return html`<a
        part="link"
        href="#cookie-settings"
        data-action="settings"
        @click=${openPreferencesOnClick}
        >${content}</a
      >`;
  }
};

const renderList: Renderers['list'] = ({ ordered, items }, views) => {
  const entries = items.map((item) => html`<li>${renderInlines(item, views)}</li>`);
  return ordered
    ? html`<ol>
        ${entries}
      </ol>`
    : html`<ul>
        ${entries}
      </ul>`;
};

export const richTextRenderers: Renderers = { inline: renderInline, list: renderList };
