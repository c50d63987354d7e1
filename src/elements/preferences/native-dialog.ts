// `<dialog>` in browsers, and in simulated pages, whose dialogs have no methods.

/** Opens a dialog over the page. */
export const openDialog = (dialog: HTMLDialogElement): void => {
  if (dialog.showModal) dialog.showModal();
  else dialog.open = true;
};

/** Closes a dialog, which fires its `close` event. */
export const closeDialog = (dialog: HTMLDialogElement): void => {
  if (dialog.close) dialog.close();
  else if (dialog.open) {
    dialog.open = false;
    dialog.dispatchEvent(new Event('close'));
  }
};
