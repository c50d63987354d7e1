import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warnAuthor } from '../../page-state.js';
import {
  sourceFromProperties,
  sourceFromChildScript,
  OF_AUTHOR,
  sourceFromPage,
  type CharterSource,
  type LoadedCharter,
} from '../../loading/charter-source.js';
import { loadCharter } from '../../loading/load-charter.js';
import { releaseSwallowedContent } from './swallowed-content.js';
import type { LoadedDependencies } from './load-dependencies.js';

/** Element that shows a charter. */
interface CharterHost extends ReactiveControllerHost, Element {
  readonly charter?: unknown;
  readonly src?: string | null | undefined;
  /** True for an element that needs no charter, and so does not look for the page's. */
  readonly worksWithoutCharter?: boolean;
  /** Loads what the host needs to show this charter. */
  prepare(loaded: LoadedCharter): Promise<LoadedDependencies>;
  /** Loads what the host needs to show an error. */
  prepareError(): Promise<void>;
}

/** `idle` is an element without a charter that does not look for the page's. */
export type CharterStatus = 'idle' | 'loading' | 'ready' | 'error';

/**
 * Loads the charter of an element, and again when its source changes. The last source wins, even if an earlier one
 * answers later. The element keeps its content until then.
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

  /** Settles when no charter is being loaded. */
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
    // Failed source: forget it, so that an element that is connected again loads it again.
    if (this.status === 'error') this.charterSource = undefined;
  }

  /** Looks for the source again. */
  refresh(): void {
    const { ownerDocument: page, charter, src, worksWithoutCharter } = this.#host;
    const isWhole = page.readyState !== 'loading';
    if (isWhole) releaseSwallowedContent(this.#host);
    // `{{`: a placeholder that the page's framework has not filled in yet.
    if (src?.includes('{{')) return;
    let source = sourceFromProperties(charter, src);
    if (!source) {
      if (!isWhole) {
        // Page still loading: it may yet name a charter, and inline JSON may be incomplete.
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
        // Error line: not needed if its file fails to load, since fallback content is shown.
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
