/** Decides what is granted under a charter. Lazy-loaded with it: most visits need neither. */
import { type Choice, toKey, parseKey } from './choice.js';
import { findAnswer } from './choice-status.js';
import { warnAuthor } from '../page-state.js';
import type { ConsentSnapshot, PolicyCategory } from './policy.js';

type Categories = ReadonlyMap<string, PolicyCategory>;

/** Keys of everything that can be granted: categories, then their services. */
export const grantableKeys = (categories: Categories): [category: string, service?: string][] =>
  [...categories].flatMap(([category, { services }]): [string, string?][] => [
    [category],
    ...[...new Set(services.values())].map((service): [string, string] => [category, service]),
  ]);

/** Categories that a browser signal refuses where the visitor has not answered. Answered ones are listed too. */
export const refusedBySignal = (categories: Categories, { signal }: ConsentSnapshot): string[] =>
  signal ? [...categories].flatMap(([id, { gpc }]) => (gpc ? [id] : [])) : [];

/** Keys that a choice objects to. */
export const objectedIn = (categories: Categories, choice: Choice | undefined): string[] =>
  [...(choice?.answers ?? [])].flatMap(([key, yes]) =>
    !yes && categories.get(parseKey(key)[0])?.consent === 'opt-out' ? [key] : [],
  );

/** True where the charter has a category that the visitor must be asked about. */
export const needsPrompt = (categories: Categories, known: ConsentSnapshot): boolean => {
  const held = refusedBySignal(categories, known);
  return [...categories].some(
    ([id, { consent, isOutsideAcceptAll }]) =>
      consent === 'opt-in' && !isOutsideAcceptAll && !held.includes(id),
  );
};

/** Whether a category, or a service of it, is granted. Ids that the charter does not have are refused. */
export const isGrantedByPolicy = (
  categories: Categories,
  known: ConsentSnapshot,
  category: string,
  service?: string,
): boolean => {
  const found = categories.get(category);
  const id = service && found?.services.size ? found.services.get(service) : undefined;
  if (!found || (service && found.services.size && !id)) {
    warnAuthor(
      'gate',
      service ? `${category}/${service}` : category,
      [...grantableKeys(categories)].map((key) => key.join('/')).join(', '),
    );
    return false;
  }
  if (found.consent === 'none') return true;
  if (found.consent === 'opt-in') return findAnswer(known, category, id) === true;
  // Objections do not expire: only the visitor can lift one.
  const { choice } = known;
  if (choice?.refusesAll) return false;
  const said = choice?.answers.get(toKey(category, id)) ?? choice?.answers.get(toKey(category));
  return said ?? !refusedBySignal(categories, known).includes(category);
};
