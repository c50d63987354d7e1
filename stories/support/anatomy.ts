/** An element with a number on each of its parts, and what each is. It is drawn from the element itself. */
import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { type Mark, marksOf, NUMBER } from './anatomy-marks.js';
import { anatomyStyles } from './anatomy.styles.js';
import { markedOf } from './parts.js';

const TAG = 'story-anatomy';
/** In px: with less, all numbers are at the left. */
const WIDE = 600;

type Host = HTMLElement & { readonly updateComplete: Promise<unknown> };

/** Brings the element into the state whose parts are shown. */
type Prepare = (host: HTMLElement) => unknown;

/** Names between grave accents, as names. */
const described = (text: string): unknown =>
  text.split('`').map((piece, index) => (index % 2 ? html`<code>${piece}</code>` : piece));

class AnatomyElement extends LitElement {
  static override styles = anatomyStyles;
  static override properties = { tag: {}, prepare: { attribute: false }, marks: { state: true } };

  declare tag: string;
  declare prepare: Prepare | undefined;
  declare marks: readonly Mark[];
  #target: Host | undefined;
  #begun: Promise<void> | undefined;
  readonly #sizes = new ResizeObserver(() => this.#measure());
  /** What is redrawn has its marks again. */
  readonly #changes = new MutationObserver(() => this.#measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#begun = this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    this.#changes.disconnect();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#begun;
    return super.getUpdateComplete();
  }

  async #begin(): Promise<void> {
    await super.getUpdateComplete();
    const target = this.querySelector<Host>(this.tag);
    if (!target?.shadowRoot) return;
    await target.updateComplete;
    await this.prepare?.(target);
    await target.updateComplete;
    await document.fonts.ready;
    this.#target = target;
    this.#sizes.observe(this);
    this.#sizes.observe(target);
    this.#changes.observe(target.shadowRoot, { childList: true, subtree: true, characterData: true });
    this.#measure();
  }

  /** The first of each part that is seen, from the outermost to the innermost. */
  #found(root: ShadowRoot, figure: DOMRect) {
    return markedOf(this.tag)
      .flatMap(({ name, selector = `[part~="${name}"]` }) => {
        const part = [...root.querySelectorAll(selector)].find(
          (one) => one.checkVisibility() && one.getBoundingClientRect().height,
        );
        return part ? { name, part } : [];
      })
      .toSorted(({ part: one }, { part: other }) =>
        one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      )
      .map(({ name, part }) => {
        const { left, top, width, height } = part.getBoundingClientRect();
        return { name, box: { left: left - figure.left, top: top - figure.top, width, height } };
      });
  }

  #measure(): void {
    const root = this.#target?.shadowRoot;
    const figure = this.renderRoot.querySelector<HTMLElement>('.figure');
    if (!root || !figure || !this.isConnected) return;
    const { paddingLeft, paddingRight } = getComputedStyle(figure);
    const box = figure.getBoundingClientRect();
    const marks = marksOf(this.#found(root, box), {
      width: box.width,
      gutters: [Number.parseFloat(paddingLeft), box.width < WIDE ? 0 : Number.parseFloat(paddingRight)],
    });
    if (JSON.stringify(marks) !== JSON.stringify(this.marks)) this.marks = marks;
  }

  override render(): TemplateResult {
    const marks = this.marks ?? [];
    const parts = markedOf(this.tag);
    const absent =
      this.marks &&
      parts.filter(({ name, selector }) => !selector && !marks.some((mark) => mark.name === name));
    const lowest = Math.max(0, ...marks.map(({ y }) => y + NUMBER));
    return html`<div class="figure" style="min-block-size: ${lowest}px">
        <slot></slot>
        <div class="marks" aria-hidden="true">
          ${marks.map(
            ({ outline: { left, top, width, height } }) =>
              html`<i style="left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px"></i>`,
          )}
          <svg>${marks.map(({ line }) => svg`<polyline points=${line}></polyline>`)}</svg>
          ${marks.map(
            ({ x, y }, index) =>
              html`<b style="left: ${x - NUMBER / 2}px; top: ${y - NUMBER / 2}px">${index + 1}</b>`,
          )}
        </div>
      </div>
      <div class="legend" lang="en" dir="ltr">
        <ol>
          ${marks.map(({ name }) => {
            const part = parts.find((one) => one.name === name);
            return html`<li>
              ${part?.selector ? html`<em class="name">${name}</em>` : html`<code class="name">${name}</code>`}
              <span>${described(part?.description ?? '')}</span>
            </li>`;
          })}
        </ol>
        ${
          absent?.length
            ? html`<p>
                Not in this state:
                ${absent.map(({ name }, index) => [index ? ', ' : '', html`<code>${name}</code>`])}.
              </p>`
            : nothing
        }
      </div>`;
  }
}

if (!customElements.get(TAG)) customElements.define(TAG, AnatomyElement);

/** What makes an anatomy of a story: to be spread into it. */
export const anatomyOf = (tag: string, prepare?: Prepare) => ({
  decorators: [
    (story: () => unknown): TemplateResult =>
      html`<story-anatomy tag=${tag} .prepare=${prepare}>${story()}</story-anatomy>`,
  ],
  play: async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    await canvasElement.querySelector<AnatomyElement>(TAG)?.updateComplete;
  },
});
