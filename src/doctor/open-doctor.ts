/**
 * Doctor for authors: reports, over the page, what the page did to our elements and how to fix it. It stores nothing,
 * sends nothing, and is only on pages that call it.
 */
import type { ConsentContext } from '../consent/consent-context.js';
import { contextLanguage } from '../localize/locale-controller.js';
import { templates as needs } from '../localize/catalogs/fr/choice-needs.js';
import { templates as panelTexts } from '../localize/catalogs/fr/doctor-panel.js';
import { templates as findings } from '../localize/catalogs/fr/findings.js';
import { templates as codes } from '../localize/catalogs/fr/problem-codes.js';
import { templates as problems } from '../localize/catalogs/fr/problems.js';
import { getMessages, supportedLanguage } from '../localize/msg.js';
import { addFrenchIfRegistered } from '../localize/add-catalog.js';
import { pageState } from '../page-state.js';
import { runChecks } from './run-checks.js';
import { OUR_TAGS } from '../tags.js';
import { ourElements } from './checks/our-elements.js';
import { watchSecurityPolicy } from './checks/content-security-policy.js';
import { onWarning } from './checks/reported-warnings.js';
import { openPanel } from './doctor-panel.js';

/** Milliseconds after which elements that are still loading are reported as they are. */
const SETTLE_TIMEOUT = 3000;

/** Milliseconds to wait after a mutation before the next check: some pages never stop changing. */
const DEBOUNCE = 500;

const pageLoaded = (page: Document): Promise<unknown> =>
  page.readyState === 'complete'
    ? Promise.resolve()
    : new Promise((resolve) => addEventListener('load', resolve, { once: true }));

/** Elements already waited for: one whose code never loads is waited for only once. */
const waitedFor = new WeakSet<Element>();

/** Settles once our elements have rendered, or after `SETTLE_TIMEOUT`. */
const elementsSettled = async (page: Document): Promise<void> => {
  const elements = ourElements(page).filter((element) => !waitedFor.has(element));
  const stands = async (element: Element): Promise<void> => {
    // `<cookie-banner>` is defined only if a choice is needed.
    if (element.localName !== 'cookie-banner') await customElements.whenDefined(element.localName);
    await (element as { updateComplete?: Promise<unknown> }).updateComplete;
  };
  const { consent } = pageState();
  await Promise.race([
    Promise.all([(consent?.engine as ConsentContext | undefined)?.consent.ready, ...elements.map(stands)]),
    new Promise((resolve) => setTimeout(resolve, SETTLE_TIMEOUT)),
  ]);
  for (const element of elements) waitedFor.add(element);
};

/**
 * Opens the panel, and shows the findings once our elements have rendered.
 * @param ours Folders of our files, to find them among violations of the Content-Security-Policy.
 */
export const openDoctor = async (ours: readonly string[] = []): Promise<void> => {
  addFrenchIfRegistered(codes, findings, needs, panelTexts, problems);
  const language = supportedLanguage(contextLanguage(document.documentElement) ?? '') ?? 'en';
  const msg = getMessages(language);
  let looks = 0;
  let shown = '';
  const look = async (isAsked: boolean): Promise<void> => {
    const mine = ++looks;
    // Markers may have become elements meanwhile, whose code is still loading.
    await elementsSettled(document);
    const said = await runChecks(document, msg, blocked(), (element) => waitedFor.has(element));
    // `whenDefined`: code that loads later upgrades elements without a mutation.
    for (const { localName } of document.querySelectorAll(':not(:defined)')) {
      if (OUR_TAGS.includes(localName)) void customElements.whenDefined(localName).then(more);
    }
    const text = JSON.stringify(said);
    // Drop a result that a later check supersedes, and an unchanged one: the live region would announce it again.
    if (mine !== looks || (text === shown && !isAsked)) return;
    shown = text;
    panel.show(said);
  };
  const again = (isAsked: boolean): void => void look(isAsked).catch(reportError);
  let due: ReturnType<typeof setTimeout> | undefined;
  const more = (): void => {
    // Wait for the first check: elements that are still loading would be reported as missing.
    if (!looks) return;
    due ??= setTimeout(() => {
      due = undefined;
      again(false);
    }, DEBOUNCE);
  };
  const charters = (): string[] =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel~="cookie-charter"]')].map(({ href }) => href);
  const blocked = watchSecurityPolicy(() => [...ours, ...charters()], more);
  const panel = openPanel(msg, language, () => again(true));
  onWarning(more);
  new MutationObserver(more).observe(document, { childList: true, subtree: true });
  await pageLoaded(document);
  // Idle callback: markers become elements, and lazy-loaded code runs, when the page is idle.
  await new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
  await look(true);
};
