import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Problem } from '../../src/validation/problem.js';
import { formatSummary, formatProblem } from '../../src/validation/problems.messages.js';
import { templates as needs } from '../../src/localize/catalogs/fr/choice-needs.js';
import { templates as codes } from '../../src/localize/catalogs/fr/problem-codes.js';
import { templates as problemTexts } from '../../src/localize/catalogs/fr/problems.js';
import { getMessages } from '../../src/localize/msg.js';
import { addFrenchIfRegistered } from '../../src/localize/add-catalog.js';
import type { PageLook } from '../support/toolbar-globals.js';
import { createEditor, type Editor } from './editor.js';
import { type Look, preview } from './preview.js';
import { read, type Reading } from './parse-input.js';
import { type Sample, SAMPLES } from './samples.js';
import { studioStyles } from './studio.styles.js';
import { tagsFor } from './embed-snippet.js';
import { type Words, wordsIn } from './words.js';

addFrenchIfRegistered(codes, needs, problemTexts);

/** Time without a key, in ms, after which what is written is shown. */
const PAUSE = 250;

/** Where a charter is written, checked and looked at. Nothing leaves the page, and nothing is kept. */
export class CharterStudio extends LitElement {
  static override styles = studioStyles;

  /** What the editor shows first. */
  @property() text = SAMPLES.portal;

  @property({ attribute: false }) look: Look = {
    view: 'page',
    language: 'fr',
    theme: 'none',
    scheme: 'light',
    width: 'wide',
  };

  /** What the toolbars of the catalogue say; what is chosen here stays until they say something else. */
  @property({ attribute: false }) toolbars: Partial<PageLook> = {};

  @state() private reading: Reading = { problems: [] };
  /** The last that could be shown. */
  @state() private shown: Reading['shown'];
  @state() private said = '';
  @state() private dropping = false;

  @query('.editor') private readonly place!: HTMLElement;
  #editor: Editor | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #file = '';
  #taken = 0;

