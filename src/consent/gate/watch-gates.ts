/**
 * Blocks elements that the page marks with a category until it is granted: scripts as `text/plain`, frames, images,
 * media and links under `data-blocked-src` and the like, anything inside a `<template>`. Blocked elements make no
 * request.
 *
 * Scripts keep their order among each other. Frames and images wait for no script. No script waits for one that left
 * the page, never loads or is of a kind that browsers do not run.
 */
import type { ConsentContext } from '../consent-context.js';
import { toKey } from '../choice.js';
import { whenIdle } from '../../util/yield-to-main.js';
import { type Condition, GATE_SELECTOR, readCondition, UNBLOCKED_SELECTOR } from './gate-attributes.js';
import { openElement } from './open-element.js';
import type { OpenedTemplate } from './open-template.lazy.js';
import { createBlockedScripts, isScript } from './blocked-scripts.js';
import { QUEUE_TIMEOUT } from './script-queue.js';
import { reportFault } from '../../page-state.js';

/** Elements that are blocked, or should have been. */
const MARKED = `${GATE_SELECTOR},${UNBLOCKED_SELECTOR}`;

/** Content of a template; undefined for any other element. */
const templateContent = (element: HTMLElement): DocumentFragment | undefined =>
  element.localName === 'template' ? (element as HTMLTemplateElement).content : undefined;

export const watchGates = (core: ConsentContext, page: Document): void => {
  const { now } = core.options;
  /** Elements that were opened, or wait for their turn. */
  const queued = new WeakSet<Element>();
  /** Opened element → function that closes it. */
  const shown = new Map<Element, () => void>();
  /**
   * When the charter was requested. Only once: one that fails to load must not be requested at every change of the
   * page.
   */
  let askedAt: number | undefined;
  let watching: Promise<(blocked: readonly HTMLElement[]) => void> | undefined;
  let isSearching = false;

  const decides = ({ category, service, whenWithdrawn }: Condition): boolean | undefined => {
    const granted = core.isGranted(category, service);
    return whenWithdrawn ? core.withdrawnKeys.has(toKey(category, service)) && !granted : granted;
  };
  const isGranted = (element: Element): boolean | undefined => decides(readCondition(element as HTMLElement));
  const isDue = (element: Element): boolean => element.isConnected && isGranted(element) === true;
  const scripts = createBlockedScripts({ core, page, queued, isGranted, isDue });

  const openTemplate = async (element: HTMLTemplateElement): Promise<OpenedTemplate | undefined> => {
    const { openTemplate: show } = await import('./open-template.lazy.js');
    if (!isDue(element)) return undefined;
    const opened = show(element, (script) => queued.has(script));
    shown.set(element, opened.close);
    return opened;
  };

  const open = (element: HTMLElement): void => {
    queued.add(element);
    if (isScript(element)) scripts.add(element);
    else if (element.localName === 'template') {
      // A lazy-loaded file that fails to load leaves the template blocked.
      const opening = openTemplate(element as HTMLTemplateElement).catch(() => undefined);
      scripts.addTemplate(element, opening, ({ close }) => shown.get(element) === close);
      void opening.then((opened) => opened ?? queued.delete(element));
    } else shown.set(element, openElement(element));
  };

  const closeAll = (): void => {
    for (const [element, close] of shown) {
      // Elements that left the page are closed too: they may come back after a refusal.
      if (isDue(element)) continue;
      shown.delete(element);
      queued.delete(element);
      try {
        close();
      } catch (error) {
        // An element that a script of the page broke must not keep others open.
        reportFault(error);
      }
    }
  };

  /** True while scripts wait for the charter, because a gate before them cannot be decided without it. */
  const waitsForCharter = (): boolean => {
    if (askedAt === undefined) {
      askedAt = now();
      const giveUp = (): void => {
        askedAt = -Infinity;
        look();
      };
      core.loadPolicy().then(look, giveUp);
      setTimeout(giveUp, QUEUE_TIMEOUT);
    }
    return now() < askedAt + QUEUE_TIMEOUT;
  };

  /** Keeps other scripts of the page from loading blocked elements. */
  const guard = (blocked: readonly HTMLElement[]): void => {
    watching ??= import('./watch-blocked.lazy.js').then(({ watchBlocked }) =>
      watchBlocked(page, (element) => !queued.has(element) && !isGranted(element)),
    );
    watching.then((review) => review(blocked)).catch(() => {});
  };

  /** Reports elements that have a category and were never blocked, once the page has nothing else to do. */
  const findUnblocked = (): void => {
    if (isSearching || [...page.querySelectorAll(UNBLOCKED_SELECTOR)].every((element) => queued.has(element)))
      return;
    isSearching = true;
    whenIdle(async () => {
      isSearching = false;
      const { reportUnblocked } = await import('./report-unblocked.lazy.js');
      await reportUnblocked(core, page, (element) => queued.has(element));
    });
  };

  const look = (): void => {
    scripts.review();
    closeAll();
    const decided = new Map<string, boolean | undefined>();
    let scriptsWait = false;
    const blocked: HTMLElement[] = [];
    for (const element of page.querySelectorAll<HTMLElement>(GATE_SELECTOR)) {
      if (queued.has(element)) continue;
      const condition = readCondition(element);
      const key = JSON.stringify(condition);
      if (!decided.has(key)) decided.set(key, decides(condition));
      const granted = decided.get(key);
      const isScripted = isScript(element) || !!templateContent(element)?.querySelector('script');
      // Scripts keep their order among each other. Elements without scripts neither wait nor keep others waiting.
      if (granted === undefined) scriptsWait = (waitsForCharter() && isScripted) || scriptsWait;
      if (granted && !(isScripted && scriptsWait)) open(element);
      else if (!isScript(element) && !templateContent(element)) blocked.push(element);
    }
    if (blocked.length) guard(blocked);
    findUnblocked();
  };

  /** Looks for blocked elements in added nodes only: a page may have thousands, and change many times a second. */
  const lookIn = (changes: readonly MutationRecord[]): void => {
    const isMarked = (node: Partial<Element>): unknown =>
      node.matches?.(MARKED) || node.querySelector?.(MARKED);
    // Media elements: a script may add a source beside a blocked one.
    const concerns = ({ target, addedNodes }: MutationRecord): unknown =>
      /^(?:video|audio)$/.test((target as Element).localName) ||
      [...(addedNodes as NodeListOf<Element>)].some(isMarked);
    if (changes.some(concerns)) look();
    else {
      scripts.review();
      closeAll();
    }
  };

  core.consent.subscribe(look);
  new MutationObserver(lookIn).observe(page, { childList: true, subtree: true });
  look();
};
