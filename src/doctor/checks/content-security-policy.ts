/** What the page's Content-Security-Policy kept from us, also before we looked, where the browser remembers it. */
import type { PageFinding } from '../finding.js';
import { OUR_FILE } from './our-elements.js';

interface Blocked {
  readonly blockedURL: string | null;
  readonly effectiveDirective: string;
}

/** What is ours among what is blocked. */
const isOurAddress = (blocked: string, ours: readonly string[]): boolean =>
  OUR_FILE.test(blocked) ||
  ours.some((address) => blocked.startsWith(address)) ||
  // Lit makes its templates through a policy of this kind.
  blocked.startsWith('trusted-types');

/**
 * Watches what is blocked.
 * @param ours Gives the addresses that are ours: the folder of our files, and the charters.
 * @param change Called when more is known.
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
