import { WATCHED_ATTRIBUTES } from './gate-attributes.js';

/** Names of elements that load the address in an attribute. In a custom element, `src` may mean anything. */
const LOADING_NAMES =
  /^(?:i?frame|img|image|feimage|use|source|track|video|audio|embed|object|input|link|script)$/i;

/** The names of attributes that hold addresses. `srcdoc` holds a document. */
const ATTRIBUTE_NAMES = [...WATCHED_ATTRIBUTES.filter((name) => name !== 'srcdoc'), 'data', 'xlink:href'];

/** An address that an element loads by itself. */
export interface FoundAddress {
  readonly element: Element;
  readonly name: string;
  readonly value: string;
}

/** The addresses that elements below a root load by themselves. */
export const findAddresses = (root: ParentNode): FoundAddress[] =>
  [...root.querySelectorAll('*')].flatMap((element) =>
    LOADING_NAMES.test(element.localName)
      ? ATTRIBUTE_NAMES.flatMap((name) => {
          const value = element.getAttribute(name)?.trim();
          return value && (name !== 'data' || element.localName === 'object')
            ? [{ element, name, value }]
            : [];
        })
      : [],
  );

/**
 * Splits the value of an attribute into addresses. Widths and densities of a `srcset` are kept: they resolve to
 * addresses of the site itself.
 */
export const splitAddresses = (name: string, value: string): string[] =>
  name.endsWith('srcset') ? value.split(/[ \t\n\f\r,]+/).filter(Boolean) : [value];
