/** Opening the choices, from the question, the button at the foot of the page, or a link. */
import type { CharterFile } from '../../charter/charter-json.js';
import type { Consent } from '../../consent/consent-context.js';
import { addFrenchIfRegistered } from '../../localize/add-catalog.js';
import { templates as consentUi } from '../../localize/catalogs/fr/consent-ui.js';
import { templates as tables } from '../../localize/catalogs/fr/core-document.js';
import { templates as preferences } from '../../localize/catalogs/fr/preferences.js';
import { templates as results } from '../../localize/catalogs/fr/results.js';
import { contextLanguage } from '../../localize/context-language.js';
import { pageState } from '../../page-state.js';
import { defineElement } from '../base/define-element.js';
import { getPageConsent } from '../base/get-page-consent.js';
import { inheritPageFont } from '../base/inherited-font.js';
import { bringIntoView, isVisible } from '../base/platform.js';
import { PreferencesElement } from './preferences.js';

const PREFERENCES_TAG = 'cookie-preferences';

addFrenchIfRegistered(consentUi, preferences, results, tables);

/** What the engine goes by: it may know the charter from the question alone. */
const charterOfStore = async (consent?: Consent): Promise<CharterFile | undefined> => {
  try {
    const { json } = await (consent ?? (await getPageConsent())).charter();
    return json as unknown as CharterFile;
  } catch {
    // The engine has told the author; the element looks by itself, and says so to the visitor.
    return undefined;
  }
};

const hasFailed = ({ charterController }: PreferencesElement): boolean =>
  charterController.status === 'error';

/** The choices that the page shows, unless they cannot be read. */
const visiblePreferences = async (): Promise<PreferencesElement | undefined> => {
  const shown = document.querySelector(`${PREFERENCES_TAG}:not([dialog])`);
  if (!(shown instanceof PreferencesElement && isVisible(shown))) return undefined;
  await shown.updateComplete;
  return hasFailed(shown) ? undefined : shown;
};

/**
 * Opens the choices: those of the page, where it shows some, else a dialog. Settles when the visitor is done.
 * @param consent The engine that keeps them. Default: the page's.
 * @param opener What was pressed: the dialog is in its language. Default: the question that asks, else the body.
 * @param press The event of it.
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
  // One that could not be read tries again.
  const before = document.querySelector(`html > ${PREFERENCES_TAG}`);
  if (before instanceof PreferencesElement && hasFailed(before)) before.remove();
  const element = before?.isConnected ? before : document.createElement(PREFERENCES_TAG);
  if (!(element instanceof PreferencesElement)) return;
  element.lang = contextLanguage(opener) ?? '';
  element.consent = consent;
  element.charter = known;
  if (!element.isConnected) {
    element.toggleAttribute('dialog', true);
    // Where no style of the page’s, and no change of its body, reaches it.
    document.body.before(element);
    inheritPageFont(element.shadowRoot);
  }
  await element.show(press);
};
