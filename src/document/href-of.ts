import { linkAddress, LINK_SCHEMES } from '../charter/address.js';
import type { LocalizedText } from '../charter/charter-json.js';
import { warnAuthor } from '../page-state.js';
import type { ResolveText } from './document-context.js';

/** Warns of a link address in the charter that is not allowed. */
export const reportLink = (found: string): void =>
  warnAuthor('address', `a link of the charter: ${found}`, LINK_SCHEMES.join(' '));

/** Link address in the charter, as its author wrote it; undefined, with a warning, if it is not allowed. */
export const hrefOf = (plain: ResolveText, to: LocalizedText | undefined): string | undefined => {
  const found = plain(to)?.text;
  const href = linkAddress(found);
  if (found && !href) reportLink(found);
  return href;
};
