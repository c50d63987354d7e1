/** What a visitor does, by what is public in our elements (`data-action`, `data-category`, parts): by no word, so that it holds in every language. */
import { expect, userEvent, waitFor } from 'storybook/test';
import { selectAction } from '../../test/fixtures/consent.mjs';

/** Any of our elements. */
export type Ours<T extends HTMLElement = HTMLElement> = T & { readonly updateComplete: Promise<unknown> };

/** The element of a story, once it is drawn. */
export const standing = async <T extends HTMLElement>(within: ParentNode, tag: string): Promise<Ours<T>> => {
  const host = within.querySelector<Ours<T>>(tag);
  if (!host) throw new Error(`no <${tag}>`);
  await host.updateComplete;
  return host;
};

/** Something inside the open shadow root. */
export const inside = (host: Element, selector: string): HTMLElement => {
  const found = host.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector} in <${host.localName}>`);
  return found;
};

export const inputIn = (host: Element, selector: string): HTMLInputElement =>
  inside(host, selector) as HTMLInputElement;

export const dialogIn = (host: Element): HTMLDialogElement => inside(host, 'dialog') as HTMLDialogElement;

/**
 * Clicks the middle of an element, once: a click at the same place as the one before, soon after it, would be the second
 * of a double click.
 */
export const click = async (target: Element): Promise<void> => {
  const { left, top, width, height } = target.getBoundingClientRect();
  await userEvent.setup().pointer({
    keys: '[MouseLeft]',
    target,
    coords: { clientX: left + width / 2, clientY: top + height / 2 },
  });
};

/** Presses what does something, as a visitor with a mouse. */
export const pressAction = (host: Element, action: string): Promise<void> =>
  click(inside(host, selectAction(action)));

export const isChecked = (host: Element, switched: string): boolean => inputIn(host, switched).checked;

/** Reads what is announced. */
export const readAnnouncements = (host: Element): string =>
  [...(host.shadowRoot?.querySelectorAll('[aria-live]') ?? [])]
    .map(({ textContent }) => textContent.trim())
    .join(' ')
    .trim();

/** Milliseconds, on a machine that has much to do. */
const AT_MOST = { timeout: 8000 };

/** Types into the field of a long table, and waits for the number of rows to be announced. */
export const filteredTo =
  (text: string) =>
  async (host: Element): Promise<void> => {
    const field = inputIn(host, '[part=input]');
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await waitFor(() => expect(readAnnouncements(host)).not.toBe(''), AT_MOST);
  };

/** Expects the banner to go, and what was done to be announced. */
export const expectAnswered = async (host: Element): Promise<void> => {
  await waitFor(() => expect(host.matches(':state(prompt)')).toBe(false));
  await waitFor(() => expect(readAnnouncements(host)).not.toBe(''));
};

/** Open, and drawn. */
const takesPresses = (host: Element): boolean =>
  dialogIn(host).open && getComputedStyle(dialogIn(host)).pointerEvents !== 'none';

/** The dialog with the preferences, which is before the body, once it is open. */
export const openedChoices = async (): Promise<Ours> =>
  waitFor(() => {
    const host = document.querySelector<Ours>('html > cookie-preferences');
    if (!host || !takesPresses(host)) throw new Error('the preferences are closed');
    return host;
  }, AT_MOST);

export const closedChoices = (host: Element): Promise<void> =>
  waitFor(() => expect(dialogIn(host).open).toBe(false));

/** Opens a dialog of the story's own. */
export const opens = async (host: Element & { show(): Promise<void> }): Promise<void> => {
  void host.show();
  await waitFor(() => expect(takesPresses(host)).toBe(true), AT_MOST);
};

/** Nothing that one story put before the body is there in the next. To be returned by `beforeEach`. */
export const clearUp = (): void => {
  document.querySelectorAll('html > :is(cookie-banner, cookie-preferences)').forEach((one) => one.remove());
};

/** What is wrong with the charter is listed. */
export const listed = (host: Element): Promise<void> =>
  waitFor(() => expect(inside(host, '[part=debug] li').textContent).not.toBe(''));
