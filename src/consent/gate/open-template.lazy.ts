import { parseAddress, WEB_SCHEMES } from '../../charter/address.js';
import { warnAuthor } from '../../page-state.js';
import { findAddresses, type FoundAddress, splitAddresses } from './find-addresses.js';
import { cloneExecutable } from './copy-script.lazy.js';
import { GATE_SELECTOR } from './gate-attributes.js';
import { loadMedia, unloadMedia } from './media.js';
import { mediaOf, noteOthers, stopElement } from './open-element.js';

// `nodeType`, not `instanceof`: a node of a frame is of that frame's classes.
const isElement = (node: Node): node is Element => node.nodeType === 1;

/** A script of a template, blocked until its turn. */
export interface TemplateScript {
  /** The author's node, or the copy that runs in place of it. */
  script: HTMLScriptElement;
  /** The type that the script runs with. */
  readonly type: string | null;
  hasRun: boolean;
}

/** A template that was opened. */
export interface OpenedTemplate {
  readonly scripts: readonly TemplateScript[];
  /** Removes the content from the page, with all that its scripts added, and stops it. */
  readonly close: () => void;
}

const scriptsIn = (root: ParentNode): HTMLScriptElement[] => [...root.querySelectorAll('script')];
const templatesIn = (root: ParentNode): Element[] => [...root.querySelectorAll('template[data-category]')];
/** True for a script that has a category of its own. */
const isBlocked = (script: Element): boolean => script.matches(GATE_SELECTOR);

/** True for addresses that a template may load: http and https as everywhere, `data:` pictures, blank frames. */
const isAllowed = ({ element: { localName }, name, value }: FoundAddress, base: string): boolean => {
  const isPicture = name === 'poster' || /^(?:img|image|input)$/.test(localName) || name === 'srcset';
  return (
    (isPicture && /^data:image\//i.test(value)) ||
    (localName === 'iframe' && value === 'about:blank') ||
    splitAddresses(name, value).every((one) => parseAddress(one, { base }))
  );
};

/** Removes addresses that are not allowed, and scripts that have one. */
const cleanAddresses = (content: DocumentFragment, base: string): void => {
  for (const found of findAddresses(content)) {
    const { element, name, value } = found;
    const isScript = element.localName === 'script';
    // Scripts with a category of their own are checked when they run.
    if (isAllowed(found, base) || (isScript && isBlocked(element))) continue;
    if (isScript) element.remove();
    else element.removeAttribute(name);
    warnAuthor('address', `<${element.localName} ${name}>: ${value}`, WEB_SCHEMES.join(' '));
  }
};

/** Attributes and text of a script, to recognise the clone of a stopped one. Without its nonce, which browsers hide. */
const wordsOf = ({ attributes, textContent }: Element): string =>
  [...attributes].map(({ name, value }) => (name === 'nonce' ? '' : `${name}=${value}`)).join() + textContent;

/** Nodes from `start` to `end`, with both; none where a script of the page moved or removed one of them. */
const between = (start: ChildNode, end: ChildNode): ChildNode[] => {
  const found: ChildNode[] = [start];
  for (let node = start.nextSibling; node; node = node.nextSibling) {
    found.push(node);
    if (node === end) return found;
  }
  return [];
};

/**
 * Inserts the content of a template after it. Its scripts do not run yet; elements with a category of their own stay
 * blocked until it is granted.
 * @param isQueued True for a script that the gate runs, or ran.
 */
export const openTemplate = (
  template: HTMLTemplateElement,
  isQueued: (script: Element) => boolean,
): OpenedTemplate => {
  const { content, ownerDocument: page } = template;
  // Clone for the next opening: scripts of the template replace its nodes, for example with players.
  const pristine = content.cloneNode(true) as DocumentFragment;
  const scripts = scriptsIn(content)
    .filter((script) => !isBlocked(script))
    .map((script): TemplateScript => {
      const type = script.getAttribute('type');
      // Not `text/plain`: the script may have a `data-category` of another script, and would match `GATE_SELECTOR`.
      script.setAttribute('type', 'text/blocked');
      return { script, type, hasRun: false };
    });
  // Copy scripts with a category: in a template from `innerHTML` they never run.
  const gated = scriptsIn(content)
    .filter(isBlocked)
    .map((script) => {
      const copy = cloneExecutable(script) ?? script;
      script.replaceWith(copy);
      return copy;
    });
  const templates = templatesIn(content);
  cleanAddresses(content, template.baseURI);

  noteOthers(template);
  const [start, end] = [page.createComment(''), page.createComment('')];
  const nodes = [...content.childNodes];
  const elements = [...content.querySelectorAll('*')];
  template.after(start, ...nodes, end);
  for (const node of nodes) if (isElement(node)) loadMedia(node);
  mediaOf(template)?.load();

  /** Removes scripts that ran from `pristine`: they run once. */
  const dropScripts = (waiting: readonly string[]): void => {
    const all = scriptsIn(pristine);
    const own = all.filter((script) => !isBlocked(script));
    for (const [index, { hasRun }] of scripts.entries()) if (hasRun) own[index]?.remove();
    for (const [index, script] of all.filter(isBlocked).entries()) {
      const node = gated[index];
      if (node && isQueued(node) && !waiting.includes(wordsOf(script))) script.remove();
    }
  };

  return {
    scripts: scripts.filter(({ script }) => script.isConnected),
    close: () => {
      const shown = new Set<ChildNode>([...between(start, end), ...nodes, start, end]);
      // Elements that a script moved elsewhere still belong to the template.
      for (const one of elements) if (![...shown].some((node) => node.contains(one))) shown.add(one);
      const roots = [...shown].filter(isElement);
      // Scripts without a parent were replaced by the copy that runs.
      const waiting = roots.flatMap((root) => [root, ...scriptsIn(root)]);
      dropScripts(waiting.filter((one) => one.parentNode && isBlocked(one)).map(wordsOf));
      for (const node of shown) node.remove();
      for (const root of roots) unloadMedia(root);
      // Inserted scripts may still run after removal. Adopted into another document, they do not.
      for (const { script, hasRun } of scripts) if (!hasRun) content.ownerDocument.adoptNode(script);
      // Nested templates are reused, as each knows which of its scripts ran.
      for (const [index, one] of templatesIn(pristine).entries()) one.replaceWith(templates[index] ?? one);
      if (mediaOf(template)) stopElement(template);
      content.replaceChildren(pristine);
    },
  };
};
