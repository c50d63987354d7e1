/**
 * The one place that holds state for the whole page. It lives on the global object under a
 * registered symbol, so that two copies of the package on one page share it: one fetch per address,
 * one message per problem. Nothing is created before it is first asked for.
 */
import type { LocaleModule } from '@lit/localize/internal/types.js';
import type { Charter } from './charter/types.js';

export type Templates = LocaleModule['templates'];

export interface Registry {
  /** Charters by absolute address. */
  readonly charters: Map<string, Promise<Charter>>;
  /** Translations by language tag. */
  readonly catalogs: Map<string, Templates>;
  /** Called when a language is registered or a `lang` attribute changes. */
  readonly languageListeners: Set<() => void>;
  /** Watches `lang` in every tree that holds one of our elements. */
  languageObserver: MutationObserver | undefined;
  /** Console messages already given. */
  readonly reported: Set<string>;
}

// The number changes when the shape of the registry does: copies that differ in it do not share.
const KEY = Symbol.for('cookie-charter.registry.1');

export const registry = (): Registry => {
  const holder = globalThis as typeof globalThis & { [KEY]?: Registry };
  return (holder[KEY] ??= {
    charters: new Map(),
    catalogs: new Map(),
    languageListeners: new Set(),
    languageObserver: undefined,
    reported: new Set(),
  });
};

/** Says it once in the console, however many elements meet the same problem. */
export const report = (level: 'warn' | 'error', message: string): void => {
  const { reported } = registry();
  if (reported.has(message)) return;
  reported.add(message);
  console[level](`cookie-charter: ${message}`);
};
