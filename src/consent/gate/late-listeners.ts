/** Calls the listeners that a late script adds for events of the page's start, which are over when it runs. */

type Handler = EventListenerOrEventListenerObject;

/** A method of the page that adds a listener, or takes one off. */
type Method = 'addEventListener' | 'removeEventListener';

/** Puts a property of ours in place of one of an object, until the function that it returns is called. */
const override = (target: object, name: string, instead: PropertyDescriptor): (() => void) => {
  const before = Object.getOwnPropertyDescriptor(target, name);
  try {
    Object.defineProperty(target, name, { ...instead, configurable: true });
  } catch {
    // An element of the page took the name, or the page fixed it.
    return () => {};
  }
  return () => {
    const now = Object.getOwnPropertyDescriptor(target, name);
    // Another script put its own on top: ours passes everything on.
    if (now?.get !== instead.get || now?.value !== instead.value) return;
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  };
};

/** An accessor of the platform, as what calls it for an object. */
interface Accessor {
  readonly get: (target: object) => unknown;
  readonly set: (target: object, value: unknown) => void;
}

/** Finds the accessor of a property, wherever an object has it from. */
const findAccessor = (target: object, name: string): Accessor | undefined => {
  for (let one: object | null = target; one; one = Object.getPrototypeOf(one) as object | null) {
    const found = Object.getOwnPropertyDescriptor(one, name);
    if (!found) continue;
    const get: unknown = Reflect.get(found, 'get');
    const set: unknown = Reflect.get(found, 'set');
    if (typeof get !== 'function' || typeof set !== 'function') return undefined;
    return {
      get: (object) => Reflect.apply(get, object, []),
      set: (object, value) => void Reflect.apply(set, object, [value]),
    };
  }
  return undefined;
};

/**
 * @param isLate True while the code of a late script runs.
 * @returns Begins to take note of listeners, until the function that it returns is called.
 */
export const catchLateListeners = (page: Document, isLate: () => boolean): (() => () => void) => {
  const view = page.defaultView;
  /** Listeners that will be called: browsers call each once, however often it was added. */
  const due: { readonly target: EventTarget; readonly type: string; readonly handler: unknown }[] = [];
  /** `onload` handlers that were called. */
  const called = new WeakSet<object>();

  /** True where an event of the page's start was dispatched already. A frame may not know its own times. */
  const isOver = (type: string): boolean => {
    const [visit] = (view?.performance.getEntriesByType('navigation') ?? []) as PerformanceNavigationTiming[];
    const began = type === 'load' ? visit?.loadEventStart : visit?.domContentLoadedEventStart;
    return began === undefined ? page.readyState === 'complete' : began > 0;
  };
  const isWaited = (target: EventTarget, type: string): boolean =>
    type === 'DOMContentLoaded'
      ? target === page || target === view
      : type === 'load' && target === view && !!view;

  const indexOf = (target: EventTarget, type: string, handler: unknown): number =>
    due.findIndex((one) => one.target === target && one.type === type && one.handler === handler);

  const callInATask = (target: EventTarget, type: string, handler: Handler, options?: unknown): void => {
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

  /** Takes a call of a method, where it is about an event that is over. */
  const take = {
    addEventListener: (target: EventTarget, type: string, handler: Handler, options: unknown): boolean => {
      const isTaken = isWaited(target, type) && !!handler && isLate() && isOver(type);
      if (isTaken) callInATask(target, type, handler, options);
      return isTaken;
    },
    removeEventListener: (target: EventTarget, type: string, handler: Handler): boolean => {
      const index = indexOf(target, type, handler);
      if (index >= 0) due.splice(index, 1);
      return index >= 0;
    },
  };

  const overrideMethod = (target: EventTarget, name: Method): (() => void) => {
    const before = Reflect.get(target, name) as (...args: unknown[]) => void;
    return override(target, name, {
      writable: true,
      // Scripts borrow the method for other targets.
      value(this: EventTarget | undefined, ...args: [string, Handler, unknown?]): void {
        const at = this ?? view ?? page;
        if (!take[name](at, ...(args as [string, Handler, unknown]))) Reflect.apply(before, at, args);
      },
    });
  };

  /** Old scripts call the handler that was there from their own: what has run already is not there for them. */
  const overrideOnload = (target: EventTarget): (() => void) => {
    const native = findAccessor(target, 'onload');
    if (!native) return () => {};
    return override(target, 'onload', {
      get: () => (isLate() && isOver('load') ? null : native.get(target)),
      set: (handler: unknown) => {
        if (!isLate() || !isOver('load')) native.set(target, handler);
        else if (typeof handler === 'function' && view && !called.has(handler)) {
          called.add(handler);
          callInATask(view, 'load', handler as EventListener);
        }
      },
    });
  };

  return () => {
    const restores = [page, view].flatMap((target) =>
      target
        ? (['addEventListener', 'removeEventListener'] as const).map((name) => overrideMethod(target, name))
        : [],
    );
    // The handler of the body is that of the window.
    for (const target of [view, page.body]) if (target) restores.push(overrideOnload(target));
    return () => restores.forEach((undo) => undo());
  };
};
