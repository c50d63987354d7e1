import { parseAddress, WEB_SCHEMES } from '../../charter/address.js';
import { warnAuthor } from '../../page-state.js';
import { findAddresses, type FoundAddress, splitAddresses } from './addresses-in.js';
import { cloneExecutable } from './copy-script.lazy.js';
import { GATE_SELECTOR } from './gate-attributes.js';
import { loadMedia, unloadMedia } from './media.js';
import { mediaOf, noteOthers, stopElement } from './open-element.js';

// By number: a node of a frame is of that frame's classes.
const isElement = (node: Node): node is Element => node.nodeType === 1;

/** A script of a template, blocked until its turn. */
export interface TemplateScript {
  /** The node, or the copy that runs in place of it. */
  script: HTMLScriptElement;
  /** The type it runs under. */
  readonly type: string | null;
  hasRun: boolean;
}

/** A template that was opened. */
export interface OpenedTemplate {
  readonly scripts: readonly TemplateScript[];
  /** Takes what came out of it from the page, with all that its scripts put there, and stops it. */
  readonly close: () => void;
}

const scriptsIn = (root: ParentNode): HTMLScriptElement[] => [...root.querySelectorAll('script')];
const templatesIn = (root: ParentNode): Element[] => [...root.querySelectorAll('template[data-category]')];
/** True for a script that has a category of its own. */
const isBlocked = (script: Element): boolean => script.matches(GATE_SELECTOR);

/** True for what a template may load: http and https as everywhere, pictures written into the address, blank frames. */
const isAllowed = ({ element: { localName }, name, value }: FoundAddress, base: string): boolean => {
  const isPicture = name === 'poster' || /^(?:img|image|input)$/.test(localName) || name === 'srcset';
  return (
    (isPicture && /^data:image\//i.test(value)) ||
    (localName === 'iframe' && value === 'about:blank') ||
    splitAddresses(name, value).every((one) => parseAddress(one, { base }))
  );
};

/** Leaves out addresses that nothing may load, and scripts that have one. */
const cleanAddresses = (content: DocumentFragment, base: string): void => {
  for (const found of findAddresses(content)) {
    const { element, name, value } = found;
    const isScript = element.localName === 'script';
    // A script that is blocked by itself is looked at in its turn.
    if (isAllowed(found, base) || (isScript && isBlocked(element))) continue;
    if (isScript) element.remove();
    else element.removeAttribute(name);
    warnAuthor('address', `<${element.localName} ${name}>: ${value}`, WEB_SCHEMES.join(' '));
  }
};

/** What a script says, by which one that was stopped and copied is known. Not its nonce, which browsers hide. */
const wordsOf = ({ attributes, textContent }: Element): string =>
  [...attributes].map(({ name, value }) => (name === 'nonce' ? '' : `${name}=${value}`)).join() + textContent;

/** Nodes from one marker to the other, with both; none where a script of the page moved or removed one of them. */
const between = (start: ChildNode, end: ChildNode): ChildNode[] => {
  const found: ChildNode[] = [start];
  for (let node = start.nextSibling; node; node = node.nextSibling) {
    found.push(node);
    if (node === end) return found;
  }
  return [];
};

/**
 * Shows what is in a template, after it. Its scripts are left to run; what has a category of its own in it stays blocked
 * until that is granted.
 * @param isQueued True for a script that the gate runs, or ran.
 */
export const openTemplate = (
  template: HTMLTemplateElement,
  isQueued: (script: Element) => boolean,
): OpenedTemplate => {
  const { content, ownerDocument: page } = template;
  // What is shown changes: its scripts put players in its place.
  const pristine = content.cloneNode(true) as DocumentFragment;
  const scripts = scriptsIn(content)
    .filter((script) => !isBlocked(script))
    .map((script): TemplateScript => {
      const type = script.getAttribute('type');
      // No type that the gate looks for: a category on it may be anybody’s.
      script.setAttribute('type', 'text/blocked');
      return { script, type, hasRun: false };
    });
  // `innerHTML` may have made the template, and no script in it ever runs.
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

  /** Takes from what is shown anew the scripts that ran: they run once. */
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
      // What a script moved elsewhere is of the template all the same.
      for (const one of elements) if (![...shown].some((node) => node.contains(one))) shown.add(one);
      const roots = [...shown].filter(isElement);
      // One without a parent was copied, and runs as that.
      const waiting = roots.flatMap((root) => [root, ...scriptsIn(root)]);
      dropScripts(waiting.filter((one) => one.parentNode && isBlocked(one)).map(wordsOf));
      for (const node of shown) node.remove();
      for (const root of roots) unloadMedia(root);
      // A script on its way runs in no other document, though it left the page.
      for (const { script, hasRun } of scripts) if (!hasRun) content.ownerDocument.adoptNode(script);
      // Templates in it keep count of their own scripts.
      for (const [index, one] of templatesIn(pristine).entries()) one.replaceWith(templates[index] ?? one);
      if (mediaOf(template)) stopElement(template);
      content.replaceChildren(pristine);
    },
  };
};
