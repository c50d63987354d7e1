/** What visitors do with the choices, and what comes of it. */
import { expect, waitFor } from 'storybook/test';
import type { PreferencesElement } from '../../src/elements/preferences/preferences.js';
import {
  click,
  closedChoices,
  inputIn,
  inside,
  isChecked,
  opens,
  press,
  said,
  standing,
  switchOf,
} from './interactions.js';
import { storedBy } from './consent-fixtures.js';

type Play = (story: { readonly canvasElement: HTMLElement }) => Promise<void>;

export const withdraws: Play = async ({ canvasElement }) => {
  const host = await standing<PreferencesElement>(canvasElement, 'cookie-preferences');
  await press(host, 'refuse');
  await waitFor(() => inside(host, '[data-action=reload]'));
  await expect(said(host)).not.toBe('');
  await expect(isChecked(host, switchOf('statistics'))).toBe(false);
  await expect(storedBy(host.consent)).toContain('statistics~0');
};

export const savesOneService: Play = async ({ canvasElement }) => {
  const host = await standing<PreferencesElement>(canvasElement, 'cookie-preferences');
  await click(inside(host, switchOf('media', 'video')));
  await expect(storedBy(host.consent)).toBeUndefined();
  await press(host, 'save');
  await waitFor(() => expect(said(host)).not.toBe(''));
  await expect(inputIn(host, switchOf('media')).indeterminate).toBe(true);
  await expect(isChecked(host, switchOf('media', 'map'))).toBe(false);
  await expect(storedBy(host.consent)).toContain('media/video~1');
};

export const closesWithoutSaving: Play = async ({ canvasElement }) => {
  const host = await standing<PreferencesElement>(canvasElement, 'cookie-preferences');
  await opens(host);
  await click(inside(host, switchOf('statistics')));
  await click(inside(host, '[part=close]'));
  await closedChoices(host);
  await expect(storedBy(host.consent)).toBeUndefined();
};

export const opensATable: Play = async ({ canvasElement }) => {
  const host = await standing(canvasElement, 'cookie-preferences');
  await expect(host.shadowRoot?.querySelector('table')).toBeNull();
  await click(inside(host, '[part=summary]'));
  await waitFor(() => expect(inside(host, 'table').checkVisibility()).toBe(true));
};
