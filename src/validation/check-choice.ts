/** Checks the settings of `choice`: reports each one that `readChoiceSettings` ignores. */
import { DEFAULT_CHOICE_STORAGE } from '../charter/choice-defaults.js';
import { readChoiceSettings } from '../charter/choice-settings.js';
import { type Charter, parseCharter } from '../charter/parse-charter.js';
import { parseRecord } from '../charter/parsers.js';
import { type CheckContext, nodeAt, pointer } from './findings.js';
import { categoryNodes, createReporter, nodesAt } from './charter-nodes.js';
import type { Node } from './json/json-tree.js';

/** True for a category with a switch; a damaged `consent` is reported by `checkNode`. */
const needsConsentCookie = (consent: unknown): boolean =>
  consent === undefined || consent === 'opt-in' || consent === 'opt-out';

const readable = (merged: unknown): Pick<Charter, 'json' | 'categories'> | undefined => {
  try {
    const { json, categories } = parseCharter(merged);
    return { json, categories: categories.filter((one) => needsConsentCookie(one.json['consent'])) };
  } catch {
    // `parseCharter` throws: a file without categories stores no choice.
    return undefined;
  }
};

/**
 * Path of the cookie with the default name of the choice cookie, in a category with a switch: no setting contains that
 * name.
 */
const placeOfUsualName = (file: unknown): string | undefined =>
  categoryNodes(file)
    .filter(({ value }) => needsConsentCookie(value['consent']))
    .flatMap((category) => nodesAt(category, 'services'))
    .flatMap(({ value, path }) =>
      [value['cookies'] ?? []].flat().flatMap((item: unknown, index) => {
        const names = [typeof item === 'string' ? item : parseRecord(item)['name']].flat();
        return names.includes(DEFAULT_CHOICE_STORAGE.name) ? [pointer(pointer(path, 'cookies'), index)] : [];
      }),
    )[0];

/** @param merged The whole charter: with the base, where the file extends one. */
export const checkChoice = (context: CheckContext, root: Node, file: unknown, merged: unknown): void => {
  const charter = readable(merged);
  if (!charter) return;
  const { add } = createReporter(context, root);
  readChoiceSettings(charter, (field, need) => {
    const path = `/choice/${field}`;
    const at = nodeAt(root, path) ? path : placeOfUsualName(file);
    if (at !== undefined) add('unusable-setting', at, { expected: { kind: 'need', need } });
  });
};
