/** The language an element stands in: its own `lang`, else the nearest one, through shadow roots. */
export const contextLanguage = (element: Element): string | undefined => {
  for (let node: Element | null = element; node;) {
    const holder: Element | null = node.closest('[lang]');
    const lang = holder?.getAttribute('lang');
    // `fr_FR` is common, though no language tag.
    if (lang) return lang.replaceAll('_', '-');
    if (holder?.parentElement) {
      // `lang=""` means "unknown": the search goes on above it.
      node = holder.parentElement;
    } else {
      const root: Node = (holder ?? node).getRootNode();
      node = root instanceof ShadowRoot ? root.host : null;
    }
  }
  return undefined;
};
