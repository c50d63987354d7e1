/** Figures by variant and name, one for each round; and why a variant has none. */
export class Results {
  /** @type {Map<string, Map<string, number[]>>} */
  #figures = new Map();
  /** @type {Map<string, Set<string>>} */
  failures = new Map();

  /** @param {string} variant @param {Record<string, number | undefined>} figures */
  add(variant, figures) {
    const all = this.#figures.get(variant) ?? new Map();
    this.#figures.set(variant, all);
    for (const [name, figure] of Object.entries(figures))
      if (figure !== undefined) all.set(name, [...(all.get(name) ?? []), figure]);
  }

  /** @param {string} variant @param {string} pass @param {unknown} reason */
  fail(variant, pass, reason) {
    const reasons = this.failures.get(variant) ?? new Set();
    this.failures.set(variant, reasons);
    const [line = ''] = String(reason instanceof Error ? reason.message : reason).split('\n');
    reasons.add(`${pass}: ${line}`);
  }

  /** Variants that have a figure. @param {string} name */
  names(name) {
    return [...this.#figures].filter(([, figures]) => figures.has(name)).map(([variant]) => variant);
  }

  /** @param {string} variant @param {string} name */
  all(variant, name) {
    return this.#figures.get(variant)?.get(name) ?? [];
  }

  /** @param {string} variant @param {string} name */
  median(variant, name) {
    return findMedian(this.all(variant, name));
  }
}

/** @param {readonly number[]} figures @returns {number | undefined} */
export const findMedian = (figures) => {
  const sorted = figures.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined || sorted.length % 2) return upper;
  return (upper + Number(sorted[middle - 1])) / 2;
};
