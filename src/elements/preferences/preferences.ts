import { type CSSResultGroup, html, nothing, type TemplateResult, type PropertyDeclarations } from 'lit';
import type { Category, Charter, Service } from '../../charter/parse-charter.js';
import type { Consent } from '../../consent/consent-context.js';
import { yieldToMain } from '../../util/yield-to-main.js';
import type { DocumentContext, SectionRequest } from '../../document/document-context.js';
import { preferencesStyles } from './preferences.styles.js';
import { tableStyles } from '../rendering/table.styles.js';
import { textStyles } from '../styles/text.styles.js';
import { type AnswerAction, resultMessage, unsavedMessage } from '../consent-ui/results.messages.js';
import { settingsName } from '../consent-ui/consent-ui.messages.js';
import { LocaleController } from '../../localize/locale-controller.js';
import type { MsgFn } from '../../localize/msg.js';
import { reportFault } from '../../page-state.js';
import { ConsentController } from '../base/consent-controller.js';
import { CookieElement } from '../base/cookie-element.js';
import { closeDialog, showModal, pageIsBack } from './show-modal.js';
import { renderHeading } from '../rendering/render-text.js';
import type { Renderers } from '../rendering/renderers.js';
import { DraftAnswers } from './draft-answers.js';
import { renderPreferences, hasChoices } from './render-preferences.js';
import * as words from './preferences.messages.js';

/**
 * Preferences: a switch for each category and service, with the cookies of each. They show the current choice;
 * nothing changes before a button is pressed.
 *
 * @summary The preferences, in the page or in a dialog.
 * @slot - Fallback content, shown without JavaScript, before the charter has loaded, and if it fails to load.
 * @csspart heading - Each heading.
 * @csspart category - Each category.
 * @csspart service - Each service below its category.
 * @csspart toggle - A switch with its name and its state in words.
 * @csspart input - The checkbox of a switch.
 * @csspart state - The state of a switch in words.
 * @csspart fieldset - The group of all switches.
 * @csspart disclosure - A table of cookies behind a line that opens it.
 * @csspart summary - The line that opens and closes a table of cookies.
 * @csspart table - Each table of cookies.
 * @csspart close - The button that closes the dialog.
 * @csspart message - The message after a choice.
 * @cssstate loading - The charter is loading.
 * @cssstate error - The charter cannot be loaded; fallback content is shown.
 * @example
 * ```html
 * <cookie-preferences></cookie-preferences>
 * ```
 */
export class PreferencesElement extends CookieElement {
  static override styles: CSSResultGroup = [CookieElement.styles, textStyles, tableStyles, preferencesStyles];
  static override get properties(): PropertyDeclarations {
    return {
      consent: { attribute: false },
      dialog: { type: Boolean },
    };
  }

  /** Consent store that saves the choice. Default: the page's. */
  consent: Consent | undefined;

  /** Shows the preferences in a dialog, which `show()` opens, instead of in the page. */
  dialog = false;

