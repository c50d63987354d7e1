/** Late listeners: calls the `load` and `DOMContentLoaded` listeners of a script that runs after these events. */

type Handler = EventListenerOrEventListenerObject;

/** A method of the page that adds or removes a listener. */
type Method = 'addEventListener' | 'removeEventListener';

/** Overrides a property of `target` until the returned function is called. */
const override = (target: object, name: string, instead: PropertyDescriptor): (() => void) => {
  const before = Object.getOwnPropertyDescriptor(target, name);
  try {
    Object.defineProperty(target, name, { ...instead, configurable: true });
  } catch {
    // `defineProperty` throws where the page froze the property, or named an element like it (DOM clobbering).
    return () => {};
  }
  return () => {
    const now = Object.getOwnPropertyDescriptor(target, name);
    // Another script overrode the property since: leave it. Our override passes its calls on.
    if (now?.get !== instead.get || now?.value !== instead.value) return;
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  };
};

/** Getter and setter of a platform property, callable for any object. */
interface Accessor {
  readonly get: (target: object) => unknown;
  readonly set: (target: object, value: unknown) => void;
}

/** Finds the accessor of a property on the object or its prototype chain. */
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
 * @returns A function that starts to catch listeners; it returns one that stops.
 */
export const catchLateListeners = (page: Document, isLate: () => boolean): (() => () => void) => {
  const view = page.defaultView;
  /** Listeners that will be called: browsers call each once, however often it was added. */
  const due: { readonly target: EventTarget; readonly type: string; readonly handler: unknown }[] = [];
  /** `onload` handlers that were called or scheduled: each is called once. */
  const called = new WeakSet<object>();

  /**
   * True once `load` or `DOMContentLoaded` was dispatched. Falls back to `readyState`: a frame may have no navigation
   * timing.
   */
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
      // Listener removed before its task, by `removeEventListener` or its signal.
      if (index < 0 || (options as AddEventListenerOptions | null)?.signal?.aborted) return;
      due.splice(index, 1);
      const event = new Event(type);
      for (const name of ['target', 'currentTarget']) Object.defineProperty(event, name, { value: target });
      if (typeof handler === 'function') handler.call(target, event);
      else handler.handleEvent(event);
    });
  };

  /**
   * Handlers of calls about an event that is over. They return false for other calls, which go to the native method.
   */
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
      // `this` may be another target: scripts borrow the method with `call`.
      value(this: EventTarget | undefined, ...args: [string, Handler, unknown?]): void {
        const at = this ?? view ?? page;
        if (!take[name](at, ...(args as [string, Handler, unknown]))) Reflect.apply(before, at, args);
      },
    });
  };

  /**
   * Hides the current `onload` handler from late scripts: old scripts call it from their own, and it would run twice.
   */
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
    // `body.onload` is the handler of the window, so override both.
    for (const target of [view, page.body]) if (target) restores.push(overrideOnload(target));
    return () => restores.forEach((undo) => undo());
  };
};
