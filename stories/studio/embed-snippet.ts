/** What a site pastes for a charter. */
import type { Charter } from '../../src/charter/parse-charter.js';
import { askedCategories } from '../../src/charter/category-consent.js';
import type { Words } from './words.js';

/**
 * Tags for a site with this charter: those that ask, only where something is asked. `fallback` is what readers see until
 * the charter has loaded, and where it cannot be read.
 */
export const tagsFor = (charter: Charter, { head, body, page, foot, fallback }: Words['places']): string => {
  const asks = askedCategories(charter).length > 0;
  return [
    `<!-- ${head} -->`,
    '<link rel="cookie-charter" href="/cookie-charter.json">',
    '<script type="module" src="/cookie-charter/cookie-charter.js"></script>',
    ...(asks ? ['', `<!-- ${body} -->`, '<cookie-banner></cookie-banner>'] : []),
    '',
    `<!-- ${page} -->`,
    '<cookie-charter>',
    `  <p>${fallback}</p>`,
    '</cookie-charter>',
    ...(asks ? ['', `<!-- ${foot} -->`, '<cookie-settings></cookie-settings>'] : []),
    '',
  ].join('\n');
};
