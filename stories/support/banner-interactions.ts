/** What visitors do with the banner, and what comes of it. */
import { expect, userEvent, waitFor } from 'storybook/test';
import type { BannerElement } from '../../src/elements/banner/banner.js';
import {
  click,
  expectAnswered,
  closedChoices,
  inside,
  openedChoices,
  type Ours,
  pressAction,
  standing,
} from './interactions.js';
import { selectAction, selectSwitch } from '../../test/fixtures/consent.mjs';
import { readStored } from '../../test/fixtures/consent-stores.js';

/** Finds the element that asks. Where the tag is not first in the body, a clone is inserted before that. */
const findAskingBanner = async (within: ParentNode): Promise<Ours<BannerElement>> => {
  const host = await standing<BannerElement>(within, 'cookie-banner');
  return document.querySelector<Ours<BannerElement>>('html > cookie-banner') ?? host;
};

type Play = (story: { readonly canvasElement: HTMLElement }) => Promise<void>;

export const refuses: Play = async ({ canvasElement }) => {
  const host = await findAskingBanner(canvasElement);
  await pressAction(host, 'refuse');
  await expectAnswered(host);
  await expect(readStored(host.consent)).toMatch(/statistics~0\.media~0$/);
};

export const accepts: Play = async ({ canvasElement }) => {
  const host = await findAskingBanner(canvasElement);
  await pressAction(host, 'accept');
  await expectAnswered(host);
  await expect(readStored(host.consent)).toMatch(/statistics~1\.media~1$/);
};

export const escapes: Play = async ({ canvasElement }) => {
  const host = await findAskingBanner(canvasElement);
  inside(host, selectAction('accept')).focus();
  await userEvent.keyboard('{Escape}');
  await expectAnswered(host);
  await expect(readStored(host.consent)).toMatch(/statistics~0\.media~0$/);
};

export const closesTheChoices: Play = async ({ canvasElement }) => {
  const host = await findAskingBanner(canvasElement);
  await pressAction(host, 'settings');
  const choices = await openedChoices();
  await click(inside(choices, '[part=close]'));
  await closedChoices(choices);
  await expect(host.matches(':state(prompt)')).toBe(true);
  await expect(readStored(host.consent)).toBeUndefined();
};

export const acceptsOneService: Play = async ({ canvasElement }) => {
  const host = await findAskingBanner(canvasElement);
  // By key: a click that opens the preferences hides another at its place, half a second after it.
  inside(host, selectAction('settings')).focus();
  await userEvent.keyboard('{Enter}');
  const choices = await openedChoices();
  await click(inside(choices, selectSwitch('media', 'video')));
  await pressAction(choices, 'save');
  await closedChoices(choices);
  await waitFor(() => expect(host.matches(':state(prompt)')).toBe(false));
  await expect(readStored(host.consent)).toContain('media/video~1');
  await expect(readStored(host.consent)).toContain('statistics~0');
};

export const closesTheNotice: Play = async ({ canvasElement }) => {
  const host = await standing(canvasElement, 'cookie-banner');
  await click(inside(host, '[part=dismiss]'));
  await expect(host.shadowRoot?.querySelector('[part=notice]')).toBeNull();
};
