/** What visitors do with the question, and what comes of it. */
import { expect, userEvent, waitFor } from 'storybook/test';
import type { BannerElement } from '../../src/elements/banner/banner.js';
import {
  click,
  answered,
  closedChoices,
  inside,
  openedChoices,
  type Ours,
  press,
  standing,
  switchOf,
} from './interactions.js';
import { storedBy } from './consent-fixtures.js';

/** The element that asks. Where the tag is not first in the body, another stands before that in its place. */
const asking = async (within: ParentNode): Promise<Ours<BannerElement>> => {
  const host = await standing<BannerElement>(within, 'cookie-banner');
  return document.querySelector<Ours<BannerElement>>('html > cookie-banner') ?? host;
};

type Play = (story: { readonly canvasElement: HTMLElement }) => Promise<void>;

export const refuses: Play = async ({ canvasElement }) => {
  const host = await asking(canvasElement);
  await press(host, 'refuse');
  await answered(host);
  await expect(storedBy(host.consent)).toMatch(/statistics~0\.media~0$/);
};

export const accepts: Play = async ({ canvasElement }) => {
  const host = await asking(canvasElement);
  await press(host, 'accept');
  await answered(host);
  await expect(storedBy(host.consent)).toMatch(/statistics~1\.media~1$/);
};

export const escapes: Play = async ({ canvasElement }) => {
  const host = await asking(canvasElement);
  inside(host, '[data-action=accept]').focus();
  await userEvent.keyboard('{Escape}');
  await answered(host);
  await expect(storedBy(host.consent)).toMatch(/statistics~0\.media~0$/);
};

export const closesTheChoices: Play = async ({ canvasElement }) => {
  const host = await asking(canvasElement);
  await press(host, 'settings');
  const choices = await openedChoices();
  await click(inside(choices, '[part=close]'));
  await closedChoices(choices);
  await expect(host.matches(':state(prompt)')).toBe(true);
  await expect(storedBy(host.consent)).toBeUndefined();
};

export const acceptsOneService: Play = async ({ canvasElement }) => {
  const host = await asking(canvasElement);
  // By key: a click that opens the preferences hides another at its place, half a second after it.
  inside(host, '[data-action=settings]').focus();
  await userEvent.keyboard('{Enter}');
  const choices = await openedChoices();
  await click(inside(choices, switchOf('media', 'video')));
  await press(choices, 'save');
  await closedChoices(choices);
  await waitFor(() => expect(host.matches(':state(prompt)')).toBe(false));
  await expect(storedBy(host.consent)).toContain('media/video~1');
  await expect(storedBy(host.consent)).toContain('statistics~0');
};

export const closesTheNotice: Play = async ({ canvasElement }) => {
  const host = await standing(canvasElement, 'cookie-banner');
  await click(inside(host, '[part=dismiss]'));
  await expect(host.shadowRoot?.querySelector('[part=notice]')).toBeNull();
};
