/** Rows of long tables, drawn in several tasks, between which the browser paints and answers. */
import type { LitElement, ReactiveController } from 'lit';
import { warnAuthor } from '../../page-state.js';
import { yieldToPaint } from '../../util/yield-to-main.js';
import { bringIntoView } from '../base/platform.js';
import { idIn } from '../base/section-links.js';

/** Rows drawn with the page. */
const FIRST_ROWS = 150;

/**
 * Rows drawn in each task after it, and milliseconds, which end it first on a slow device. The browser takes five times as
 * long to lay them out and paint them: with that, a task stays below the 50 ms from which visitors notice it. Much
 * smaller tasks would cost more in all, since the browser goes through the whole table after each.
 */
const SLICE_ROWS = 400;
const SLICE_TIME = 12;

/** Rows of one table, drawn as far as they are. */
interface DrawnRows {
  readonly isComplete: boolean;
  readonly isConnected: boolean;
  keepWidths(): void;
  drawRows(mayDraw: () => boolean): void;
}

/** Element with tables: its `updateComplete` waits for `drawing`. */
interface Host extends LitElement {
  drawing?: Promise<unknown> | undefined;
  readonly charterController: object;
}

/** Draws the rows of an element's tables, a slice a task, in the order of the page. */
export class RowQueue implements ReactiveController {
  static readonly #queues = new WeakMap<Host, RowQueue>();

  /** The queue of an element: one for all its tables. */
  static of(host: LitElement): RowQueue {
    const queue = this.#queues.get(host as Host) ?? new RowQueue(host as Host);
    this.#queues.set(host as Host, queue);
    return queue;
  }

  readonly #host: Host;
  readonly #waiting = new Set<DrawnRows>();
  #isShown = false;
  /** Rows that the current task may still draw, and when it is over. */
  #left = FIRST_ROWS;
  #end = Infinity;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  #begin(rows: number, end: number): void {
    this.#left = rows;
    this.#end = end;
  }

  /** Counts a row that is about to be drawn, or leaves it to a later task. */
  readonly #mayDraw = (): boolean => performance.now() < this.#end && this.#left-- > 0;

  hostConnected(): void {
    addEventListener('beforeprint', this.#finish);
    this.#start();
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#finish);
  }

  hostUpdate(): void {
    this.#begin(FIRST_ROWS, Infinity);
  }

  /**
   * Initial hash: the rows that arrive move what it names, so that it is followed again, unless the visitor has
   * scrolled. Remove when every browser anchors the scroll position: WebKitGTK 2.50 does not.
   */
  hostUpdated(): void {
    const isFirst = !this.#isShown;
    this.#isShown = true;
    const id = idIn(location.hash);
    if (!isFirst || !this.#host.drawing || !id.startsWith('charter-')) return;
    const section = (this.#host.renderRoot as ShadowRoot).getElementById(id);
    if (section) void this.#holdPlace(section);
  }

  async #holdPlace(section: Element): Promise<void> {
    const placeOf = (): [number, number] => [scrollY, section.getBoundingClientRect().top];
    const [offset, top] = placeOf();
    await this.#host.drawing;
    const now = placeOf();
    if (now[0] === offset || now[1] === top) bringIntoView(section);
  }

  add(body: DrawnRows): void {
    this.#waiting.add(body);
    this.#draw(body);
    this.#start();
  }

  /** Draws rows. If a malformed charter makes that throw, the element shows its fallback content. */
  #draw(body: DrawnRows, mayDraw = this.#mayDraw): void {
    try {
      body.drawRows(mayDraw);
      if (body.isComplete) this.#waiting.delete(body);
    } catch (error) {
      this.#waiting.clear();
      warnAuthor('drawing', this.#host.localName, (error as Error).message);
      Object.assign(this.#host.charterController, { status: 'error', prepared: undefined });
      this.#host.requestUpdate();
    }
  }

  #start(): void {
    if (this.#waiting.size) this.#host.drawing ??= this.#drawAll();
  }

  async #drawAll(): Promise<void> {
    for (;;) {
      await yieldToPaint();
      // An element that is taken off the page goes on when it is back.
      if (!this.#waiting.size || !this.#host.isConnected) break;
      for (const body of this.#waiting) body.keepWidths();
      this.#begin(SLICE_ROWS, performance.now() + SLICE_TIME);
      for (const body of this.#waiting) {
        // A body that an update replaced needs no more rows.
        if (body.isConnected) this.#draw(body);
        else this.#waiting.delete(body);
      }
    }
    this.#host.drawing = undefined;
    // What came back meanwhile found this drawing still going on.
    if (this.#host.isConnected) this.#start();
  }

  /** A legal text on paper must be complete: what is missing is drawn before the page is printed. */
  readonly #finish = (): void => {
    for (const body of this.#waiting) this.#draw(body, () => true);
  };
}
