/** What forms may become on a page: no more than a visitor may bring about, who can write them as well. */
import { warnAuthor } from '../page-state.js';
import { pageAddress } from '../loading/page-address.js';
import type { ElementRequest } from './parse-options.js';
import { UPGRADED } from './replace-with-element.js';

/** Elements that all forms of a page become together. */
const MOST = 20;

/** Tags that ask visitors, or keep the consent banner away. */
const ASKING = new Set(['cookie-banner', 'cookie-preferences']);

export interface Permission {
  /** True where the page has as many as it may have; what was refused counts too, so that a flood costs little. */
  isUsedUp(): boolean;
  /** Whether this one may be made; if not, it is reported. */
  allows(asked: ElementRequest, where: string): boolean;
}

/** True where a script tag of the page says that no visitor writes on this site. */
export const allowsConsentElements = (page: Document): boolean =>
  !!page.querySelector('script[data-markup~="choices"]');

/** Counts what the page has when it is first asked: what was taken away makes room. */
export const permissionOf = (page: Document, choices: boolean): Permission => {
  let left: number | undefined;
  let hasPage = false;
  const count = (): number => {
    const made = [...page.querySelectorAll(UPGRADED)];
    hasPage = made.some(({ localName }) => localName === 'cookie-charter');
    return MOST - made.length;
  };
  return {
    isUsedUp: () => {
      left ??= count();
      if (left > 0) return false;
      warnAuthor('limit', 'elements', String(MOST));
      return true;
    },
    allows: ({ tag, attributes }, where) => {
      left = (left ?? count()) - 1;
      if (ASKING.has(tag) && !choices) warnAuthor('markup', where);
      else if (tag === 'cookie-charter' && hasPage) warnAuthor('limit', `<${tag}>`, '1');
      else if (
        tag !== 'cookie-embed' ||
        !attributes.has('src') ||
        pageAddress(attributes.get('src'), where)
      ) {
        hasPage ||= tag === 'cookie-charter';
        return true;
      }
      return false;
    },
  };
};
