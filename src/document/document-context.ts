/** Context that every part of the document is built with. Types only: `create-context.ts` creates one. */
import type { LocalizedText } from '../charter/charter-json.js';
import type { Phrase } from '../charter/localized-text.js';
import type { Charter, Section } from '../charter/parse-charter.js';
import type { Locale } from '../localize/msg.js';
import type { Texts } from './default-texts.messages.js';
import type { DocumentSection, Prose, Table } from './document.js';

/** @param quiet True if a text in another language needs no warning. */
export type ResolveText = <T extends LocalizedText | undefined>(
  text: T,
  quiet?: boolean,
) => T extends undefined ? undefined : Phrase;

/** A section to show; where the author wrote nothing, its type alone. */
export type SectionRequest = Partial<Section>;
export type SectionContent = Omit<DocumentSection, 'type' | 'id'>;

/** Builds a section; undefined when there is nothing to show. */
export type BuildSection = (
  context: DocumentContext,
  charter: Charter | undefined,
  request: SectionRequest,
) => SectionContent | undefined;

/**
 * Parts that a document is built from. Core parts come with every element; extended ones are lazy-loaded by the
 * charters that need them.
 */
export interface DocumentParts {
  /** Builders of sections, by type. */
  readonly sections: ReadonlyMap<string, BuildSection>;
  /** Sections of a page: the author's, else the default ones. */
  readonly chooseSections: (charter: Charter) => readonly SectionRequest[];
  /**
   * One table per category.
   * @param only Id of the one category wanted. Default: all, in the charter's order.
   */
  readonly buildTables: (context: DocumentContext, charter: Charter, only?: string | null) => Table[];
  /** Value of a variable such as `{count.cookies}`. */
  readonly variable?: (charter: Charter, group: string, name: string) => string | undefined;
}

/** Context of a document: texts, language and variables. */
export interface DocumentContext extends Locale {
  /** Default texts; undefined if the author has written them all. */
  readonly texts: Texts | undefined;
  readonly parts: DocumentParts;
  /**
   * Plain text: a name, a label, a heading.
   * @param quiet True if a text in another language needs no warning.
   */
  readonly resolveText: ResolveText;
  readonly resolveRichText: <T extends LocalizedText | undefined>(
    text: T,
  ) => T extends undefined ? undefined : Prose;
  /** Parses a default text: paragraphs, and `**strong**`. */
  readonly ownRichText: (text: string) => Prose;
  /** A date in long form, as the page's own region writes it. */
  readonly formatDate: (day: Date) => string;
}
