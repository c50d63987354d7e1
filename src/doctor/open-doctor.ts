/**
 * For whoever makes a page: says, over it, what the page did to the elements, and what to do. Writes nothing, asks
 * nobody, and is on no page that does not call for it.
 */
import type { Core } from '../consent/consent-context.js';
import { contextLanguage } from '../localize/context-language.js';
import { templates as needs } from '../localize/catalogs/fr/choice-needs.js';
import { templates as panelTexts } from '../localize/catalogs/fr/doctor-panel.js';
import { templates as findings } from '../localize/catalogs/fr/findings.js';
import { templates as codes } from '../localize/catalogs/fr/problem-codes.js';
import { templates as problems } from '../localize/catalogs/fr/problems.js';
import { msgFor, supportedLanguage } from '../localize/msg.js';
import { addFrenchIfRegistered } from '../localize/add-catalog.js';
import { registry } from '../page-state.js';
import { examine } from './run-checks.js';
import { ourElements, TAGS } from './checks/our-elements.js';
import { watchPolicy } from './checks/content-security-policy.js';
import { watchTold } from './checks/reported-warnings.js';
import { openPanel } from './doctor-panel.js';

/** Milliseconds after which what is still on its way is told as it stands. */
const PATIENCE = 3000;

/** Milliseconds after which a page that changed is looked at again: some pages never stop to change. */
const CALM = 500;

const loaded = (page: Document): Promise<unknown> =>
  page.readyState === 'complete'
    ? Promise.resolve()
    : new Promise((resolve) => addEventListener('load', resolve, { once: true }));

/** Elements that were waited for: one that never finds its code is waited for once. */
const waited = new WeakSet<Element>();

/** Settles once our elements show what they will show, or after a while. */
const settled = async (page: Document): Promise<void> => {
  const elements = ourElements(page).filter((element) => !waited.has(element));
  const stands = async (element: Element): Promise<void> => {
    // The question is defined where there is something to ask.
    if (element.localName !== 'cookie-banner') await customElements.whenDefined(element.localName);
    await (element as { updateComplete?: Promise<unknown> }).updateComplete;
  };
  const { consent } = registry();
  await Promise.race([
    Promise.all([(consent?.engine as Core | undefined)?.consent.ready, ...elements.map(stands)]),
    new Promise((resolve) => setTimeout(resolve, PATIENCE)),
  ]);
  for (const element of elements) waited.add(element);
};

/**
 * Opens the panel, and says in it what the page did once our elements show what they will show.
 * @param ours Folders of our own files, to know them among what the page's policy blocks.
 */
export const openDoctor = async (ours: readonly string[] = []): Promise<void> => {
  addFrenchIfRegistered(codes, findings, needs, panelTexts, problems);
  const language = supportedLanguage(contextLanguage(document.documentElement) ?? '') ?? 'en';
  const msg = msgFor(language);
  let looks = 0;
  let shown = '';
  const look = async (isAsked: boolean): Promise<void> => {
    const mine = ++looks;
    // A marker may have become a tag since, which has not found its code yet.
    await settled(document);
    const said = await examine(document, msg, blocked(), (element) => waited.has(element));
    // Code that comes later than that defines its elements: no mutation reports it.
    for (const { localName } of document.querySelectorAll(':not(:defined)')) {
      if (TAGS.includes(localName)) void customElements.whenDefined(localName).then(more);
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
    }, CALM);
  };
  const charters = (): string[] =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel~="cookie-charter"]')].map(({ href }) => href);
  const blocked = watchPolicy(() => [...ours, ...charters()], more);
  const panel = openPanel(msg, language, () => again(true));
  watchTold(more);
  new MutationObserver(more).observe(document, { childList: true, subtree: true });
  await loaded(document);
  // Forms become tags, and tags find their code, when the page has nothing else to do.
  await new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
  await look(true);
};
