/**
 * Violations of the page's Content-Security-Policy that block our files. `ReportingObserver` also reports those from
 * before the doctor was opened.
 */
import type { PageFinding } from '../finding.js';
import { OUR_FILE } from './our-elements.js';

interface Blocked {
  readonly blockedURL: string | null;
  readonly effectiveDirective: string;
}

/** True if a blocked address is ours. */
const isOurAddress = (blocked: string, ours: readonly string[]): boolean =>
  OUR_FILE.test(blocked) ||
  ours.some((address) => blocked.startsWith(address)) ||
  // Trusted Types: Lit creates its templates through a policy.
  blocked.startsWith('trusted-types');

/**
 * Collects violations.
 * @param ours Returns our addresses: the folder of our files, and the charters.
 * @param change Called after each new violation.
 */
export const watchSecurityPolicy = (
  ours: () => readonly string[],
  change: () => void,
): (() => PageFinding[]) => {
  const found = new Map<string, Blocked>();
  const add = (one: Blocked): void => {
    const key = `${one.effectiveDirective} ${one.blockedURL}`;
    if (found.has(key)) return;
    found.set(key, one);
    change();
  };
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) =>
    add({ blockedURL: blockedURI, effectiveDirective }),
  );
  if ('ReportingObserver' in globalThis) {
    new ReportingObserver((reports) => reports.forEach(({ body }) => add(body as unknown as Blocked)), {
      types: ['csp-violation'],
      buffered: true,
    }).observe();
  }
  return () =>
    [...found.values()]
      .filter(({ blockedURL }) => isOurAddress(blockedURL ?? '', ours()))
      .map(({ blockedURL, effectiveDirective }) => ({
        code: 'blocked',
        found: blockedURL ?? '',
        detail: effectiveDirective,
      }));
};
