import { modalDialog } from '../base/platform.js';

/** Waits while a modal dialog of the page is open: what the visitor is doing comes first. */
export class DialogWait {
  readonly #gone: () => void;
  #dialog: Element | undefined;

  /** @param gone Called once the dialog is closed, or was taken out of the page without that, as frameworks do. */
  constructor(gone: () => void) {
    this.#gone = gone;
  }

  /** True while there is something to wait for. @param signal Ends the wait. */
  isNeeded(signal: AbortSignal): boolean {
    const dialog = modalDialog();
    if (!dialog || dialog === this.#dialog) return !!dialog;
    this.#dialog = dialog;
    const changes = new MutationObserver(() => {
      if (dialog.isConnected && dialog.hasAttribute('open')) return;
      end();
      this.#gone();
    });
    const end = (): void => {
      this.#dialog = undefined;
      changes.disconnect();
    };
    changes.observe(document, { subtree: true, childList: true, attributeFilter: ['open'] });
    signal.addEventListener('abort', end);
    return true;
  }
}