  readonly #locale = new LocaleController(this);
  readonly #consent = new ConsentController(this, () => {
    // State has changed, by another element for instance: the draft is outdated.
    this.#draft = undefined;
    if (!this.#acting && this.#answers !== this.#said.answers) this.#message = '';
    this.requestUpdate();
  });
  #draft: DraftAnswers | undefined;
  #message = '';
  /** Answers and language of `#message`. */
  #said = { answers: '', language: '' };
  readonly #opened = new Set<Category | Service>();
  #acting = false;
  /** INP: a dialog is rendered in two tasks, the first category, then all, so that a press meanwhile does not wait. */
  #renderAll = false;

  /**
   * Opens the dialog. Settles when it is closed; at once if a style hides it, or the element is shown in the page.
   * @param press Event that opens it: a second click at the same place, half a second later at most, is ignored.
   */
  async show(press?: Event): Promise<void> {
    // Already open: keep the draft.
    if (this.#isOpen) return;
    await this.updateComplete;
    this.#draft = undefined;
    this.#message = '';
    this.#renderAll = true;
    this.requestUpdate();
    await this.updateComplete;
    const box = this.renderRoot.querySelector('dialog');
    if (box) await showModal(box, press);
  }

  /** Focuses the first switch; without one, the element. */
  override focus(options?: FocusOptions): void {
    const first = this.renderRoot.querySelector('input');
    if (first) first.focus(options);
    else {
      this.tabIndex = -1;
      super.focus(options);
    }
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#consent.settled;
    return super.getUpdateComplete();
  }

  /** `part="base"` is removed: with it, a style sheet could move one of the buttons out of sight. */
  protected override updated(): void {
    super.updated();
    this.renderRoot.querySelector('.base')?.removeAttribute('part');
  }

  /** INP: loading the charter is one task, rendering it another. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await yieldToMain();
    await super.scheduleUpdate();
  }

  protected override sectionsToShow(): readonly SectionRequest[] {
    return [{ type: 'cookies' }];
  }

  protected override renderDocument(context: DocumentContext, charter: Charter, views: Renderers): unknown {
    const using = this.#consent.consent;
    if (!using) return undefined;
    const { state } = using;
    const draft = (this.#draft ??= new DraftAnswers(charter, using));
    const { msg, language } = context;
    if (language !== this.#said.language) this.#message = '';
    const drawn = html`<div @click=${(event: Event) => this.#click(event, context)}>
      ${renderPreferences({
        context,
        charter,
        firstCategoryOnly: this.dialog && !this.#renderAll,
        views,
        state,
        draft,
        expanded: this.#opened,
        requestUpdate: () => this.requestUpdate(),
      })}
      ${this.#renderOutcome(context, state.reloadNeeded)}
    </div>`;
    if (!this.dialog) return drawn;
    return html`${this.#renderDialog(msg, drawn, hasChoices(charter) ? words.closing(msg) : words.done(msg))}
      <p
        class="status"
        aria-live="polite"
        aria-atomic="true"
        .textContent=${this.#isOpen ? '' : this.#message}
      ></p>`;
  }

  /** Error: shown inside the dialog, where the visitor looks. */
  override render(): TemplateResult {
    const drawn = super.render();
    if (!this.dialog || this.charterController.status !== 'error') return drawn;
    const { msg } = this.#locale.resolve();
    return html`<div class="base">${this.#renderDialog(msg, drawn, words.done(msg))}</div>`;
  }

  #renderDialog(msg: MsgFn, inside: unknown, close: string): TemplateResult {
    const title = settingsName(msg);
    // Close button: it has the focus when the dialog opens. Orca 43 speaks only the button, not the dialog, so the
    // description of the button names the dialog. Remove the description when Orca speaks the dialog.
    return html`<dialog class="dialog" aria-label=${title} tabindex="-1">
      <div class="head">
        <div id="title">${renderHeading(this.level, { text: title })}</div>
        <button type="button" part="close" aria-describedby="title" @click=${this.#close}>${close}</button>
      </div>
      ${inside}
    </dialog>`;
  }

  get #answers(): string {
    return JSON.stringify(this.#consent.consent?.state.answers ?? null);
  }

  get #isOpen(): boolean {
    return this.renderRoot.querySelector('dialog')?.open ?? false;
  }

  readonly #close = (): void => {
    const box = this.renderRoot.querySelector('dialog');
    if (box) closeDialog(box);
  };

  /** Message after a choice, and the reload button if a reload is needed. */
  #renderOutcome({ msg }: DocumentContext, reload: boolean): TemplateResult {
    const message = [this.#message, reload && words.reloadText(msg)].filter(Boolean).join(' ');
    return html`<div class="after">
      <p class="message" part="message" aria-live="polite" aria-atomic="true" .textContent=${message}></p>
      ${
        reload
          ? html`<div class="buttons">
              <button type="button" data-action="reload">${words.reload(msg)}</button>
            </div>`
          : nothing
      }
    </div>`;
  }

  #click({ target }: Event, context: DocumentContext): void {
    const action = (target as Element).closest('[data-action]')?.getAttribute('data-action');
    if (action === 'reload') location.reload();
    if (action === 'accept' || action === 'refuse' || action === 'save') {
      this.#act(action, context).catch(reportFault);
    }
  }

  async #act(act: AnswerAction, { language, msg }: DocumentContext): Promise<void> {
    const using = this.#consent.consent;
    if (!using || !this.#draft || this.#acting) return;
    const about = { source: this.dialog ? 'settings' : 'preferences', language } as const;
    const answers = this.#draft.answersTo(act);
    this.#acting = true;
    try {
      await (answers ? using.save(answers, about) : using[act as 'accept' | 'refuse'](about));
    } catch (error) {
      this.#message = unsavedMessage(msg);
      this.#said = { answers: this.#answers, language };
      this.requestUpdate();
      throw error;
    } finally {
      this.#acting = false;
    }
    this.#draft = undefined;
    const message = resultMessage(msg, answers ? 'save' : act, using.state);
    const given = this.#answers;
    this.#said = { answers: given, language };
    const { persisted, reloadNeeded } = using.state;
    // Dialog stays open if the message must be read: the choice was not persisted, or a reload is needed.
    if (this.#isOpen && persisted && !reloadNeeded) {
      this.#message = '';
      this.#close();
      this.requestUpdate();
      await pageIsBack();
      // Meanwhile, the dialog was opened again, or another choice was made.
      if (this.#isOpen || this.#answers !== given) return;
    }
    this.#message = message;
    this.requestUpdate();
    await this.updateComplete;
    // Message: it is below everything else in the dialog.
    const box = this.renderRoot.querySelector('dialog[open]');
    if (box) box.scrollTop = box.scrollHeight;
  }
}
