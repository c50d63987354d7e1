import type { ConsentStorage } from './storage.js';

/** Keeps the choice in `localStorage`: for this origin only, and not sent to a server. Access may throw. */
export const webStorage = (page: Document, name: string): ConsentStorage => {
  const store = (): Storage => {
    const view = page.defaultView;
    if (!view) throw new Error('no window');
    return view.localStorage;
  };
  return {
    read: () => store().getItem(name) ?? undefined,
    write: (value) => store().setItem(name, value),
  };
};
