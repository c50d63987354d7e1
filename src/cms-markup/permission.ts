/** Limits what CMS markup may become on a page, since visitors may write it as well. */
import { warnAuthor } from '../page-state.js';
import { pageAddress } from '../loading/page-address.js';
import type { ElementRequest } from './parse-options.js';
import { UPGRADED } from './replace-with-element.js';

/** Elements that all CMS markup of a page may become. */
const MOST = 20;

/** Tags that ask for consent, or keep the consent banner closed. */
const ASKING = new Set(['cookie-banner', 'cookie-preferences']);

export interface Permission {
  /** True where the page has reached the limit. Refused requests count too, so that a flood of them costs little. */
  isUsedUp(): boolean;
  /** Whether the element may be created; if not, that is reported. */
  allows(asked: ElementRequest, where: string): boolean;
}

/** True where a script tag of the page says that visitors write nothing on this site. */
export const allowsConsentElements = (page: Document): boolean =>
  !!page.querySelector('script[data-markup~="choices"]');

/** Counts the inserted elements on first use: removed ones make room. */
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
