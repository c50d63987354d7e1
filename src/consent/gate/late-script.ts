/**
 * What a script finds that runs long after the page was parsed, which old tags were not written for: `document.write`
 * would erase the page, and the events it waits for are over.
 */
import { report } from '../../registry.js';

/** The methods that begin a new document where the parser has ended (HTML, dynamic markup insertion). */
const ERASING = ['write', 'writeln', 'open'] as const;

/** Characters of ignored text that the message shows. */
const SHORT = 80;

export interface LateScripts {
  /**
   * Inserts a script, and gives it what it is late for.
   * @param insert Puts the script into the page.
   * @param ends Settles once the script ran or failed; none for a script that runs while it is inserted.
   */
  run(script: HTMLScriptElement, insert: () => void, ends: Promise<unknown> | undefined): void;
}

export const createLateScripts = (page: Document): LateScripts => {
  const view = page.defaultView;
  /** Late scripts that run now, or are on their way. */
  const running = new Set<HTMLScriptElement>();
  /** `onload` handlers that were called. */
  const called = new WeakSet<object>();
  let isGuarded = false;

  /** True where an event of the page's start was dispatched already. */
  const isOver = (type: string): boolean => {
    const [visit] = (view?.performance.getEntriesByType('navigation') ?? []) as PerformanceNavigationTiming[];
    return page.readyState === 'complete' || (type !== 'load' && !!visit?.domContentLoadedEventStart);
  };

  /** Listeners that will be called: browsers call each once, however often it was added. */
  const due: { readonly target: EventTarget; readonly type: string; readonly handler: unknown }[] = [];
  const indexOf = (target: EventTarget, type: string, handler: unknown): number =>
    due.findIndex((one) => one.target === target && one.type === type && one.handler === handler);

  const callInATask = (
    target: EventTarget,
    type: string,
    handler: EventListenerOrEventListenerObject,
    options?: unknown,
  ): void => {
    if (indexOf(target, type, handler) >= 0) return;
    due.push({ target, type, handler });
    setTimeout(() => {
      const index = indexOf(target, type, handler);
      // Taken off meanwhile.
      if (index < 0 || (options as AddEventListenerOptions | null)?.signal?.aborted) return;
      due.splice(index, 1);
      const event = new Event(type);
      for (const name of ['target', 'currentTarget']) Object.defineProperty(event, name, { value: target });
      if (typeof handler === 'function') handler.call(target, event);
      else handler.handleEvent(event);
    });
  };

  /** True while the code of a late script runs. A module never is the current script. */
  const isLate = (): boolean => {
    const { currentScript } = page;
    return currentScript
      ? running.has(currentScript as HTMLScriptElement)
      : [...running].some(({ type }) => type === 'module');
  };

  /** Keeps the page as it is. For good: what a late script leaves behind writes later still. */
  const ignoreWrites = (): void => {
    if (isGuarded) return;
    isGuarded = true;
    let isReported = false;
    for (const name of ERASING) {
      const before = page[name] as (...args: unknown[]) => unknown;
      const instead = (...args: unknown[]): unknown => {
        // With three arguments it opens a window.
        if (name === 'open' && args.length > 2) return before.apply(page, args);
        if (!isReported) report('write', `document.${name}`, args.join('').trim().slice(0, SHORT));
        isReported = true;
        return name === 'open' ? page : undefined;
      };
      try {
        Object.defineProperty(page, name, { value: instead, configurable: true, writable: true });
      } catch {
        // An element of the page took the name: nothing writes through it.
      }
    }
  };

  /** Puts a method of ours in place of one of the page, until the function that it returns is called. */
  const replace = (
    target: EventTarget,
    name: 'addEventListener' | 'removeEventListener',
    isTaken: (type: string, handler: EventListenerOrEventListenerObject, options: unknown) => boolean,
  ): (() => void) => {
    const before = Reflect.get(target, name) as () => void;
    const isOwn = Object.hasOwn(target, name);
    const instead = (...args: [string, EventListenerOrEventListenerObject, unknown?]): void => {
      if (!isTaken(args[0], args[1], args[2])) Reflect.apply(before, target, args);
    };
    Reflect.set(target, name, instead);
    return () => {
      // Somebody else put theirs on top of it: ours passes everything on.
      if (Reflect.get(target, name) !== instead) return;
      if (isOwn) Reflect.set(target, name, before);
      else Reflect.deleteProperty(target, name);
    };
  };

  /** Takes note of listeners for events that are over, until the function that it returns is called. */
  const catchListeners = (): (() => void) => {
    const restores = [page, view].flatMap((target) => {
      if (!target) return [];
      const isWaited = (type: string): boolean =>
        type === 'DOMContentLoaded' || (type === 'load' && target === view);
      return [
        replace(target, 'addEventListener', (type, handler, options) => {
          const isTaken = isWaited(type) && !!handler && isLate() && isOver(type);
          if (isTaken) callInATask(target, type, handler, options);
          return isTaken;
        }),
        replace(target, 'removeEventListener', (type, handler) => {
          const index = indexOf(target, type, handler);
          if (index >= 0) due.splice(index, 1);
          return index >= 0;
        }),
      ];
    });
    return () => restores.forEach((undo) => undo());
  };
  let restore = (): void => {};

  return {
    run: (script, insert, ends) => {
      ignoreWrites();
      const before = view?.onload;
      if (!running.size) restore = catchListeners();
      running.add(script);
      const end = (): void => {
        running.delete(script);
        if (!running.size) restore();
        const after = view?.onload;
        if (!view || !after || after === before || called.has(after) || !isOver('load')) return;
        called.add(after);
        callInATask(view, 'load', after as EventListener);
      };
      insert();
      if (ends) void ends.then(end, end);
      else end();
    },
  };
};
