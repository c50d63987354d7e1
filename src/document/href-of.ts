import { linkAddress, LINK_SCHEMES } from '../charter/address.js';
import type { LocalizedText } from '../charter/charter-json.js';
import { warnAuthor } from '../page-state.js';
import type { ResolveText } from './document-context.js';

/** Reports an address of the charter that no link may have. */
export const reportLink = (found: string): void =>
  warnAuthor('address', `a link of the charter: ${found}`, LINK_SCHEMES.join(' '));

/** Where a link of the charter leads, as its author wrote it; what may not be followed is left out, and reported. */
export const hrefOf = (plain: ResolveText, to: LocalizedText | undefined): string | undefined => {
  const found = plain(to)?.text;
  const href = linkAddress(found);
  if (found && !href) reportLink(found);
  return href;
};