  get #words(): Words {
    return wordsIn(this.lang);
  }

  readonly #say = (problem: Problem): string => formatProblem(getMessages(this.lang), problem);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
    this.#editor?.destroy();
    this.#editor = undefined;
    URL.revokeObjectURL(this.#file);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('toolbars')) return;
    const before = changed.get('toolbars') ?? {};
    const { languages, schemes, themes } = this.#words;
    const sides = { language: languages, scheme: schemes, theme: themes };
    for (const [side, values] of Object.entries(sides) as [keyof typeof sides, object][]) {
      const said = this.toolbars[side];
      // A story that shows all of them at once begins with them.
      const isNews = this.hasUpdated ? said !== before[side] : !/^(both|all)$/.test(this.look[side]);
      if (said && said in values && isNews) this.look = { ...this.look, [side]: said };
    }
  }

  protected override firstUpdated(): void {
    this.#editor = createEditor({
      parent: this.place,
      text: this.text,
      name: this.#words.editor,
      onChange: (text) => {
        this.text = text;
        clearTimeout(this.#pause);
        this.#pause = setTimeout(() => this.#read(), PAUSE);
      },
    });
    this.#read();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('lang')) return;
    this.#editor?.rename(this.#words.editor);
    this.#editor?.mark(this.reading.problems, this.#say);
  }

  #read(): void {
    this.reading = read(this.text);
    this.shown = this.reading.shown ?? this.shown;
    URL.revokeObjectURL(this.#file);
    this.#file = URL.createObjectURL(new Blob([this.text], { type: 'application/json' }));
    this.#editor?.mark(this.reading.problems, this.#say);
    this.dispatchEvent(new Event('read'));
  }

  async #take(file: File | undefined | null): Promise<void> {
    if (!file) return;
    const mine = ++this.#taken;
    const text = await file.text();
    // The last file wins, whichever is read first.
    if (mine === this.#taken) this.#editor?.write(text);
  }

  readonly #drop = {
    // Before the editor, which would write the text of the file where it was dropped.
    capture: true,
    handleEvent: (event: DragEvent): void => {
      // Text is the editor's own.
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      event.stopPropagation();
      this.dropping = false;
      void this.#take(event.dataTransfer.files[0]);
    },
  };

  readonly #over = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dropping = true;
  };

  readonly #away = (): void => {
    this.dropping = false;
  };

  readonly #copy = async (): Promise<void> => {
    const { copied, notCopied } = this.#words;
    this.said = await navigator.clipboard.writeText(this.#tags()).then(
      () => copied,
      () => notCopied,
    );
  };

  #tags(): string {
    return this.shown ? tagsFor(this.shown.charter, this.#words.places) : '';
  }

  /** A list of the values of one side of the look. */
  #choice(side: keyof Look, name: string, options: Readonly<Record<string, string>>): TemplateResult {
    const change = (event: Event): void => {
      this.look = { ...this.look, [side]: (event.target as HTMLSelectElement).value };
    };
    return html`<label
      >${name}
      <select name=${side} .value=${live(this.look[side])} @change=${change}>
        ${Object.entries(options).map(
          ([value, label]) =>
            html`<option value=${value} ?selected=${value === this.look[side]}>${label}</option>`,
        )}
      </select></label
    >`;
  }

  #problems(): TemplateResult {
    const { problems, shown } = this.reading;
    const msg = getMessages(this.lang);
    return html`<h2 id="problems">${this.#words.problems}</h2>
      <p role="status">${formatSummary(msg, problems)} ${shown ? '' : this.#words.stale}</p>
      <ol class="problems" aria-labelledby="problems">
        ${problems.map(
          (one) =>
            html`<li>
              <button type="button" @click=${() => this.#editor?.goTo(one)}>
                <code>${one.line}:${one.column} ${one.level} ${one.code} ${one.path}</code><br />
                ${this.#say(one)}
              </button>
            </li>`,
        )}
      </ol>`;
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const begin = (event: Event): void => {
      const { value } = event.target as HTMLSelectElement;
      if (value) this.#editor?.write(SAMPLES[value as Sample]);
    };
    const begun = Object.entries(SAMPLES).find(([, text]) => text === this.text)?.[0] ?? '';
    const pick = ({ target }: Event): void => {
      const input = target as HTMLInputElement;
      void this.#take(input.files?.[0]);
      // The same file, changed elsewhere, may be opened again.
      input.value = '';
    };
    return html`<h1>${words.title}</h1>
      <p>${words.intro}</p>
      <div class="halves">
        <section
          class="write"
          aria-label=${words.editor}
          @dragover=${this.#over}
          @dragleave=${this.#away}
          @drop=${this.#drop}
        >
          <div class="row">
            <label
              >${words.begin}
              <select name="sample" .value=${live(begun)} @change=${begin}>
                ${Object.entries({ '': words.own, ...words.samples }).map(
                  ([value, label]) =>
                    html`<option value=${value} ?selected=${value === begun}>${label}</option>`,
                )}
              </select></label
            >
            <label class="button"
              >${words.open}<input type="file" accept=".json,application/json" @change=${pick}
            /></label>
            <a class="button" href=${this.#file} download="cookie-charter.json">${words.download}</a>
          </div>
          <div class="editor ${this.dropping ? 'dropping' : ''}"></div>
          ${this.#problems()}
        </section>
        <section aria-label=${words.preview}>
          <div class="row">
            ${this.#choice('view', words.show, words.views)}
            ${this.#choice('language', words.language, words.languages)}
            ${this.#choice('theme', words.theme, words.themes)}
            ${this.#choice('scheme', words.scheme, words.schemes)}
            ${this.#choice('width', words.width, words.widths)}
          </div>
          ${this.shown ? preview(this.shown, this.look, words) : ''}
        </section>
      </div>
      <section class="tags" aria-labelledby="tags">
        <h2 id="tags">${words.tags}</h2>
        <p>${words.tagsIntro}</p>
        <pre tabindex="0" aria-labelledby="tags"><code>${this.#tags()}</code></pre>
        <button type="button" @click=${this.#copy}>${words.copy}</button>
        <span role="status">${this.said}</span>
      </section>`;
  }
}
