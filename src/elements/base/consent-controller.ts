import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Consent } from '../../consent/consent-context.js';
import { getPageConsent } from './get-page-consent.js';
import { reportFault } from '../../page-state.js';

/** One that does not add controllers calls this one by hand. */
interface ConsentHost extends Partial<Pick<ReactiveControllerHost, 'addController'>> {
  /** The engine that the element was given. Default: the page's. */
  readonly consent?: Consent | undefined;
}

/**
 * Subscribes an element to its engine for as long as the element is in the page. An element that leaves while the
 * engine is on its way subscribes to nothing.
 */
export class ConsentController implements ReactiveController {
  /** The engine, once the stored choice was read; undefined while the element is not in the page. */
  consent: Consent | undefined;
  /** Settles once the element has what it was waiting for. */
  settled: Promise<void> = Promise.resolve();

  readonly #host: ConsentHost;
  readonly #changed: () => void;
  readonly #begun: (engine: Consent) => unknown;
  /** What the element was given when it began to follow. */
  #given: Consent | undefined;
  /** This stay of the element in the page: one that ended is another than the one that began since. */
  #stay: object | undefined;
  #unsubscribe: (() => void) | undefined;

  /**
   * @param changed Called after every change of the state.
   * @param begun Called once the engine is there. Default: as after a change.
   */
  constructor(host: ConsentHost, changed: () => void, begun: (engine: Consent) => unknown = changed) {
    this.#host = host;
    this.#changed = changed;
    this.#begun = begun;
    host.addController?.(this);
  }

  hostConnected(): void {
    if (this.#stay) return;
    const stay = (this.#stay = {});
    this.#given = this.#host.consent;
    const follow = async (): Promise<void> => {
      const engine = this.#given ?? (await getPageConsent());
      await engine.ready;
      if (stay !== this.#stay) return;
      this.#unsubscribe?.();
      this.consent = engine;
      this.#unsubscribe = engine.subscribe(this.#changed);
      await this.#begun(engine);
    };
    this.settled = follow().catch(reportFault);
  }

  /** An element that was given another engine since follows that one, and shows the old answers until then. */
  hostUpdate(): void {
    if (!this.#stay || this.#host.consent === this.#given) return;
    this.#stay = undefined;
    this.hostConnected();
  }

  hostDisconnected(): void {
    this.#stay = undefined;
    this.consent = undefined;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}
