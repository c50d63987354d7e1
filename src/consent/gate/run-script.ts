/** Types of scripts that run: for any other a browser fires no event to wait for. */
const RUNS = /^$|^module$|^(?:text|application)\/(?:x-)?(?:java|ecma)script$/i;

/**
 * Runs a script that was held back. The node itself is moved, where it can: its text is the one the parser saw, so
 * that it also runs where Trusted Types are enforced, and nonce and integrity stay with it.
 * @param type Its type once it may run; none for a classic script.
 * @param dead True for a node that no longer runs, so that a copy must.
 * @returns Settles when the next may run: at once, or after this one was fetched and ran.
 */
export const runScript = async (
  node: HTMLScriptElement,
  type: string | null,
  dead: boolean,
): Promise<unknown> => {
  const copy = dead ? await import('./copy-script.js').then(({ copyOf }) => copyOf(node)) : undefined;
  const script = copy ?? node;
  const { parentNode, nextSibling } = node;
  node.remove();
  if (type) script.type = type;
  else script.removeAttribute('type');
  const src = script.getAttribute('data-src');
  if (src && !script.hasAttribute('src')) script.src = src;
  const waits = script.hasAttribute('src') && !script.hasAttribute('async') && !script.noModule;
  const done =
    waits && RUNS.test(type ?? '')
      ? new Promise((resolve) => {
          script.addEventListener('load', resolve);
          script.addEventListener('error', resolve);
        })
      : undefined;
  parentNode?.insertBefore(script, nextSibling);
  return done;
};
