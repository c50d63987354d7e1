import { warnAuthor } from '../../page-state.js';
import { isLoadable, blockedAddress } from './gate-attributes.js';

/** Types and languages of the classic scripts that browsers run (HTML, "prepare the script element"). */
const EXECUTABLE_TYPES =
  /^(?:text|application)\/(?:x-)?(?:java|ecma)script$|^text\/(?:java|live|j)script(?:1\.\d)?$/i;

/** How browsers run a script once its `type` is restored; undefined where they do not. */
export const scriptKind = (
  script: HTMLScriptElement,
  type: string | null,
): 'classic' | 'module' | undefined => {
  if (type?.trim().toLowerCase() === 'module') return 'module';
  const language = script.getAttribute('language');
  const stated = type ? type.trim() : type === null && language ? `text/${language}` : 'text/javascript';
  // `for` and `event` attributes: browsers run the script only for `window` and `onload`.
  const isFor = (name: string, value: RegExp): boolean => value.test(script.getAttribute(name)?.trim() ?? '');
  const hasEvent = script.hasAttribute('event') && script.hasAttribute('for');
  const runs = !hasEvent || (isFor('for', /^window$/i) && isFor('event', /^onload(?:\(\))?$/i));
  return EXECUTABLE_TYPES.test(stated) && !script.noModule && runs ? 'classic' : undefined;
};

/** A script that was made ready to run. */
export interface ReadyScript {
  readonly script: HTMLScriptElement;
  /** Inserts the script into the page, where it runs. */
  readonly insert: () => void;
  /** How browsers run the script; undefined where they do not. */
  readonly kind: 'classic' | 'module' | undefined;
  /** Settles once the script ran or failed; undefined where it runs while it is inserted, or never. */
  readonly ends: Promise<unknown> | undefined;
  /** True for an inline module: no event reports when or whether it ran. */
  readonly endsUnseen: boolean;
  /** True where later scripts wait for this one. */
  readonly inOrder: boolean;
}

/**
 * Sets the `src` of a script in the page. False where the address is not allowed: the script then stays in its place.
 */
const setAddress = (script: HTMLScriptElement): boolean => {
  const own = script.getAttribute('src');
  const found = own ?? blockedAddress(script, 'src');
  if (found === undefined) return true;
  if (!isLoadable(script, 'src', found)) return false;
  try {
    // Trusted Types: setting a `src` that the parser set would throw.
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

/** Milliseconds in which an inline module mostly runs. */
const MODULE = 1000;

const moduleTime = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, MODULE));

/**
 * Prepares a blocked script to run. Where possible the node itself is moved: the parser set its text, so it also runs
 * where Trusted Types are enforced, and it keeps its nonce and integrity.
 * @param type The type that the script runs with; null for a classic script.
 * @param copy A copy that runs in place of a node that browsers no longer run.
 * @returns Undefined for a script that may not run.
 */
export const prepareScript = (
  node: HTMLScriptElement,
  type: string | null,
  copy: HTMLScriptElement | undefined,
): ReadyScript | undefined => {
  // Node removed by a page swap meanwhile: if it comes back, it waits again.
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
