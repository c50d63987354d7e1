import type { LocalizedText } from '../charter/parsers.js';
import type { DocumentContext } from './document-context.js';
import { hrefOf } from './href-of.js';
import type { Fact } from './document.js';

/** A text of ours where the charter would have one of the author's. */
export const asLocalizedText = ({ language }: DocumentContext, text: string): LocalizedText => ({
  [language]: text,
});

/** A link, or what it says where its address leads nowhere safe. Without words it says its address. */
export const linkFact = (
  { resolveText }: DocumentContext,
  label: LocalizedText | undefined,
  to: LocalizedText | undefined,
): Fact[] => {
  const href = hrefOf(resolveText, to);
  const phrase = resolveText(label) ?? (href ? { text: href } : undefined);
  return phrase ? [{ phrase, href }] : [];
};
