/**
 * Holds back what the page marks with a category until that is granted: scripts as `text/plain`, frames, images and
 * links under `data-src` and the like, anything inside a `<template>`. Nothing held back makes a request.
 */
import type { Core } from '../core.js';
import { keyOf } from '../choice.js';
import { pause } from '../pause.js';
import { asks, GATES, HELD } from './markup.js';
import { runScript } from './run-script.js';

// By name: an element of a frame is of that frame's classes.
const isScript = (element: Element): element is HTMLScriptElement => element.localName === 'script';

export const openGates = (core: Core, page: Document): void => {
  const queued = new WeakSet<Element>();
  /** What was opened and can be closed again. */
  const shown = new Map<Element, () => void>();
  /** Scripts of the head that ran: a page swap brings the same ones along. */
  const ran = new Set<string>();
  /** What came with the page itself; anything later may have been made by `innerHTML`. */
  const early = new WeakSet(page.querySelectorAll(GATES));
  const queue: Element[] = [];
  let busy = false;
  /** Once: a charter that cannot be had is not asked for again at every change of the page. */
  let needed: Promise<unknown> | undefined;

  const isGranted = (element: Element): boolean | undefined => {
    const { category, service, not } = asks(element);
    if (!not) return core.decide(category, service);
    return core.taken.has(keyOf(category, service)) && !core.decide(category, service);
  };

  const open = async (element: Element): Promise<void> => {
    const { category } = asks(element);
    if (isScript(element)) {
      const markup = element.outerHTML;
      if (page.head.contains(element)) {
        if (ran.has(markup)) return;
        ran.add(markup);
      }
      core.ran.add(category);
      // The parser forces `async` on a script it held back; what `innerHTML` made is dead, and in most browsers shows
      // it by that. Firefox does not tell.
      const dead =
        !element.async ||
        (!early.has(element) && (element.hasAttribute('async') || 'mozInnerScreenX' in globalThis));
      await runScript(element, element.getAttribute('data-type'), dead);
    } else if (element.localName === 'template') {
      const { openTemplate } = await import('./open-template.js');
      await openTemplate(
        element as HTMLTemplateElement,
        !early.has(element),
        (close) => shown.set(element, close),
        () => core.ran.add(category),
      );
    } else {
      const held = HELD.filter((name) => element.hasAttribute(`data-${name}`));
      for (const name of held) element.setAttribute(name, element.getAttribute(`data-${name}`) ?? '');
      shown.set(element, () => {
        for (const name of held) element.removeAttribute(name);
        // Out and in again: a frame goes on living without its address.
        const { parentNode, nextSibling } = element;
        element.remove();
        parentNode?.insertBefore(element, nextSibling);
      });
    }
  };

  const drain = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let element; (element = queue.shift());) {
      // Taken back or swapped away while it waited for its turn.
      if (element.isConnected && isGranted(element)) {
        // A file of ours that does not load holds back this one, not the next.
        await open(element).catch(() => {});
        if (queue.length && isScript(element)) await pause();
      } else queued.delete(element);
    }
    busy = false;
  };

  const look = (): void => {
    for (const [element, close] of shown) {
      // What was swapped away is held back too: it may come back after a refusal.
      if (element.isConnected && isGranted(element)) continue;
      shown.delete(element);
      queued.delete(element);
      close();
    }
    for (const element of page.querySelectorAll(GATES)) {
      if (queued.has(element)) continue;
      const granted = isGranted(element);
      if (granted) {
        queued.add(element);
        queue.push(element);
      } else if (granted === undefined) {
        // What comes after it in the page waits as well: scripts run in order.
        needed ??= core.need().catch(() => {});
        break;
      }
    }
    void drain();
  };

  core.consent.subscribe(look);
  new MutationObserver(look).observe(page, { childList: true, subtree: true });
  look();
};
