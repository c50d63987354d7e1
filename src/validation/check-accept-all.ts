/** Checks that `acceptAll` has an effect, and that “Accept all” still accepts something. */
import { statesOutsideAcceptAll } from '../charter/category-consent.js';
import { type CheckContext, pointer } from './findings.js';
import { categoryNodes, createReporter, type CharterNode } from './charter-nodes.js';
import type { Node } from './json/json-tree.js';

/** True for a category that needs consent; a damaged `consent` is reported by `checkNode`. */
const needsConsent = ({ value: { consent } }: CharterNode): boolean =>
  consent !== 'none' && consent !== 'opt-out';

/** @param merged The whole charter: with the base, where the file extends one. */
export const checkAcceptAll = (context: CheckContext, root: Node, file: unknown, merged: unknown): void => {
  const { add } = createReporter(context, root);
  const all = new Map(categoryNodes(merged).map((one) => [one.value['id'], one]));
  const stated = categoryNodes(file).filter(({ value }) => value['acceptAll'] === false);
  const [first, ...others] = stated;
  if (!first) return;
  for (const one of [first, ...others]) {
    const whole = all.get(one.value['id'] ?? one.path.split('/').at(-1)) ?? one;
    if (!needsConsent(whole)) add('no-effect', pointer(one.path, 'acceptAll'));
  }
  const asked = [...all.values()].filter(needsConsent);
  if (asked.length && asked.every(({ value }) => statesOutsideAcceptAll(value)))
    add('nothing-to-accept', pointer(first.path, 'acceptAll'));
};
