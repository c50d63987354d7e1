/**
 * Watches a page from inside: when something can be used, and what a press leads to. Runs in the page; `bench` there.
 * @param {string} awaited Selector whose first use is noted; empty: none.
 */
export const installProbe = (awaited) => {
  /** Elements at the end of a path through shadow roots. @param {string} path @returns {Element[]} */
  const find = (path) => {
    const steps = path.split(' >>> ');
    /** @type {(Document | ShadowRoot)[]} */
    let roots = [document];
    for (const step of steps.slice(0, -1))
      roots = roots.flatMap((root) =>
        [...root.querySelectorAll(step)].flatMap(({ shadowRoot }) => shadowRoot ?? []),
      );
    return roots.flatMap((root) => [...root.querySelectorAll(/** @type {string} */ (steps.at(-1)))]);
  };
  /** Element that a press would reach. @param {number} x @param {number} y @returns {Element | null} */
  const hit = (x, y, /** @type {Document | ShadowRoot} */ root = document) => {
    const found = root.elementFromPoint(x, y);
    const inner =
      found?.shadowRoot && found !== /** @type {any} */ (root).host && hit(x, y, found.shadowRoot);
    return inner || found;
  };
  /** Opacity as the eye meets it. @param {Element} element */
  const opacity = (element) => {
    let total = 1;
    for (
      let at = /** @type {Element | undefined} */ (element);
      at;
      at = at.assignedSlot ?? at.parentElement ?? /** @type {any} */ (at.getRootNode()).host
    )
      total *= Number(getComputedStyle(at).opacity);
    return total;
  };
  const centre = (/** @type {Element} */ element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2, width, height };
  };
  /** Painted, and a press at its centre would reach it. @param {Element} element */
  const isUsable = (element) => {
    const { x, y, width, height } = centre(element);
    if (!width || !height || !element.checkVisibility({ visibilityProperty: true }) || !opacity(element))
      return false;
    const found = hit(x, y);
    if (!found) return false;
    const label = /** @type {HTMLLabelElement | null} */ (found.closest('label'));
    return element.contains(found) || label?.control === element || found.contains(element.closest('label'));
  };
  const usable = (/** @type {string} */ path) => find(path).find(isUsable);
  /** Time at which something can be used, or no longer. @param {string} path @returns {Promise<number>} */
  const until = (path, wanted = true) =>
    new Promise((resolve) => {
      const look = () =>
        !!usable(path) === wanted ? resolve(performance.now()) : void requestAnimationFrame(look);
      look();
    });
  /** Time just after the next frame is painted. @returns {Promise<number>} */
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now()));
        port1.start();
        port2.postMessage(0);
      });
    });
  /** Entries that the browser has kept. @param {string} type @returns {any[]} */
  const entries = (type) => {
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type, buffered: true });
    return observer.takeRecords();
  };
  /** Milliseconds from the next click to the next paint, and to what it leads to. @param {string} path @param {boolean} wanted */
  const watchPress = (path, wanted) =>
    new Promise((resolve) => {
      addEventListener(
        'click',
        async ({ timeStamp }) => {
          const paint = (await painted()) - timeStamp;
          resolve({ start: timeStamp, paint, done: (await until(path, wanted)) - timeStamp });
        },
        { capture: true, once: true },
      );
    });
  const firstUse = awaited ? until(awaited) : undefined;
  Object.assign(globalThis, {
    bench: { find, usable, centre, until, painted, entries, watchPress, firstUse },
  });
};
