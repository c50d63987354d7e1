import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { reportFault, pageState } from '../../page-state.js';
import type { Consent, ConsentContext } from '../../consent/consent-context.js';

/** Consent store of the page, started by the first element that needs it. */
export const getPageConsent = async (): Promise<Consent> => {
  const { consent } = pageState();
  return consent
    ? (consent.engine as ConsentContext).consent
    : (await import('../../consent/start-consent.lazy.js')).startConsent();
};

/** Host of a `ConsentController`. Without `addController`, it calls the callbacks itself. */
interface ConsentHost extends Partial<Pick<ReactiveControllerHost, 'addController'>> {
  /** Consent store of the element. Default: the page's. */
  readonly consent?: Consent | undefined;
}

/**
 * Subscribes an element to its consent store while it is connected. An element that is disconnected before the store
 * is ready subscribes to nothing.
 */
export class ConsentController implements ReactiveController {
  /** Consent store, once the stored choice was read; undefined while the element is disconnected. */
  consent: Consent | undefined;
  /** Settles once the consent store is ready. */
  settled: Promise<void> = Promise.resolve();

  readonly #host: ConsentHost;
  readonly #changed: () => void;
  readonly #begun: (engine: Consent) => unknown;
  /** `host.consent` when the element was connected. */
  #given: Consent | undefined;
  /** Token of this connection: an earlier one that is still waiting for its store stops. */
  #stay: object | undefined;
  #unsubscribe: (() => void) | undefined;

  /**
   * @param changed Called after every change of the state.
   * @param begun Called once the consent store is ready. Default: `changed`.
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

  /**
   * Subscribes to another consent store if `host.consent` was replaced. The old answers are shown until it is ready.
   */
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
