/**
 * The one place that holds state for the whole page. It lives on the global object under a
 * registered symbol, so that two copies of the package on one page share it: one fetch per address,
 * one message per problem. Nothing is created before it is first asked for.
 */
import type { LocaleModule } from '@lit/localize/internal/types.js';

export type Templates = LocaleModule['templates'];

export interface Registry {
  /** Charter files by the key of their source: one fetch per address. Each copy reads them its own way. */
  readonly files: Map<unknown, Promise<unknown>>;
  /** Translations by language tag. */
  readonly catalogs: Map<string, Templates>;
  /** Called when a language is registered or a `lang` attribute changes. */
  readonly languageListeners: Set<() => void>;
  /** Watches `lang` in every tree that holds one of our elements. */
  languageObserver?: MutationObserver;
  /** Console messages already given. */
  readonly reported: Set<string>;
}

// The number changes when the shape of the registry does: copies that differ in it do not share.
const KEY = Symbol.for('cookie-charter.registry.1');

export const registry = (): Registry => {
  const holder = globalThis as typeof globalThis & { [KEY]?: Registry };
  return (holder[KEY] ??= {
    files: new Map(),
    catalogs: new Map(),
    languageListeners: new Set(),
    reported: new Set(),
  });
};

/**
 * Says it once in the console, however many elements meet the same problem.
 * @param key What makes it the same problem. Default: the message.
 */
export const report = (level: 'warn' | 'error', message: string, key = message): void => {
  const { reported } = registry();
  if (reported.has(key)) return;
  reported.add(key);
  console[level](`cookie-charter: ${message}`);
};
