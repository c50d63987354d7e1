/** What is granted under a charter. Comes with the charter: most visits need neither. */
import { type Choice, keyOf, partsOf } from './choice.js';
import { answerOf, type Known } from './choice-status.js';
import { report } from '../page-state.js';
import type { PolicyCategory } from './policy.js';

type Categories = ReadonlyMap<string, PolicyCategory>;

/** Everything that can be granted: categories, then their services. */
export const keysOf = (categories: Categories): [category: string, service?: string][] =>
  [...categories].flatMap(([category, { services }]): [string, string?][] => [
    [category],
    ...[...new Set(services.values())].map((service): [string, string] => [category, service]),
  ]);

/** Categories for which a signal stands in for the answer that the visitor has not given. */
export const heldOf = (categories: Categories, { signal }: Known): string[] =>
  signal ? [...categories].flatMap(([id, { gpc }]) => (gpc ? [id] : [])) : [];

/** Keys of what a choice objects to. */
export const objectedIn = (categories: Categories, choice: Choice | undefined): string[] =>
  [...(choice?.answers ?? [])].flatMap(([key, yes]) =>
    !yes && categories.get(partsOf(key)[0])?.consent === 'opt-out' ? [key] : [],
  );

/** True where somebody must be asked of something. */
export const asksAny = (categories: Categories, known: Known): boolean => {
  const held = heldOf(categories, known);
  return [...categories].some(
    ([id, { consent, apart }]) => consent === 'opt-in' && !apart && !held.includes(id),
  );
};

/** Whether a category, or a service of it, is granted. What the charter does not have is refused. */
export const decideUnder = (
  categories: Categories,
  known: Known,
  category: string,
  service?: string,
): boolean => {
  const found = categories.get(category);
  const id = service && found?.services.size ? found.services.get(service) : undefined;
  if (!found || (service && found.services.size && !id)) {
    report(
      'gate',
      service ? `${category}/${service}` : category,
      [...keysOf(categories)].map((key) => key.join('/')).join(', '),
    );
    return false;
  }
  if (found.consent === 'none') return true;
  if (found.consent === 'opt-in') return answerOf(known, category, id) === true;
  // An objection has no end: nothing turns a no into a yes but the visitor.
  const { choice } = known;
  if (choice?.none) return false;
  const said = choice?.answers.get(keyOf(category, id)) ?? choice?.answers.get(keyOf(category));
  return said ?? !heldOf(categories, known).includes(category);
};
