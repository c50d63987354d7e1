/** What visitors do with the preferences, and what comes of it. */
import { expect, waitFor } from 'storybook/test';
import type { PreferencesElement } from '../../src/elements/preferences/preferences.js';
import {
  click,
  closedChoices,
  inputIn,
  inside,
  isChecked,
  opens,
  pressAction,
  readAnnouncements,
  standing,
} from './interactions.js';
import { selectSwitch } from '../../test/fixtures/consent.mjs';
import { readStored } from '../../test/fixtures/consent-stores.js';

type Play = (story: { readonly canvasElement: HTMLElement }) => Promise<void>;

export const withdraws: Play = async ({ canvasElement }) => {
  const host = await standing<PreferencesElement>(canvasElement, 'cookie-preferences');
  await pressAction(host, 'refuse');
  await waitFor(() => inside(host, '[data-action=reload]'));
  await expect(readAnnouncements(host)).not.toBe('');
  await expect(isChecked(host, selectSwitch('statistics'))).toBe(false);
  await expect(readStored(host.consent)).toContain('statistics~0');
};

export const savesOneService: Play = async ({ canvasElement }) => {
  const host = await standing<PreferencesElement>(canvasElement, 'cookie-preferences');
  await click(inside(host, selectSwitch('media', 'video')));
  await expect(readStored(host.consent)).toBeUndefined();
  await pressAction(host, 'save');
  await waitFor(() => expect(readAnnouncements(host)).not.toBe(''));
  await expect(inputIn(host, selectSwitch('media')).indeterminate).toBe(true);
  await expect(isChecked(host, selectSwitch('media', 'map'))).toBe(false);
  await expect(readStored(host.consent)).toContain('media/video~1');
};

export const closesWithoutSaving: Play = async ({ canvasElement }) => {
  const host = await standing<PreferencesElement>(canvasElement, 'cookie-preferences');
  await opens(host);
  await click(inside(host, selectSwitch('statistics')));
  await click(inside(host, '[part=close]'));
  await closedChoices(host);
  await expect(readStored(host.consent)).toBeUndefined();
};

export const opensATable: Play = async ({ canvasElement }) => {
  const host = await standing(canvasElement, 'cookie-preferences');
  await expect(host.shadowRoot?.querySelector('table')).toBeNull();
  await click(inside(host, '[part=summary]'));
  await waitFor(() => expect(inside(host, 'table').checkVisibility()).toBe(true));
};
