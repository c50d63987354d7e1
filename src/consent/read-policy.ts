import type { Charter } from '../charter/reader.js';
import { parseAddress } from '../charter/address.js';
import { list, record, string } from '../charter/shape.js';
import { asksAny, decideUnder, heldOf, keysOf } from './rules.js';
import { KEPT_IN, MONTHS, type KeptIn, type Policy, type PolicyCategory } from './policy.js';

/** `none` is the loosest: what stands twice asks as the stricter. */
const STRICTNESS = ['none', 'opt-out', 'opt-in'];

const oneOf = <T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T =>
  allowed.find((one) => one === value) ?? otherwise;

/** Half a character, which no encoding takes. */
const BROKEN = /\p{Surrogate}/u;

/** A name that is no cookie name would be split or dropped by the browser. */
const COOKIE_NAME = /^[\w!#$%&'*+.^`|-]+$/;

const keptIn = (choice: Readonly<Record<string, unknown>>): KeptIn => {
  const cookie = record(choice['cookie']);
  const name = string(cookie['name']);
  const path = string(cookie['path']);
  return {
    storage: oneOf(choice['storage'], ['cookie', 'localStorage', 'memory'], KEPT_IN.storage),
    name: name && COOKIE_NAME.test(name) ? name : KEPT_IN.name,
    domain: /^\.?([\w.-]+)$/.exec(string(cookie['domain']) ?? '')?.[1],
    path: path && /^\/[^;,\s]*$/.test(path) ? path : KEPT_IN.path,
    sameSite: oneOf(cookie['sameSite'], ['Lax', 'Strict', 'None'], KEPT_IN.sameSite),
  };
};

/** Reads out of a charter what decisions need. What is damaged is read as the strictest it may have been. */
export const readPolicy = (charter: Charter): Policy => {
  const categories = new Map<string, PolicyCategory>();
  for (const { id, consent, raw, services } of charter.categories) {
    // Without an id that can be written down nothing can be gated by it or asked about it: it stays refused.
    if (!id || BROKEN.test(id)) continue;
    const before = categories.get(id);
    const aliases = new Map(before?.services);
    for (const service of services) {
      if (!service.id || BROKEN.test(service.id)) continue;
      const labels =
        typeof service.label === 'object' ? Object.values(service.label) : [service.label ?? service.id];
      for (const alias of [...labels, service.id]) aliases.set(alias, service.id);
    }
    const strictest = STRICTNESS.indexOf(before?.consent ?? 'none') > STRICTNESS.indexOf(consent);
    categories.set(id, {
      consent: before && strictest ? before.consent : consent,
      gpc: raw['gpc'] === true || before?.gpc === true,
      services: aliases,
    });
  }
  const choice = record(charter.raw['choice']);
  const months = choice['months'];
  const kept = keptIn(choice);
  return {
    revision: Math.max(0, Math.trunc(charter.revision)),
    months: typeof months === 'number' && months >= 1 && months <= 24 ? Math.trunc(months) : MONTHS,
    categories,
    keptIn: kept,
    elsewhere: JSON.stringify(kept) !== JSON.stringify(KEPT_IN),
    endpoint: parseAddress(choice['endpoint']) && string(choice['endpoint']),
    reload: choice['reload'] === true,
    imports: list(string)(choice['import']),
    charter,
    decides: (known, category, service) => decideUnder(categories, known, category, service),
    keys: () => keysOf(categories),
    held: (known) => heldOf(categories, known),
    asks: (known) => asksAny(categories, known),
  };
};
