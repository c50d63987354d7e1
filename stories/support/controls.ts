/** The controls of the element pages. */
import type { ArgTypes } from '@storybook/web-components-vite';

/** What a script sets, or the element itself: nobody types it. */
const NOT_TYPED = /^(consent|updateComplete|withStatus|.*-state)$/;

/** The table of everything an element takes, with controls for what can be typed or chosen. */
export const controlsOf = <T>(all: Partial<ArgTypes<T>>): Partial<ArgTypes<T>> => {
  const own = (name: string): object =>
    NOT_TYPED.test(name) ? { control: false } : name === 'charter' ? { control: 'object' } : {};
  return Object.fromEntries(
    Object.entries(all as Record<string, object>).map(([name, one]) => [name, { ...one, ...own(name) }]),
  ) as Partial<ArgTypes<T>>;
};
