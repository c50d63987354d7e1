/**
 * Copies a script that browsers never run, such as one from `innerHTML`: the copy runs. Undefined where Trusted Types
 * forbid it.
 */
export const cloneExecutable = (script: HTMLScriptElement): HTMLScriptElement | undefined => {
  try {
    const copy = script.ownerDocument.createElement('script');
    for (const { name, value } of script.attributes) copy.setAttribute(name, value);
    copy.text = script.text;
    copy.nonce = script.nonce;
    return copy;
  } catch {
    return undefined;
  }
};
