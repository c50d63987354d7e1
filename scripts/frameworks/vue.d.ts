/** The tags in Vue, in templates and in JSX. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { CookieElements } from './props.js';

type Tag = keyof CookieElements;

/** Vue takes `heading-level` and `headingLevel` for one. */
type Camel<Name> = Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Name;
type Attributes<T extends Tag> = {
  [Name in keyof CookieElements[T]['attributes'] as Camel<Name>]: CookieElements[T]['attributes'][Name];
};
type Properties<T extends Tag> = CookieElements[T]['properties'];
type Props<T extends Tag> = HTMLAttributes & Attributes<T> & Omit<Properties<T>, keyof Attributes<T>>;

type Components = {
  [T in Tag]: new () => CookieElements[T]['element'] & { $props: Props<T> & PublicProps };
};
type Elements = { [T in Tag]: Props<T> };

declare module 'vue' {
  interface GlobalComponents extends Components {}
  interface IntrinsicElementAttributes extends Elements {}
}
