/** Whether the choice can be kept as the file says: what the reader of these settings leaves out is told. */
import { KEPT_IN } from '../charter/choice-defaults.js';
import { readChoiceSettings } from '../charter/choice-settings.js';
import { type Charter, readCharter } from '../charter/parse-charter.js';
import { record } from '../charter/parsers.js';
import { type CheckContext, nodeAt, step } from './findings.js';
import { categoriesOf, finder, partsOf } from './charter-nodes.js';
import type { Node } from './json/json-tree.js';

/** What people answer to, as far as the file says; a damaged category is told of by itself. */
const isAsked = (consent: unknown): boolean =>
  consent === undefined || consent === 'opt-in' || consent === 'opt-out';

const readable = (merged: unknown): Pick<Charter, 'raw' | 'categories'> | undefined => {
  try {
    const { raw, categories } = readCharter(merged);
    return { raw, categories: categories.filter((one) => isAsked(one.raw['consent'])) };
  } catch {
    // A file without categories keeps no choice.
    return undefined;
  }
};

/** Where a category that people answer declares the usual name, which stands in no setting. */
const placeOfUsualName = (file: unknown): string | undefined =>
  categoriesOf(file)
    .filter(({ value }) => isAsked(value['consent']))
    .flatMap((category) => partsOf(category, 'services'))
    .flatMap(({ value, path }) =>
      [value['cookies'] ?? []].flat().flatMap((item: unknown, index) => {
        const names = [typeof item === 'string' ? item : record(item)['name']].flat();
        return names.includes(KEPT_IN.name) ? [step(step(path, 'cookies'), index)] : [];
      }),
    )[0];

/** @param merged The whole charter: with the base, where the file extends one. */
export const checkChoice = (context: CheckContext, root: Node, file: unknown, merged: unknown): void => {
  const charter = readable(merged);
  if (!charter) return;
  const { add } = finder(context, root);
  readChoiceSettings(charter, (field, need) => {
    const path = `/choice/${field}`;
    const at = nodeAt(root, path) ? path : placeOfUsualName(file);
    if (at !== undefined) add('unusable-setting', at, { expected: { kind: 'need', need } });
  });
};
