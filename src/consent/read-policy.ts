import { KEPT_IN } from '../charter/choice-defaults.js';
import { isApart } from '../charter/is-apart.js';
import { readChoiceSettings } from '../charter/choice-settings.js';
import type { Charter } from '../charter/parse-charter.js';
import { presentUnder } from './clearing/present-items.js';
import { refusedKeys } from './choice-status.js';
import { asksAny, decideUnder, heldOf, keysOf, objectedIn } from './grants.js';
import type { Policy, PolicyCategory } from './policy.js';

/** `none` is the loosest: what stands twice asks as the stricter. */
const STRICTNESS = ['none', 'opt-out', 'opt-in'];

/** Half a character, which no encoding takes. */
const BROKEN = /\p{Surrogate}/u;

/** Reads out of a charter what decisions need. What is damaged is read as the strictest it may have been. */
export const readPolicy = (charter: Charter): Policy => {
  const categories = new Map<string, PolicyCategory>();
  for (const category of charter.categories) {
    const { id, consent, raw, services } = category;
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
      apart: isApart(category) || before?.apart === true,
      gpc: raw['gpc'] === true || before?.gpc === true,
      services: aliases,
    });
  }
  const settings = readChoiceSettings(charter);
  const policy: Policy = {
    ...settings,
    revision: Math.max(0, Math.trunc(charter.revision)),
    categories,
    elsewhere: JSON.stringify(settings.keptIn) !== JSON.stringify(KEPT_IN),
    charter,
    decides: (known, category, service) => decideUnder(categories, known, category, service),
    keys: () => keysOf(categories),
    held: (known) => heldOf(categories, known),
    apart: [...categories].flatMap(([id, { apart }]) => (apart ? [id] : [])),
    objected: ({ choice }) => objectedIn(categories, choice),
    asks: (known) => asksAny(categories, known),
    leftovers: (page, known, granted) => presentUnder(page, policy, refusedKeys(known, policy), granted),
  };
  return policy;
};
