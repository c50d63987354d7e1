/** Opens the preferences, from the banner, the settings button or a link. */
import type { CharterFile } from '../../charter/charter-json.js';
import type { Consent } from '../../consent/consent-context.js';
import { addFrenchIfRegistered } from '../../localize/add-catalog.js';
import { templates as consentUi } from '../../localize/catalogs/fr/consent-ui.js';
import { templates as tables } from '../../localize/catalogs/fr/core-document.js';
import { templates as preferences } from '../../localize/catalogs/fr/preferences.js';
import { templates as results } from '../../localize/catalogs/fr/results.js';
import { contextLanguage } from '../../localize/locale-controller.js';
import { pageState } from '../../page-state.js';
import { defineElement } from '../base/define-element.js';
import { getPageConsent } from '../base/consent-controller.js';
import { inheritPageFont } from '../base/create-element.js';
import { bringIntoView, isVisible } from '../base/platform.js';
import { PreferencesElement } from './preferences.js';

const PREFERENCES_TAG = 'cookie-preferences';

addFrenchIfRegistered(consentUi, preferences, results, tables);

/** Charter of the consent store, which may have it from the banner alone. */
const charterOfStore = async (consent?: Consent): Promise<CharterFile | undefined> => {
  try {
    const { json } = await (consent ?? (await getPageConsent())).charter();
    return json as unknown as CharterFile;
  } catch {
    // Load error: already logged by the consent store. The element loads the charter itself, and shows the error.
    return undefined;
  }
};

const hasFailed = ({ charterController }: PreferencesElement): boolean =>
  charterController.status === 'error';

/** Preferences that the page shows, unless their charter cannot be loaded. */
const visiblePreferences = async (): Promise<PreferencesElement | undefined> => {
  const shown = document.querySelector(`${PREFERENCES_TAG}:not([dialog])`);
  if (!(shown instanceof PreferencesElement && isVisible(shown))) return undefined;
  await shown.updateComplete;
  return hasFailed(shown) ? undefined : shown;
};

/**
 * Opens the preferences: those in the page, if visible, else a dialog. Settles when the dialog is closed, or at once.
 * @param consent Consent store that saves the choice. Default: the page's.
 * @param opener Element that was pressed: the dialog is in its language. Default: the banner, else the body.
 * @param press Event of that press.
 */
export const openPreferences = async (
  consent?: Consent,
  opener: Element = pageState().activeBanner ?? document.body,
  press?: Event,
): Promise<void> => {
  defineElement(PREFERENCES_TAG, PreferencesElement);
  const shown = await visiblePreferences();
  if (shown) {
    bringIntoView(shown);
    shown.focus();
    return;
  }
  const known = await charterOfStore(consent);
  // Failed dialog: replace it, so that it loads the charter again.
  const before = document.querySelector(`html > ${PREFERENCES_TAG}`);
  if (before instanceof PreferencesElement && hasFailed(before)) before.remove();
  const element = before?.isConnected ? before : document.createElement(PREFERENCES_TAG);
  if (!(element instanceof PreferencesElement)) return;
  element.lang = contextLanguage(opener) ?? '';
  element.consent = consent;
  element.charter = known;
  if (!element.isConnected) {
    element.toggleAttribute('dialog', true);
    // Before `<body>`: out of reach of styles for its content, and of scripts that replace it.
    document.body.before(element);
    inheritPageFont(element.shadowRoot);
  }
  await element.show(press);
};
