/** Rich text beyond `**strong**`, as Lit templates. */
import { html } from 'lit';
import { isPlainClick } from '../base/plain-click.js';
import { pageState } from '../../page-state.js';
import { renderForeign, renderInlines } from './render-text.js';
import type { Renderers } from './renderers.js';

/** Opens the preferences, if a script of the page offers them: no other script may follow the link. */
const openPreferencesOnClick = (event: Event): void => {
  const { openPreferences } = pageState();
  if (!openPreferences || !isPlainClick(event)) return;
  event.preventDefault();
  void openPreferences(event.currentTarget as Element, undefined, event);
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
      // `#choices` becomes the address that opens the preferences on any page.
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
