/** The scripts of the page that are blocked until consent: each runs once, in order, and is stopped while it can be. */
import type { ConsentContext } from '../consent-context.js';
import type { cloneExecutable as CopyOf } from './copy-script.lazy.js';
import { createLateScripts } from './late-script.js';
import { GATE_SELECTOR, readCondition } from './gate-attributes.js';
import type { OpenedTemplate } from './open-template.lazy.js';
import { prepareScript, type ReadyScript } from './run-script.js';
import { createScriptQueue } from './script-queue.js';

// By name: an element of a frame is of that frame's classes.
export const isScript = (element: Element): element is HTMLScriptElement => element.localName === 'script';

/** What the gate knows, and its scripts ask. */
export interface Gate {
  readonly core: ConsentContext;
  readonly page: Document;
  /** What was opened, or waits for its turn. */
  readonly queued: WeakSet<Element>;
  readonly isGranted: (element: Element) => boolean | undefined;
  /** True for an element of the page that is granted. */
  readonly isDue: (element: Element) => boolean;
}

export interface BlockedScripts {
  /** Runs a script in its turn. */
  add(element: HTMLScriptElement): void;
  /** Runs the scripts of a template in its turn, once it was opened. */
  addTemplate(
    element: Element,
    opening: Promise<OpenedTemplate | undefined>,
    isOpen: (opened: OpenedTemplate) => boolean,
  ): void;
  /** Stops what is no longer granted, and goes on where something was waited for in vain. */
  review(): void;
}

/** What is known of a script on its way. */
interface Loading extends Pick<ReadyScript, 'endsUnseen'> {
  readonly gate: Element;
  readonly markup: string | undefined;
  readonly finish: () => void;
}

export const createBlockedScripts = ({ core, page, queued, isGranted, isDue }: Gate): BlockedScripts => {
  /** Scripts of the head that ran: a page swap brings the same ones along. */
  const ran = new Set<string>();
  /** What came with the page itself; anything later may have been made by `innerHTML`. */
  const early = new WeakSet(page.querySelectorAll(GATE_SELECTOR));
  /** Scripts that browsers no longer run, though the parser made them. */
  const dead = new WeakSet<Element>();
  /** Scripts on their way, which can be stopped until they run. */
  const loading = new Map<HTMLScriptElement, Loading>();
  const queue = createScriptQueue(core.options.now);
  const late = createLateScripts(page);

  /**
   * True for a script that browsers may no longer run: what `innerHTML` made is dead, and so are its clones, which look
   * like any other. The parser forces `async` on a script that it kept from running.
   */
  const needsCopy = (element: HTMLScriptElement): boolean =>
    dead.has(element) || !early.has(element) || !element.async;

  /** Gets what copies scripts; undefined where no copy is needed. */
  const loadCopy = async (isNeeded: boolean): Promise<typeof CopyOf | undefined> =>
    isNeeded ? (await queue.wait(import('./copy-script.lazy.js')))?.cloneExecutable : undefined;

  /**
   * Inserts a script of a gate, and settles when the next may follow.
   * @param hasRun Called once it ran.
   */
  const run = async (
    gate: Element,
    { script, insert, kind, ends, endsUnseen, inOrder }: ReadyScript,
    hasRun: () => void,
    markup?: string,
  ): Promise<void> => {
    const runs = (): void => {
      const { whenWithdrawn, ...granting } = readCondition(gate as HTMLElement);
      if (kind && !whenWithdrawn) core.executedCategories.set(JSON.stringify(granting), granting);
      hasRun();
    };
    queued.add(script);
    if (!ends) {
      runs();
      late.run(script, insert, undefined);
      return;
    }
    if (endsUnseen) runs();
    const over = new Promise<void>((resolve) => {
      loading.set(script, { gate, markup, endsUnseen, finish: resolve });
      const end = (): void => {
        // What ends unseen is stopped whenever it is withdrawn, in case it has not run yet.
        if (!endsUnseen && loading.delete(script)) runs();
        resolve();
      };
      void ends.then(end);
    });
    late.run(script, insert, over);
    if (inOrder) await queue.wait(over, () => script.isConnected);
  };

  const runGate = async (element: HTMLScriptElement): Promise<void> => {
    const markup = page.head.contains(element) ? element.outerHTML : undefined;
    if (markup && ran.has(markup)) return;
    const copyOf = await loadCopy(needsCopy(element));
    // Withdrawn meanwhile, or swapped away.
    if (!isDue(element)) {
      queued.delete(element);
      return;
    }
    const ready = prepareScript(element, element.getAttribute('data-type'), copyOf?.(element));
    if (!ready) return;
    if (markup) ran.add(markup);
    await run(element, ready, () => {}, markup);
  };

  /** In another document than the one it was inserted into, no script runs (HTML, "execute the script element"). */
  const stop = (script: HTMLScriptElement, { gate, markup, endsUnseen, finish }: Loading): void => {
    loading.delete(script);
    if (isScript(gate)) {
      const blocked = script.cloneNode(true) as HTMLScriptElement;
      blocked.type = 'text/plain';
      dead.add(blocked);
      // It may have run: it runs once.
      if (endsUnseen) queued.add(blocked);
      script.replaceWith(blocked);
      ran.delete(markup ?? '');
    }
    page.implementation.createHTMLDocument('').adoptNode(script);
    finish();
  };

  return {
    add: (element) =>
      queue.add({
        run: () => runGate(element),
        isDue: () => isDue(element),
        // Withdrawn or swapped away while it waited for its turn: put back or granted again, it waits again.
        drop: () => queued.delete(element),
      }),
    addTemplate: (element, opening, isOpen) => {
      const isLate = !early.has(element);
      const runAll = async (): Promise<void> => {
        const opened = await queue.wait(opening);
        for (const one of opened?.scripts ?? []) {
          const copyOf = await loadCopy(isLate);
          const ready =
            opened && isOpen(opened) && isDue(element)
              ? prepareScript(one.script, one.type, copyOf?.(one.script))
              : undefined;
          if (!ready) continue;
          one.script = ready.script;
          await run(element, ready, () => (one.hasRun = true));
        }
      };
      queue.add({ run: runAll, isDue: () => true, drop: () => {} });
    },
    review: () => {
      for (const [script, one] of loading) {
        if (!isGranted(one.gate)) stop(script, one);
        else if (one.endsUnseen && !script.isConnected) loading.delete(script);
      }
      queue.review();
    },
  };
};
