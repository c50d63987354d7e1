/** The tags in Svelte. */
import type { HTMLAttributes } from 'svelte/elements';
import type { CookieElements } from './props.js';

type Tag = keyof CookieElements;
type Attributes<T extends Tag> = CookieElements[T]['attributes'];
type Properties<T extends Tag> = CookieElements[T]['properties'];

type Elements = {
  /** By attribute or by property; where both have one name, Svelte sets the property. */
  [T in Tag]: HTMLAttributes<CookieElements[T]['element']> &
    Properties<T> &
    Omit<Attributes<T>, keyof Properties<T>>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
