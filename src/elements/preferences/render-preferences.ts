/** Renders the preferences. */
import { html, nothing, type TemplateResult } from 'lit';
import { isOutsideAcceptAll } from '../../charter/category-consent.js';
import type { Category, Charter, Service } from '../../charter/parse-charter.js';
import { parseRecord, parseText } from '../../charter/parsers.js';
import type { DocumentContext } from '../../document/document-context.js';
import { acceptAllLabel, refuseAllLabel } from '../consent-ui/consent-ui.messages.js';
import { renderPhrase, renderProse } from '../rendering/render-text.js';
import { type CheckState, answerableServices } from './draft-answers.js';
import { renderCookieDetails } from './cookie-details.js';
import * as words from './preferences.messages.js';
import type { PreferencesView } from './preferences-view.js';

/** Switch with its name and its state in words, so that neither colour nor place alone conveys it. */
const renderSwitch = (
  { draft, requestUpdate }: PreferencesView,
  category: Category,
  name: unknown,
  mark: CheckState,
  word: unknown,
  about: string,
  service?: string,
): TemplateResult =>
  html`<label class="toggle" part="toggle">
    <input
      type="checkbox"
      part="input"
      data-category=${category.id ?? ''}
      data-service=${service ?? nothing}
      aria-describedby=${about}
      .checked=${mark === true}
      .indeterminate=${mark === 'mixed'}
      @change=${({ target }: Event) => {
        draft.set(category, (target as HTMLInputElement).checked, service);
        requestUpdate();
      }}
    />
    <span class="name">${name}</span>
    <span class="state" part="state" aria-hidden="true">${word}</span>
  </label>`;

const stateLabel = (
  { context: { msg, resolveText } }: PreferencesView,
  { consent, json }: Category,
  mark: CheckState,
): unknown => {
  if (mark === 'mixed') return words.partly(msg);
  const own = resolveText(parseText(parseRecord(json['options'])[mark ? 'accept' : 'refuse']));
  if (own) return renderPhrase(own);
  if (consent === 'opt-out') return mark ? words.active(msg) : words.objected(msg);
  return mark ? words.accepted(msg) : words.refused(msg);
};

const serviceName = (context: DocumentContext, { label, id }: Pick<Service, 'label' | 'id'>): string =>
  context.resolveText(label ?? id)?.text ?? '';

const renderServices = (form: PreferencesView, category: Category, label: string): unknown => {
  const { context, draft } = form;
  const parts = answerableServices(category);
  if (!parts.length) return renderCookieDetails(form, category, label);
  return html`<ul class="services" aria-label=${label}>
    ${category.services.map((service, index) => {
      const { id = '', label: called, purpose } = service;
      const yes = draft.serviceChecked(category.id ?? '', id);
      const about = `about-${category.id}-${index}`;
      const why = context.resolveRichText(purpose);
      return html`<li part="service">
        ${
          parts.includes(id)
            ? renderSwitch(
                form,
                category,
                renderPhrase(context.resolveText(called ?? id)),
                yes,
                stateLabel(form, category, yes),
                about,
                id,
              )
            : html`<span class="name"
                >${renderPhrase(context.resolveText(called ?? '') ?? { text: '' })}</span
              >`
        }
        <div id=${about}>${why && renderProse(why, form.views)}</div>
        ${renderCookieDetails(form, category, serviceName(context, service), service)}
      </li>`;
    })}
  </ul>`;
};

const renderCategory = (form: PreferencesView, category: Category, index: number): TemplateResult => {
  const { context, draft, state, views } = form;
  const { msg, resolveText, resolveRichText } = context;
  const { id = '', consent, label, description, json } = category;
  const name = resolveText(label ?? id);
  const about = `about-${index}`;
  const question = consent === 'none' ? undefined : resolveText(parseText(json['question']));
  const what = resolveRichText(description);
  const consequence = resolveRichText(parseText(json['consequence']));
  const mark = consent === 'none' || draft.checkState(category);
  return html`<div class="category" part="category">
    ${
      consent === 'none'
        ? html`<p class="toggle">
            <span class="name">${renderPhrase(name)}</span>
            <span class="state">${words.necessaryLabel(msg)}</span>
          </p>`
        : renderSwitch(form, category, renderPhrase(name), mark, stateLabel(form, category, mark), about)
    }
    <div id=${about}>
      ${question ? html`<p>${renderPhrase(question)}</p>` : nothing} ${what && renderProse(what, views)}
    </div>
    <div>
      ${
        consequence && consent !== 'none'
          ? html`<p class="then">${words.consequence(msg, consent === 'opt-out')}</p>
              ${renderProse(consequence, views)}`
          : nothing
      }
      ${consent === 'opt-out' ? html`<p>${words.objecting(msg)}</p>` : nothing}
      ${isOutsideAcceptAll(category) ? html`<p>${words.apart(msg, acceptAllLabel(msg))}</p>` : nothing}
      ${state.refusedBySignal.includes(id) && mark === false ? html`<p>${words.held(msg)}</p>` : nothing}
    </div>
    ${renderServices(form, category, name.text)}
  </div>`;
};

/** Buttons in the order of the banner, then the one that saves the switches. */
export const renderButtons = ({ context: { msg } }: PreferencesView): TemplateResult =>
  html`<div class="buttons">
    <button type="button" data-action="refuse">${refuseAllLabel(msg)}</button>
    <button type="button" data-action="accept">${acceptAllLabel(msg)}</button>
    <button type="button" data-action="save">${words.saveLabel(msg)}</button>
  </div>`;

export const hasChoices = ({ categories }: Charter): boolean =>
  categories.some(({ consent }) => consent !== 'none');

/** Sentence with the date of the choice, and when it expires. */
const answeredSentence = ({ context, state }: PreferencesView): string => {
  const { msg, formatDate } = context;
  const { answeredAt, expiresAt, answers } = state;
  // Day on the visitor's own calendar, as the UTC date that `formatDate` expects.
  const day = (moment: Date): string =>
    formatDate(new Date(Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate())));
  if (answeredAt && expiresAt) return words.answeredOn(msg, day(answeredAt), day(expiresAt));
  return answers ? words.refusedWithout(msg) : words.notYet(msg);
};

export const renderPreferences = (all: PreferencesView): TemplateResult => {
  const { context, charter, firstCategoryOnly } = all;
  const { msg } = context;
  const categories = charter.categories
    .slice(0, firstCategoryOnly ? 1 : undefined)
    .map((category, index) => renderCategory(all, category, index));
  // Visually hidden text inside the `<legend>`: accessibility checkers treat a legend that is itself hidden as
  // missing.
  return hasChoices(charter)
    ? html`<p>${answeredSentence(all)}</p>
        <fieldset part="fieldset">
          <legend><span class="status">${words.legend(msg)}</span></legend>
          ${categories}
        </fieldset>
        ${renderButtons(all)}`
    : html`<p>${words.nothingToChoose(msg)}</p>
        ${categories}`;
};
