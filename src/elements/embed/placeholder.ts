/** Placeholder of an embed: its heading, what it would store, two buttons, and links. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentContext } from '../../document/document-context.js';
import { firstParagraph } from '../../charter/first-paragraph.js';
import { settingsName } from '../consent-ui/consent-ui.messages.js';
import { renderPhrase } from '../rendering/render-text.js';
import type { EmbedService } from './charter-service.js';
import * as words from './embed.messages.js';

/** Input of the placeholder. */
export interface PlaceholderInput {
  /** Heading of the placeholder. */
  readonly heading: string;
  readonly provider: { readonly name: string | undefined; readonly countries: string };
  /** Category and service of the embed in the charter. */
  readonly found: EmbedService | undefined;
}

/** Cookies that the embed would store on the device. */
const renderKeptItems = ({ msg, resolveText }: DocumentContext, { service }: EmbedService): unknown => {
  const cookies = service?.cookies.filter(({ name }) => name.length) ?? [];
  if (!cookies.length) return nothing;
  return html`<div part="keeps">
    <p>${words.keptItems(msg)}</p>
    <ul>
      ${cookies.map(({ name, purpose }) => {
        const why = resolveText(purpose);
        return html`<li>
          <code translate="no">${name.join(', ')}</code>
          ${why ? ['– ', renderPhrase({ ...why, text: firstParagraph(why.text) })] : nothing}
        </li>`;
      })}
    </ul>
  </div>`;
};

export const renderPlaceholder = (
  context: DocumentContext,
  { heading, provider, found }: PlaceholderInput,
): TemplateResult => {
  const { msg, resolveText } = context;
  const called = resolveText(found?.service?.label ?? found?.category.label)?.text ?? '';
  // `role="group"` with a name: several placeholders on a page have buttons of the same name.
  return html`<div class="placeholder" part="placeholder" role="group" aria-labelledby="name">
    <p class="heading" part="heading" id="name">${heading}</p>
    <p>
      ${words.explanation(msg, provider.name)}
      ${provider.countries ? words.where(msg, provider.countries) : nothing}
    </p>
    ${found ? renderKeptItems(context, found) : nothing}
    <div class="buttons">
      <button type="button" part="button" data-action="once">${words.showOnceLabel(msg)}</button>
      ${
        found
          ? html`<button type="button" part="button" data-action="always">
              ${words.showAlwaysLabel(msg, called)}
            </button>`
          : nothing
      }
    </div>
    <p class="links">
      <slot></slot>
      ${
        // White space beside a tag is removed from templates in bundles: without `' '`, two links would be one word.
        found
          ? [
              ' ',
              html`<a part="link" href="#cookie-settings" data-action="settings">${settingsName(msg)}</a>`,
            ]
          : nothing
      }
    </p>
  </div>`;
};
