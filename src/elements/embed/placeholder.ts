/** What stands in place of the content: what it is, what it would keep, two buttons, and ways elsewhere. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Context } from '../../document/document-context.js';
import { plainly } from '../../charter/first-paragraph.js';
import { settingsName } from '../consent-ui/consent-ui.messages.js';
import { phrase } from '../rendering/render-text.js';
import type { Behind } from './charter-service.js';
import * as words from './embed.messages.js';

/** What is known of the content. */
export interface Held {
  /** What it is called. */
  readonly heading: string;
  readonly provider: { readonly name: string | undefined; readonly countries: string };
  /** What the charter says of it. */
  readonly found: Behind | undefined;
}

/** What it would keep on the device. */
const keeps = ({ msg, plain }: Context, { service }: Behind): unknown => {
  const cookies = service?.cookies.filter(({ name }) => name.length) ?? [];
  if (!cookies.length) return nothing;
  return html`<div part="keeps">
    <p>${words.keeps(msg)}</p>
    <ul>
      ${cookies.map(({ name, purpose }) => {
        const why = plain(purpose);
        return html`<li>
          <code translate="no">${name.join(', ')}</code>
          ${why ? ['– ', phrase({ ...why, text: plainly(why.text) })] : nothing}
        </li>`;
      })}
    </ul>
  </div>`;
};

export const placeholder = (context: Context, { heading, provider, found }: Held): TemplateResult => {
  const { msg, plain } = context;
  const called = plain(found?.service?.label ?? found?.category.label)?.text ?? '';
  // A group with a name, so that two buttons of one name on a page can be told apart.
  return html`<div class="placeholder" part="placeholder" role="group" aria-labelledby="name">
    <p class="heading" part="heading" id="name">${heading}</p>
    <p>
      ${words.explanation(msg, provider.name)}
      ${provider.countries ? words.where(msg, provider.countries) : nothing}
    </p>
    ${found ? keeps(context, found) : nothing}
    <div class="buttons">
      <button type="button" part="button" data-action="once">${words.once(msg)}</button>
      ${
        found
          ? html`<button type="button" part="button" data-action="always">
              ${words.always(msg, called)}
            </button>`
          : nothing
      }
    </div>
    <p class="links">
      <slot></slot>
      ${
        // Bundles take the white space beside a tag out of templates, and two links would be one word.
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
