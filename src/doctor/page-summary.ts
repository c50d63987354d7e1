/** Summary of the page for support requests. Its names are those of the code, and are not translated. */
import type { ConsentContext } from '../consent/consent-context.js';
import { contextLanguage } from '../localize/locale-controller.js';
import { pageState } from '../page-state.js';
import { VERSION } from '../version.js';
import { ourElements } from './checks/our-elements.js';

type SummaryLine = readonly [name: string, value: string];

/** `cookie-table ×2 (error)`: number of elements per tag, with their custom state. */
const describeTags = (page: Document): string => {
  const counts = new Map<string, number>();
  for (const element of ourElements(page)) {
    const state = ['loading', 'error', 'prompt'].find((name) => element.matches(`:state(${name})`));
    const name = `${element.localName}${state ? ` (${state})` : ''}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => (count > 1 ? `${name} ×${count}` : name)).join(', ');
};

export const summarizePage = (page: Document): SummaryLine[] => {
  const { version, consent } = pageState();
  const state = (consent?.engine as ConsentContext | undefined)?.consent.state;
  const apart = state?.outsideAcceptAll.length ? `, apart: ${state.outsideAcceptAll.join(', ')}` : '';
  const found: SummaryLine[] = [
    ['page', location.href],
    ['version', [...new Set([version ?? VERSION, VERSION])].join(', ')],
    ['lang', contextLanguage(page.documentElement) ?? ''],
    ['tags', describeTags(page)],
    ['engine', state ? `${state.status}, granted: ${state.granted.join(', ') || '–'}${apart}` : ''],
    ['browser', navigator.userAgent],
  ];
  return found.filter(([, value]) => value);
};
