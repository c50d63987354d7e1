import { loadMedia, unloadMedia } from './open-element.js';

// By number: a node of a frame is of that frame's classes.
const isElement = (node: Node): node is Element => node.nodeType === 1;

/** A script of a template, blocked until its turn. */
export interface TemplateScript {
  readonly script: HTMLScriptElement;
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

/** Shows what is in a template, after it. Its scripts are left to run. */
export const openTemplate = (template: HTMLTemplateElement): OpenedTemplate => {
  const { content } = template;
  // What is shown changes: its scripts put players in its place.
  const pristine = content.cloneNode(true) as DocumentFragment;
  const scripts = [...content.querySelectorAll('script')].map((script): TemplateScript => {
    const type = script.getAttribute('type');
    script.type = 'text/plain';
    return { script, type, hasRun: false };
  });
  const end = template.ownerDocument.createTextNode('');
  const nodes = [...content.childNodes];
  template.after(...nodes, end);
  for (const node of nodes) if (isElement(node)) loadMedia(node);
  return {
    scripts,
    close: () => {
      const shown: ChildNode[] = [...nodes];
      if (end.parentNode && end.parentNode === template.parentNode) {
        for (let node = template.nextSibling; node && node !== end; node = node.nextSibling) shown.push(node);
      }
      for (const node of new Set<ChildNode>([...shown, end])) {
        node.remove();
        if (isElement(node)) unloadMedia(node);
      }
      // Scripts run once.
      for (const [index, script] of [...pristine.querySelectorAll('script')].entries()) {
        if (scripts[index]?.hasRun) script.remove();
      }
      content.replaceChildren(pristine);
    },
  };
};
