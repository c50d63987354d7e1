/** Checks legal limits on the lifetime of cookies that need no consent. */
import { parseDuration } from '../charter/duration.js';
import { parseRecord } from '../charter/parsers.js';
import { type CheckContext, pointer } from './findings.js';
import { categoryNodes, createReporter, nodesAt } from './charter-nodes.js';
import type { Node } from './json/json-tree.js';

const DAYS = {
  year: 365.25,
  month: 30.44,
  week: 7,
  day: 1,
  hour: 1 / 24,
  minute: 1 / 1440,
  second: 1 / 86_400,
};

/** Maximum duration in days. */
const daysOf = (duration: unknown): number => {
  const { value = duration, max = value } = parseRecord(duration);
  if (max === 'persistent') return Infinity;
  const amounts = (typeof max === 'string' && parseDuration(max)) || [];
  return amounts.reduce((sum, [unit, count]) => sum + DAYS[unit] * count, 0);
};

/** Tolerance of five days: 13 months written as 400 days are accepted. */
const isLonger = (duration: unknown, months: number): boolean => daysOf(duration) > months * DAYS.month + 5;

/** Sliding durations of a day at most are renewed by the pages of one visit, not by new visits. */
const isRenewed = (duration: unknown): boolean =>
  parseRecord(duration)['sliding'] === true && daysOf(duration) > DAYS.day;

/**
 * Exempt audience measurement: 13 months for the cookie, not renewed by new visits, and 25 for the data. Source:
 * CNIL, recommandation (2020-092), §50.
 */
export const checkRetentionLimits = (context: CheckContext, root: Node, file: unknown): void => {
  const { add } = createReporter(context, root);
  for (const category of categoryNodes(file)) {
    if (category.value['consent'] !== 'opt-out') continue;
    const cookies = nodesAt(category, 'services').flatMap((service) => nodesAt(service, 'cookies'));
    for (const { value, path } of cookies) {
      const { role, duration, retention } = value;
      // `role: objection` has no limit; an unknown role is reported by `checkNode`.
      if (role !== undefined) continue;
      if (isLonger(duration, 13) || isRenewed(duration)) {
        add('exempt-too-long', pointer(path, 'duration'), { expected: { kind: 'at-most', most: 'P13M' } });
      }
      if (isLonger(retention, 25)) {
        add('exempt-too-long', pointer(path, 'retention'), { expected: { kind: 'at-most', most: 'P25M' } });
      }
    }
  }
};
