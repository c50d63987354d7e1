import { DEFAULT_CHOICE_STORAGE } from '../charter/choice-defaults.js';
import { isOutsideAcceptAll, strictness } from '../charter/category-consent.js';
import { readChoiceSettings } from '../charter/choice-settings.js';
import type { Charter } from '../charter/parse-charter.js';
import { presentUnder } from './clearing/present-items.js';
import { refusedKeys } from './choice-status.js';
import { needsPrompt, isGrantedByPolicy, refusedBySignal, grantableKeys, objectedIn } from './grants.js';
import type { ConsentPolicy, PolicyCategory } from './policy.js';

/** Lone surrogate: `encodeURIComponent` throws on it. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Reads the consent policy of a charter. A damaged value is read as the strictest that it may have been. */
export const readPolicy = (charter: Charter): ConsentPolicy => {
  const categories = new Map<string, PolicyCategory>();
  for (const category of charter.categories) {
    const { id, consent, json, services } = category;
    // A category without a valid id cannot be stored in a choice: it stays refused.
    if (!id || LONE_SURROGATE.test(id)) continue;
    const before = categories.get(id);
    const aliases = new Map(before?.services);
    for (const service of services) {
      if (!service.id || LONE_SURROGATE.test(service.id)) continue;
      const labels =
        typeof service.label === 'object' ? Object.values(service.label) : [service.label ?? service.id];
      for (const alias of [...labels, service.id]) aliases.set(alias, service.id);
    }
    categories.set(id, {
      // A category that is listed twice gets the stricter consent.
      consent: before && strictness(before.consent) > strictness(consent) ? before.consent : consent,
      isOutsideAcceptAll: isOutsideAcceptAll(category) || before?.isOutsideAcceptAll === true,
      gpc: json['gpc'] === true || before?.gpc === true,
      services: aliases,
    });
  }
  const settings = readChoiceSettings(charter);
  const policy: ConsentPolicy = {
    ...settings,
    revision: Math.max(0, Math.trunc(charter.revision)),
    categories,
    usesCustomStorage: JSON.stringify(settings.choiceStorage) !== JSON.stringify(DEFAULT_CHOICE_STORAGE),
    charter,
    isGranted: (known, category, service) => isGrantedByPolicy(categories, known, category, service),
    keys: () => grantableKeys(categories),
    refusedBySignal: (known) => refusedBySignal(categories, known),
    outsideAcceptAll: [...categories].flatMap(([id, one]) => (one.isOutsideAcceptAll ? [id] : [])),
    objected: ({ choice }) => objectedIn(categories, choice),
    needsPrompt: (known) => needsPrompt(categories, known),
    leftovers: (page, known, granted) => presentUnder(page, policy, refusedKeys(known, policy), granted),
  };
  return policy;
};
