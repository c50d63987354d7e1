/** Page structure: nearly every page has some of these tags, and fallback content has none. */
const OF_A_PAGE = 'main,nav,footer,form';

/**
 * HTML has no self-closing custom elements: `<cookie-table />` opens a tag, and the rest of the page is parsed into
 * it, where it would be hidden. It is moved back behind the element.
 */
export const releaseSwallowedContent = (element: Element): void => {
  if (element.querySelector(OF_A_PAGE)) {
    void import('./restore-swallowed-content.lazy.js').then(({ restoreSwallowedContent }) =>
      restoreSwallowedContent(element),
    );
  }
};
