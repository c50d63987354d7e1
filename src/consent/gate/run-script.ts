import { warnAuthor } from '../../page-state.js';
import { isLoadable } from './is-loadable.js';
import { blockedAddress } from './gate-attributes.js';

/** Types and languages of the classic scripts that browsers run (HTML, "prepare the script element"). */
const EXECUTABLE_TYPES =
  /^(?:text|application)\/(?:x-)?(?:java|ecma)script$|^text\/(?:java|live|j)script(?:1\.\d)?$/i;

/** What a script is to browsers, once its type is its own again. */
export const scriptKind = (
  script: HTMLScriptElement,
  type: string | null,
): 'classic' | 'module' | undefined => {
  if (type?.trim().toLowerCase() === 'module') return 'module';
  const language = script.getAttribute('language');
  const stated = type ? type.trim() : type === null && language ? `text/${language}` : 'text/javascript';
  // For old browsers, which ran a script for an event of the page.
  const isFor = (name: string, value: RegExp): boolean => value.test(script.getAttribute(name)?.trim() ?? '');
  const hasEvent = script.hasAttribute('event') && script.hasAttribute('for');
  const runs = !hasEvent || (isFor('for', /^window$/i) && isFor('event', /^onload(?:\(\))?$/i));
  return EXECUTABLE_TYPES.test(stated) && !script.noModule && runs ? 'classic' : undefined;
};

/** A script that was made ready to run. */
export interface ReadyScript {
  readonly script: HTMLScriptElement;
  /** Puts it into the page, where it runs. */
  readonly insert: () => void;
  /** What it is to browsers; undefined for what they do not run. */
  readonly kind: 'classic' | 'module' | undefined;
  /** Settles once it ran or failed; none for one that runs while it is inserted, or never. */
  readonly ends: Promise<unknown> | undefined;
  /** True for a module in the page itself: no event says when it ran, or whether. */
  readonly endsUnseen: boolean;
  /** True where the scripts after it run after it. */
  readonly inOrder: boolean;
}

/** Gives a script its address, while it is in the page: what may not be set leaves it where it is. */
const setAddress = (script: HTMLScriptElement): boolean => {
  const own = script.getAttribute('src');
  const found = own ?? blockedAddress(script, 'src');
  if (found === undefined) return true;
  if (!isLoadable(script, 'src', found)) return false;
  try {
    // Trusted Types forbid setting what the parser read.
    if (own === null) script.src = found;
    return true;
  } catch {
    warnAuthor('trusted-types', found);
    return false;
  }
};

const ended = (script: HTMLScriptElement): Promise<unknown> =>
  new Promise((resolve) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', resolve);
  });

/** Milliseconds in which a module in the page itself mostly runs. */
const MODULE = 1000;

const moduleTime = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, MODULE));

/**
 * Makes a blocked script ready to run. The node itself is moved, where it can: its text is the one the parser saw, so
 * that it also runs where Trusted Types are enforced, and nonce and integrity stay with it.
 * @param type Its type once it may run; none for a classic script.
 * @param copy What runs in place of a node that no longer does.
 * @returns Undefined for a script that may not run.
 */
export const prepareScript = (
  node: HTMLScriptElement,
  type: string | null,
  copy: HTMLScriptElement | undefined,
): ReadyScript | undefined => {
  // A page swap took it away meanwhile: put back, it waits again.
  if (!node.isConnected) return undefined;
  const script = copy ?? node;
  if (!setAddress(script)) return undefined;
  const place = node.ownerDocument.createTextNode('');
  node.replaceWith(place);
  if (type) script.type = type;
  else script.removeAttribute('type');
  const kind = scriptKind(script, type);
  const isFetched = script.hasAttribute('src');
  return {
    script,
    insert: () => place.replaceWith(script),
    kind,
    endsUnseen: kind === 'module' && !isFetched,
    ends: kind && isFetched ? ended(script) : kind === 'module' ? moduleTime() : undefined,
    inOrder: isFetched && !script.hasAttribute('async'),
  };
};
