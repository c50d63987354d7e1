/** The choices as a form. */
import { html, nothing, type TemplateResult } from 'lit';
import { isApart } from '../../charter/is-apart.js';
import type { Category, Charter, Service } from '../../charter/parse-charter.js';
import { record, text } from '../../charter/parsers.js';
import type { ConsentState } from '../../consent/consent-state.js';
import type { Context } from '../../document/document-context.js';
import { acceptAll, refuseAll } from '../consent-ui/consent-ui.messages.js';
import { phrase, prose } from '../rendering/render-text.js';
import type { Views } from '../rendering/renderers.js';
import { type Draft, type Mark, partsOf } from './draft-answers.js';
import { cookies } from './cookie-details.js';
import * as words from './preferences.messages.js';

export interface Form {
  readonly context: Context;
  readonly charter: Charter;
  /** The first purpose alone: the others wait for the next task. */
  readonly few: boolean;
  readonly views: Views;
  readonly state: ConsentState;
  readonly draft: Draft;
  /** What the visitor has opened the table of: most open none, so none is drawn before. */
  readonly opened: Set<Category | Service>;
  /** Called when a switch was moved or a table opened. */
  readonly change: () => void;
}

/** One switch: its name and its state in words, so that neither colour nor place alone tells. */
const toggle = (
  { draft, change }: Form,
  category: Category,
  name: unknown,
  mark: Mark,
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
        change();
      }}
    />
    <span class="name">${name}</span>
    <span class="state" part="state" aria-hidden="true">${word}</span>
  </label>`;

const wordOf = ({ context: { msg, plain } }: Form, { consent, raw }: Category, mark: Mark): unknown => {
  if (mark === 'mixed') return words.partly(msg);
  const own = plain(text(record(raw['options'])[mark ? 'accept' : 'refuse']));
  if (own) return phrase(own);
  if (consent === 'opt-out') return mark ? words.active(msg) : words.objected(msg);
  return mark ? words.accepted(msg) : words.refused(msg);
};

const nameOf = (context: Context, { label, id }: Pick<Service, 'label' | 'id'>): string =>
  context.plain(label ?? id)?.text ?? '';

const services = (form: Form, category: Category, label: string): unknown => {
  const { context, draft } = form;
  const parts = partsOf(category);
  if (!parts.length) return cookies(form, category, label);
  return html`<ul class="services" aria-label=${label}>
    ${category.services.map((service, index) => {
      const { id = '', label: called, purpose } = service;
      const yes = draft.part(category.id ?? '', id);
      const about = `about-${category.id}-${index}`;
      const why = context.rich(purpose);
      return html`<li part="service">
        ${
          parts.includes(id)
            ? toggle(
                form,
                category,
                phrase(context.plain(called ?? id)),
                yes,
                wordOf(form, category, yes),
                about,
                id,
              )
            : html`<span class="name">${phrase(context.plain(called ?? '') ?? { text: '' })}</span>`
        }
        <div id=${about}>${why && prose(why, form.views)}</div>
        ${cookies(form, category, nameOf(context, service), service)}
      </li>`;
    })}
  </ul>`;
};

const categoryOf = (form: Form, category: Category, index: number): TemplateResult => {
  const { context, draft, state, views } = form;
  const { msg, plain, rich } = context;
  const { id = '', consent, label, description, raw } = category;
  const name = plain(label ?? id);
  const about = `about-${index}`;
  const question = consent === 'none' ? undefined : plain(text(raw['question']));
  const what = rich(description);
  const consequence = rich(text(raw['consequence']));
  const mark = consent === 'none' || draft.mark(category);
  return html`<div class="category" part="category">
    ${
      consent === 'none'
        ? html`<p class="toggle">
            <span class="name">${phrase(name)}</span> <span class="state">${words.necessary(msg)}</span>
          </p>`
        : toggle(form, category, phrase(name), mark, wordOf(form, category, mark), about)
    }
    <div id=${about}>
      ${question ? html`<p>${phrase(question)}</p>` : nothing} ${what && prose(what, views)}
    </div>
    <div>
      ${
        consequence && consent !== 'none'
          ? html`<p class="then">${words.consequence(msg, consent === 'opt-out')}</p>
              ${prose(consequence, views)}`
          : nothing
      }
      ${consent === 'opt-out' ? html`<p>${words.objecting(msg)}</p>` : nothing}
      ${isApart(category) ? html`<p>${words.apart(msg, acceptAll(msg))}</p>` : nothing}
      ${state.held.includes(id) && mark === false ? html`<p>${words.held(msg)}</p>` : nothing}
    </div>
    ${services(form, category, name.text)}
  </div>`;
};

/** Buttons in the order of the first layer, then the one that stores what is shown. */
export const buttons = ({ context: { msg } }: Form): TemplateResult =>
  html`<div class="buttons">
    <button type="button" data-action="refuse">${refuseAll(msg)}</button>
    <button type="button" data-action="accept">${acceptAll(msg)}</button>
    <button type="button" data-action="save">${words.save(msg)}</button>
  </div>`;

export const isAsked = ({ categories }: Charter): boolean =>
  categories.some(({ consent }) => consent !== 'none');

/** When the visitor answered, and until when that holds. */
const standing = ({ context, state }: Form): string => {
  const { msg, date } = context;
  const { answered, expires, answers } = state;
  // The day on the visitor's own calendar.
  const day = (moment: Date): string =>
    date(new Date(Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate())));
  if (answered && expires) return words.answeredOn(msg, day(answered), day(expires));
  return answers ? words.refusedWithout(msg) : words.notYet(msg);
};

export const form = (all: Form): TemplateResult => {
  const { context, charter, few } = all;
  const { msg } = context;
  const categories = charter.categories
    .slice(0, few ? 1 : undefined)
    .map((category, index) => categoryOf(all, category, index));
  // The text of the legend is out of sight, and not the legend: monitoring tools take one out of sight for none.
  return isAsked(charter)
    ? html`<p>${standing(all)}</p>
        <fieldset part="fieldset">
          <legend><span class="status">${words.legend(msg)}</span></legend>
          ${categories}
        </fieldset>
        ${buttons(all)}`
    : html`<p>${words.nothingToChoose(msg)}</p>
        ${categories}`;
};
