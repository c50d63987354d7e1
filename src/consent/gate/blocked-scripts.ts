/** Scripts of the page that are blocked until consent: each runs once, in order, and can be stopped until it runs. */
import type { ConsentContext } from '../consent-context.js';
import type { cloneExecutable as CopyOf } from './copy-script.lazy.js';
import { createLateScripts } from './late-script.js';
import { GATE_SELECTOR, readCondition } from './gate-attributes.js';
import type { OpenedTemplate } from './open-template.lazy.js';
import { prepareScript, type ReadyScript } from './run-script.js';
import { createScriptQueue } from './script-queue.js';

// `localName`, not `instanceof`: an element of a frame is of that frame's classes.
export const isScript = (element: Element): element is HTMLScriptElement => element.localName === 'script';

/** State of the gate that its scripts need. */
export interface Gate {
  readonly core: ConsentContext;
  readonly page: Document;
  /** Elements that were opened, or wait for their turn. */
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
  /** Stops scripts that are no longer granted, and ends waits that are no longer due. */
  review(): void;
}

/** A script that was inserted and may not have run yet. */
interface Loading extends Pick<ReadyScript, 'endsUnseen'> {
  readonly gate: Element;
  readonly markup: string | undefined;
  readonly finish: () => void;
}

export const createBlockedScripts = ({ core, page, queued, isGranted, isDue }: Gate): BlockedScripts => {
  /** Markup of head scripts that ran: a page swap inserts the same ones again. */
  const ran = new Set<string>();
  /** Blocked elements of the page at the start: a later one may come from `innerHTML`. */
  const early = new WeakSet(page.querySelectorAll(GATE_SELECTOR));
  /** Clones of stopped scripts: browsers run neither a started script again nor its clone. */
  const dead = new WeakSet<Element>();
  /** Scripts that were inserted, and can be stopped until they run. */
  const loading = new Map<HTMLScriptElement, Loading>();
  const queue = createScriptQueue(core.options.now);
  const late = createLateScripts(page);

  /**
   * True for a script that browsers may no longer run, such as one from `innerHTML`, or its clone, which looks like any
   * other. `async` is true for a script that the parser kept from running.
   */
  const needsCopy = (element: HTMLScriptElement): boolean =>
    dead.has(element) || !early.has(element) || !element.async;

  /** Loads `cloneExecutable`; undefined where no copy is needed. */
  const loadCopy = async (isNeeded: boolean): Promise<typeof CopyOf | undefined> =>
    isNeeded ? (await queue.wait(import('./copy-script.lazy.js')))?.cloneExecutable : undefined;

  /**
   * Inserts a script of a gate, and settles when the next may follow.
   * @param hasRun Called once the script ran.
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
        // An inline module stays in `loading`: it may not have run yet, so a withdrawal stops it.
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
    // Grant withdrawn, or element removed by a page swap, while `loadCopy` ran.
    if (!isDue(element)) {
      queued.delete(element);
      return;
    }
    const ready = prepareScript(element, element.getAttribute('data-type'), copyOf?.(element));
    if (!ready) return;
    if (markup) ran.add(markup);
    await run(element, ready, () => {}, markup);
  };

  /** Adopts a script into another document, where browsers do not run it (HTML, "execute the script element"). */
  const stop = (script: HTMLScriptElement, { gate, markup, endsUnseen, finish }: Loading): void => {
    loading.delete(script);
    if (isScript(gate)) {
      const blocked = script.cloneNode(true) as HTMLScriptElement;
      blocked.type = 'text/plain';
      dead.add(blocked);
      // An inline module may have run: its clone must not run again.
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
        // Element withdrawn or removed before its turn: if it is granted again or comes back, it waits again.
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
