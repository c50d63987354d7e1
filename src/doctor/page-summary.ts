/** What is on the page, in short: for whoever is asked for help. The names are those of the code: nobody translates them. */
import type { Core } from '../consent/consent-context.js';
import { contextLanguage } from '../localize/context-language.js';
import { registry } from '../page-state.js';
import { VERSION } from '../version.js';
import { ourElements } from './checks/our-elements.js';

type Fact = readonly [name: string, value: string];

/** `cookie-table ×2 (error)`: how many of a tag, and the state of those that are in one. */
const tags = (page: Document): string => {
  const counts = new Map<string, number>();
  for (const element of ourElements(page)) {
    const state = ['loading', 'error', 'prompt'].find((name) => element.matches(`:state(${name})`));
    const name = `${element.localName}${state ? ` (${state})` : ''}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => (count > 1 ? `${name} ×${count}` : name)).join(', ');
};

export const factsOf = (page: Document): Fact[] => {
  const { version, consent } = registry();
  const state = (consent?.engine as Core | undefined)?.consent.state;
  const apart = state?.apart.length ? `, apart: ${state.apart.join(', ')}` : '';
  const found: Fact[] = [
    ['page', location.href],
    ['version', [...new Set([version ?? VERSION, VERSION])].join(', ')],
    ['lang', contextLanguage(page.documentElement) ?? ''],
    ['tags', tags(page)],
    ['engine', state ? `${state.status}, granted: ${state.granted.join(', ') || '–'}${apart}` : ''],
    ['browser', navigator.userAgent],
  ];
  return found.filter(([, value]) => value);
};
