import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Charter } from '../../charter/reader.js';
import { report } from '../../registry.js';
import { ownSource, pageSource, type Source, wellKnownSource } from '../../source/find-source.js';
import { loadCharter, type LoadedCharter } from '../../source/load-charter.js';

/** What a host tells of the charter it was given. */
interface Host extends ReactiveControllerHost, Element {
  readonly charter?: unknown;
  readonly src?: string | null;
  /** True for an element that needs no charter, and so does not look for the page's. */
  readonly standsAlone?: boolean;
  /** Loads what the host needs to show this charter, or that there is none. */
  prepare(charter: Charter | undefined): Promise<void>;
}

/** `idle` is an element without a charter that does not look for the page's. */
export type Status = 'idle' | 'loading' | 'ready' | 'error';

/**
 * Finds and reads the charter of an element, again when its source changes. The last source wins,
 * whichever answers first; what was shown stays until then.
 */
export class CharterController implements ReactiveController {
  status: Status = 'idle';
  loaded: LoadedCharter | undefined;

  readonly #host: Host;
  // A parser or a framework may add the JSON after the element.
  readonly #children = new MutationObserver(() => this.refresh());
  #source: Source | undefined;
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
    this.#children.observe(this.#host, { childList: true });
    this.refresh();
  }

  hostDisconnected(): void {
    this.#children.disconnect();
  }

  /** Looks for the source again. */
  refresh(): void {
    const page = this.#host.ownerDocument;
    let source = ownSource(this.#host, this.#host.charter, this.#host.src);
    if (!source && !this.#host.standsAlone) {
      source = pageSource(page);
      if (!source && page.readyState === 'loading') {
        // The rest of the page may still name one.
        this.#set('loading', this.loaded);
        page.addEventListener('DOMContentLoaded', () => this.#host.isConnected && this.refresh(), {
          once: true,
        });
        return;
      }
      source ??= wellKnownSource(page);
    }
    if (source?.key === this.#source?.key) return;
    this.#source = source;
    if (source) this.#pending = this.#load(source);
    else this.#set('idle', undefined);
  }

  async #load(source: Source): Promise<void> {
    this.#set('loading', this.loaded);
    try {
      const loaded = await loadCharter(source);
      await this.#host.prepare(loaded.charter);
      if (source === this.#source) this.#set('ready', loaded);
    } catch (error) {
      if (source !== this.#source) return;
      await this.#host.prepare(undefined);
      report(
        'error',
        `<${this.#host.localName}> keeps the page's own content: ${source.where} is no charter. ${(error as Error).message}`,
      );
      this.#set('error', undefined);
      // The same source may be tried again.
      this.#source = undefined;
    } finally {
      if (source === this.#source || !this.#source) this.#pending = undefined;
    }
  }

  #set(status: Status, loaded: LoadedCharter | undefined): void {
    this.status = status;
    this.loaded = loaded;
    this.#host.requestUpdate();
  }
}
