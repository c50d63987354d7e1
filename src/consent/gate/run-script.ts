/** Types of scripts that run: for any other a browser fires no event to wait for. */
const RUNS = /^$|^module$|^(?:text|application)\/(?:x-)?(?:java|ecma)script$/i;

/**
 * Runs a script that was held back. The node itself is moved, not copied: its text is the one the parser saw, so that
 * it also runs where Trusted Types are enforced, and nonce and integrity stay with it.
 * @param type Its type once it may run; none for a classic script.
 * @returns When the next may run: at once, or after this one was fetched and ran.
 */
export const runScript = (
  script: HTMLScriptElement,
  type = script.getAttribute('data-type'),
): Promise<unknown> | undefined => {
  const { parentNode, nextSibling } = script;
  if (!parentNode) return undefined;
  script.remove();
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
  parentNode.insertBefore(script, nextSibling);
  return done;
};
