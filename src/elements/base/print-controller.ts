import type { LitElement, ReactiveController } from 'lit';

/** Opens every `<details>` while the page is printed: a legal text on paper must be complete. */
export class PrintController implements ReactiveController {
  readonly #host: LitElement;
  #opened: HTMLDetailsElement[] = [];

  constructor(host: LitElement) {
    this.#host = host;
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#open);
    window.addEventListener('afterprint', this.#close);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#open);
    window.removeEventListener('afterprint', this.#close);
  }

  readonly #open = (): void => {
    this.#opened = [...this.#host.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of this.#opened) details.open = true;
  };

  readonly #close = (): void => {
    for (const details of this.#opened) details.open = false;
    this.#opened = [];
  };
}
