/** What no author writes inside a tag of ours, and hardly a page does without. */
const OF_A_PAGE = 'main,nav,footer,form';

/**
 * HTML knows no self-closed tags: `<cookie-table />` opens a tag, and what follows of the page gets inside, where it
 * would not be seen. It is put back.
 */
export const releaseSwallowedContent = (element: Element): void => {
  if (element.querySelector(OF_A_PAGE)) {
    void import('./restore-swallowed-content.lazy.js').then(({ restoreSwallowedContent }) =>
      restoreSwallowedContent(element),
    );
  }
};
