/**
 * The tags in JSX, for React, Preact and Solid. What is imported of a framework that is not installed is ignored, and
 * never asked for.
 */
// @ts-ignore
import type { ClassAttributes as ReactOwn, HTMLAttributes as ReactAttributes } from 'react';
// @ts-ignore
import type { ClassAttributes as PreactOwn, HTMLAttributes as PreactAttributes } from 'preact';
// @ts-ignore
import type { JSX as Solid } from 'solid-js';
import type { CookieElements } from './props.js';

type Tag = keyof CookieElements;
type Element<T extends Tag> = CookieElements[T]['element'];
type Attributes<T extends Tag> = CookieElements[T]['attributes'];
type Properties<T extends Tag> = CookieElements[T]['properties'];
/** By attribute or by property; where both have one name, frameworks set the property. */
type Props<T extends Tag> = Properties<T> & Omit<Attributes<T>, keyof Properties<T>>;

type ReactElements = {
  [T in Tag]: ReactOwn<Element<T>> & ReactAttributes<Element<T>> & Props<T>;
};

/** Preact writes `false` into an attribute whose fifth letter is a hyphen, which would turn `with-status` on. */
type Written<P> = { [K in keyof P]: K extends `${string}-${string}` ? Exclude<P[K], false> : P[K] };

type PreactElements = {
  [T in Tag]: PreactOwn<Element<T>> & PreactAttributes<Element<T>> & Written<Props<T>>;
};

/** Solid sets properties where it is not told otherwise. */
type Told<Prefix extends string, P> = { [K in keyof P & string as `${Prefix}:${K}`]?: P[K] };
type Switches<P> = { [K in keyof P as true extends P[K] ? K : never]?: boolean | undefined };

type SolidElements = {
  [T in Tag]: Solid.HTMLAttributes<Element<T>> &
    Props<T> &
    Told<'attr', Attributes<T>> &
    Told<'bool', Switches<Attributes<T>>> &
    Told<'prop', Properties<T>>;
};

// @ts-ignore
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}

// @ts-ignore
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends PreactElements {}
  }
}

// @ts-ignore
declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SolidElements {}
  }
}
