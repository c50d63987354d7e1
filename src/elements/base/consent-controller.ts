import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { reportFault, pageState } from '../../page-state.js';
import type { Consent, ConsentContext } from '../../consent/consent-context.js';

const loadAndStart = async (): Promise<Consent> =>
  (await import('../../consent/start-consent.lazy.js')).startConsent();

/**
 * Consent store of the page, started by the first element that needs it.
 * @param start Starts it where none is running. Default: lazy-loads it first.
 */
export const getPageConsent = async (
  start: () => Consent | Promise<Consent> = loadAndStart,
): Promise<Consent> => {
  const { consent } = pageState();
  return consent ? (consent.engine as ConsentContext).consent : start();
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
  readonly #start: (() => Consent) | undefined;
  /** `host.consent` when the element was connected. */
  #given: Consent | undefined;
  /** Token of this connection: an earlier one that is still waiting for its store stops. */
  #stay: object | undefined;
  #unsubscribe: (() => void) | undefined;

  /**
   * @param changed Called after every change of the state.
   * @param begun Called once the consent store is ready. Default: `changed`.
   * @param start Starts the page's consent store where none is running. Default: lazy-loads it first.
   */
  constructor(
    host: ConsentHost,
    changed: () => void,
    begun: (engine: Consent) => unknown = changed,
    start?: () => Consent,
  ) {
    this.#host = host;
    this.#changed = changed;
    this.#begun = begun;
    this.#start = start;
    host.addController?.(this);
  }

  hostConnected(): void {
    if (this.#stay) return;
    const stay = (this.#stay = {});
    this.#given = this.#host.consent;
    const follow = async (): Promise<void> => {
      const engine = this.#given ?? (await getPageConsent(this.#start));
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
