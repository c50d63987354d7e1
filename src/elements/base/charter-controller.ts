import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { report } from '../../page-state.js';
import {
  givenSource,
  innerSource,
  OF_AUTHOR,
  pageSource,
  type Source,
} from '../../loading/charter-source.js';
import { loadCharter, type LoadedCharter } from '../../loading/load-charter.js';
import { giveBack } from './swallowed-content.js';
import type { Prepared } from './load-dependencies.js';

/** What a host tells of the charter it was given. */
interface Host extends ReactiveControllerHost, Element {
  readonly charter?: unknown;
  readonly src?: string | null | undefined;
  /** True for an element that needs no charter, and so does not look for the page's. */
  readonly standsAlone?: boolean;
  /** Loads what the host needs to show this charter. */
  prepare(loaded: LoadedCharter): Promise<Prepared>;
  /** Loads what the host needs to say that there is none. */
  prepareError(): Promise<void>;
}

/** `idle` is an element without a charter that does not look for the page's. */
export type Status = 'idle' | 'loading' | 'ready' | 'error';

/**
 * Finds and reads the charter of an element, again when its source changes. The last source wins,
 * whichever answers first; what was shown stays until then.
 */
export class CharterController implements ReactiveController {
  status: Status = 'idle';
  prepared: Prepared | undefined;
  /** Where the charter came from. */
  source: Source | undefined;

  readonly #host: Host;
  // A parser or a framework may add the JSON after the element.
  readonly #children = new MutationObserver(() => this.refresh());
  #pending: Promise<void> | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Settles when nothing is being read. */
  async settled(): Promise<void> {
    while (this.#pending) await this.#pending;
  }

  hostConnected(): void {
    const { ownerDocument: page } = this.#host;
    this.#children.observe(this.#host, { childList: true });
    if (page.readyState === 'loading') {
      page.addEventListener('DOMContentLoaded', () => this.#host.isConnected && this.refresh(), {
        once: true,
      });
    }
    this.refresh();
  }

  hostDisconnected(): void {
    this.#children.disconnect();
    // Put back on the page, the element tries again what failed.
    if (this.status === 'error') this.source = undefined;
  }

  /** Looks for the source again. */
  refresh(): void {
    const { ownerDocument: page, charter, src, standsAlone } = this.#host;
    const isWhole = page.readyState !== 'loading';
    if (isWhole) giveBack(this.#host);
    // A template that the page's framework has not filled in yet.
    if (src?.includes('{{')) return;
    let source = givenSource(charter, src);
    if (!source) {
      if (!isWhole) {
        // What comes may still name one, and JSON may have come by half.
        if (!standsAlone) this.#set('loading', this.prepared);
        return;
      }
      const names = this.#host.hasAttribute('data-cookie-form') ? OF_AUTHOR : [];
      source = innerSource(this.#host) ?? (standsAlone ? undefined : pageSource(page, names));
    }
    if (source?.key === this.source?.key) return;
    this.source = source;
    this.#pending = source && this.#load(source);
    if (!source) this.#set('idle', undefined);
  }

  async #load(source: Source): Promise<void> {
    const isCurrent = (): boolean => source === this.source;
    this.#set('loading', this.prepared);
    try {
      const loaded = await loadCharter(source);
      if (loaded.text.includes('\ufffd')) report('letters', source.where);
      const prepared = await this.#host.prepare(loaded);
      if (isCurrent()) this.#set('ready', prepared);
    } catch (error) {
      if (isCurrent()) {
        report('charter', source.where, (error as Error).message, this.#host.localName);
        this.#set('error', undefined);
        // The line for visitors comes if it can; the author's content is there already.
        await this.#host.prepareError().catch(() => {});
        this.#host.requestUpdate();
      }
    }
    if (isCurrent()) this.#pending = undefined;
  }

  #set(status: Status, prepared: Prepared | undefined): void {
    this.status = status;
    this.prepared = prepared;
    this.#host.requestUpdate();
  }
}
