import type { LocalizedText } from '../charter/parsers.js';
import type { DocumentContext } from './document-context.js';
import { hrefOf } from './href-of.js';
import type { Fact } from './document.js';

/** Default text in the form of a text of the charter. */
export const asLocalizedText = ({ language }: DocumentContext, text: string): LocalizedText => ({
  [language]: text,
});

/** Link; the label alone if the address is not allowed. Without a label, the address is the text. */
export const linkFact = (
  { resolveText }: DocumentContext,
  label: LocalizedText | undefined,
  to: LocalizedText | undefined,
): Fact[] => {
  const href = hrefOf(resolveText, to);
  const phrase = resolveText(label) ?? (href ? { text: href } : undefined);
  return phrase ? [{ phrase, href }] : [];
};
