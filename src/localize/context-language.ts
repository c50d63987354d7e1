/**
 * The language of an element: its own `lang`, else the nearest one, through shadow roots. `lang=""` means "unknown":
 * the search goes on above it.
 */
export const contextLanguage = (element: Element): string | undefined => {
  for (
    let node: Node | null | undefined = element;
    node;
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host
  ) {
    const lang = (node as Partial<Element>).getAttribute?.('lang');
    // `fr_FR` is common, though not a language tag.
    if (lang) return lang.replaceAll('_', '-');
  }
  return undefined;
};
