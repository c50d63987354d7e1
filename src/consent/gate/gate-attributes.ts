import { isSafeSrcset, parseAddress, WEB_SCHEMES } from '../../charter/address.js';
import { warnAuthor } from '../../page-state.js';
/** Markup that is blocked until consent: its selectors, and the attributes that hold its addresses. */

/** Elements that load something from an attribute, which is written under `data-blocked-…` until it is granted. */
const LOADING_ELEMENTS = ['iframe', 'img', 'source', 'track', 'video', 'audio', 'embed', 'link'];

/** The attributes that load something. */
export const ADDRESS_ATTRIBUTES = ['src', 'srcset', 'href', 'poster'] as const;

/** The name of an attribute that loads something. */
export type Loads = (typeof ADDRESS_ATTRIBUTES)[number];

/**
 * Attributes that make an element load something when a script sets them: `srcdoc` and `imagesrcset` replace an
 * address.
 */
export const WATCHED_ATTRIBUTES = [...ADDRESS_ATTRIBUTES, 'srcdoc', 'imagesrcset'] as const;

const BLOCKED_ATTRIBUTES = ADDRESS_ATTRIBUTES.map((name) => `[data-blocked-${name}],[data-${name}]`);

/** Blocked elements of a page. `data-category` without a blocked address may belong to another script. */
export const GATE_SELECTOR = `:is(script[type="text/plain"],template,:is(${LOADING_ELEMENTS.join()}):is(${BLOCKED_ATTRIBUTES.join()}))[data-category]`;

/** Elements that load although they have a category, and markup of earlier consent tools, which never runs. */
export const UNBLOCKED_SELECTOR = [
  'script[data-category]:not([type="text/plain"])',
  ':is(iframe,img,source,video,audio,embed,track)[data-category]:is([src],[srcset],[srcdoc],[poster])',
  'link[data-category][href]',
  'object[data-category]',
  '[data-cookiecategory]',
  'script[type="opt-in"]',
  'script[data-cookieconsent]',
  'script[type="text/plain"][data-name]:not([data-category])',
  'iframe[data-name][data-src]:not([data-category])',
].join();

/**
 * The address that an element loads once it is granted. Authors should write `data-blocked-src`: lazy-loaders know
 * `data-src`, and would load it before any answer.
 */
export const blockedAddress = (element: HTMLElement, name: Loads): string | undefined =>
  element.getAttribute(`data-blocked-${name}`) ?? element.getAttribute(`data-${name}`) ?? undefined;

/** The grant that an element waits for. */
export interface Condition {
  readonly category: string;
  readonly service: string | undefined;
  /** True for an element that runs when the grant is withdrawn: `!` before either name. */
  readonly whenWithdrawn: boolean;
}

/** Reads the grant that an element waits for. */
export const readCondition = ({ dataset }: HTMLElement): Condition => {
  const category = dataset['category']?.trim() ?? '';
  const service = dataset['service']?.trim() ?? '';
  const bare = (name: string): string => name.replace(/^!/, '');
  return {
    category: bare(category),
    service: bare(service) || undefined,
    whenWithdrawn: category + service !== bare(category) + bare(service),
  };
};

/** True where an element may load the value; any other is reported. */
export const isLoadable = (element: Element, name: Loads, value: string): boolean => {
  if (!value.trim()) return false;
  const { baseURI: base } = element;
  const isSafe = name === 'srcset' ? isSafeSrcset(value, base) : !!parseAddress(value, { base });
  if (!isSafe) warnAuthor('address', `<${element.localName} ${name}>: ${value}`, WEB_SCHEMES.join(' '));
  return isSafe;
};

/** Characters of a start tag that a message shows. */
const MAX_TAG_LENGTH = 200;

/** The start tag of an element, as its author wrote it. Not read from a clone: cloning an image loads it. */
export const describeElement = ({ localName, attributes }: Element): string => {
  const words = [...attributes].map(({ name, value }) => (value ? `${name}="${value}"` : name));
  const tag = `<${[localName, ...words].join(' ')}>`;
  return tag.length > MAX_TAG_LENGTH ? `${tag.slice(0, MAX_TAG_LENGTH)}…` : tag;
};
