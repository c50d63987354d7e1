import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warnAuthor } from '../../page-state.js';
import {
  sourceFromProperties,
  sourceFromChildScript,
  OF_AUTHOR,
  sourceFromPage,
  type CharterSource,
} from '../../loading/charter-source.js';
import { loadCharter } from '../../loading/load-charter.js';
import type { LoadedCharter } from '../../loading/loaded-charter.js';
import { releaseSwallowedContent } from './swallowed-content.js';
import type { LoadedDependencies } from './load-dependencies.js';

/** What a host tells of the charter it was given. */
interface CharterHost extends ReactiveControllerHost, Element {
  readonly charter?: unknown;
  readonly src?: string | null | undefined;
  /** True for an element that needs no charter, and so does not look for the page's. */
  readonly worksWithoutCharter?: boolean;
  /** Loads what the host needs to show this charter. */
  prepare(loaded: LoadedCharter): Promise<LoadedDependencies>;
  /** Loads what the host needs to say that there is none. */
  prepareError(): Promise<void>;
}

/** `idle` is an element without a charter that does not look for the page's. */
export type CharterStatus = 'idle' | 'loading' | 'ready' | 'error';

/**
 * Finds and reads the charter of an element, again when its source changes. The last source wins,
 * whichever answers first; what was shown stays until then.
 */
export class CharterController implements ReactiveController {
  status: CharterStatus = 'idle';
  prepared: LoadedDependencies | undefined;
  /** Where the charter came from. */
  charterSource: CharterSource | undefined;

  readonly #host: CharterHost;
  // A parser or a framework may add the JSON after the element.
  readonly #children = new MutationObserver(() => this.refresh());
  #pending: Promise<void> | undefined;

  constructor(host: CharterHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Settles when nothing is being read. */
  async loadComplete(): Promise<void> {
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
    if (this.status === 'error') this.charterSource = undefined;
  }

  /** Looks for the source again. */
  refresh(): void {
    const { ownerDocument: page, charter, src, worksWithoutCharter } = this.#host;
    const isWhole = page.readyState !== 'loading';
    if (isWhole) releaseSwallowedContent(this.#host);
    // A template that the page's framework has not filled in yet.
    if (src?.includes('{{')) return;
    let source = sourceFromProperties(charter, src);
    if (!source) {
      if (!isWhole) {
        // What comes may still name one, and JSON may have come by half.
        if (!worksWithoutCharter) this.#set('loading', this.prepared);
        return;
      }
      const names = this.#host.hasAttribute('data-cookie-markup') ? OF_AUTHOR : [];
      source =
        sourceFromChildScript(this.#host) ?? (worksWithoutCharter ? undefined : sourceFromPage(page, names));
    }
    if (source?.key === this.charterSource?.key) return;
    this.charterSource = source;
    this.#pending = source && this.#load(source);
    if (!source) this.#set('idle', undefined);
  }

  async #load(source: CharterSource): Promise<void> {
    const isCurrent = (): boolean => source === this.charterSource;
    this.#set('loading', this.prepared);
    try {
      const loaded = await loadCharter(source);
      if (loaded.text.includes('\ufffd')) warnAuthor('letters', source.where);
      const prepared = await this.#host.prepare(loaded);
      if (isCurrent()) this.#set('ready', prepared);
    } catch (error) {
      if (isCurrent()) {
        warnAuthor('charter', source.where, (error as Error).message, this.#host.localName);
        this.#set('error', undefined);
        // The line for visitors comes if it can; the author's content is there already.
        await this.#host.prepareError().catch(() => {});
        this.#host.requestUpdate();
      }
    }
    if (isCurrent()) this.#pending = undefined;
  }

  #set(status: CharterStatus, prepared: LoadedDependencies | undefined): void {
    this.status = status;
    this.prepared = prepared;
    this.#host.requestUpdate();
  }
}
