/**
 * For whoever makes a page: says, over it, what the page did to the elements, and what to do. Writes nothing, asks
 * nobody, and is on no page that does not call for it.
 */
import type { ConsentContext } from '../consent/consent-context.js';
import { contextLanguage } from '../localize/context-language.js';
import { templates as needs } from '../localize/catalogs/fr/choice-needs.js';
import { templates as panelTexts } from '../localize/catalogs/fr/doctor-panel.js';
import { templates as findings } from '../localize/catalogs/fr/findings.js';
import { templates as codes } from '../localize/catalogs/fr/problem-codes.js';
import { templates as problems } from '../localize/catalogs/fr/problems.js';
import { getMessages, supportedLanguage } from '../localize/msg.js';
import { addFrenchIfRegistered } from '../localize/add-catalog.js';
import { pageState } from '../page-state.js';
import { runChecks } from './run-checks.js';
import { ourElements, OUR_TAGS } from './checks/our-elements.js';
import { watchSecurityPolicy } from './checks/content-security-policy.js';
import { onWarning } from './checks/reported-warnings.js';
import { openPanel } from './doctor-panel.js';

/** Milliseconds after which what is still on its way is told as it stands. */
const SETTLE_TIMEOUT = 3000;

/** Milliseconds after which a page that changed is looked at again: some pages never stop to change. */
const DEBOUNCE = 500;

const pageLoaded = (page: Document): Promise<unknown> =>
  page.readyState === 'complete'
    ? Promise.resolve()
    : new Promise((resolve) => addEventListener('load', resolve, { once: true }));

/** Elements that were waited for: one that never finds its code is waited for once. */
const waitedFor = new WeakSet<Element>();

/** Settles once our elements show what they will show, or after a while. */
const elementsSettled = async (page: Document): Promise<void> => {
  const elements = ourElements(page).filter((element) => !waitedFor.has(element));
  const stands = async (element: Element): Promise<void> => {
    // The question is defined where there is something to ask.
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
 * Opens the panel, and says in it what the page did once our elements show what they will show.
 * @param ours Folders of our own files, to know them among what the page's policy blocks.
 */
export const openDoctor = async (ours: readonly string[] = []): Promise<void> => {
  addFrenchIfRegistered(codes, findings, needs, panelTexts, problems);
  const language = supportedLanguage(contextLanguage(document.documentElement) ?? '') ?? 'en';
  const msg = getMessages(language);
  let looks = 0;
  let shown = '';
  const look = async (isAsked: boolean): Promise<void> => {
    const mine = ++looks;
    // A marker may have become a tag since, which has not found its code yet.
    await elementsSettled(document);
    const said = await runChecks(document, msg, blocked(), (element) => waitedFor.has(element));
    // Code that comes later than that defines its elements: no mutation reports it.
    for (const { localName } of document.querySelectorAll(':not(:defined)')) {
      if (OUR_TAGS.includes(localName)) void customElements.whenDefined(localName).then(more);
    }
    const text = JSON.stringify(said);
    // A later look knows more; what stands there is not read out again unasked.
    if (mine !== looks || (text === shown && !isAsked)) return;
    shown = text;
    panel.show(said);
  };
  const again = (isAsked: boolean): void => void look(isAsked).catch(reportError);
  let due: ReturnType<typeof setTimeout> | undefined;
  const more = (): void => {
    // Before the first look, what is on its way would be told as missing.
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
  // Forms become tags, and tags find their code, when the page has nothing else to do.
  await new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
  await look(true);
};
