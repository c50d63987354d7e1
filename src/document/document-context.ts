/** What every part of the document is built with. Types alone: `create-context.ts` makes one. */
import type { LocalizedText } from '../charter/charter-json.js';
import type { Phrase } from '../charter/localized-text.js';
import type { Charter, Section } from '../charter/parse-charter.js';
import type { MsgFn } from '../localize/msg.js';
import type { Texts } from './default-texts.messages.js';
import type { DocumentSection, Prose, Table } from './document.js';

/** How the document is to be read. */
export interface LocaleContext {
  /** Language of our own words, and of the element that will hold the document. */
  readonly language: string;
  /** Language the page asks for; the charter may know it where we do not. */
  readonly requestedLanguage: string;
  readonly msg: MsgFn;
}

/** @param quiet Where another language standing in is no lack. */
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

/** What a document can show. Core parts come with every element; extended ones are lazy-loaded by the charters that need them. */
export interface DocumentParts {
  /** By type. */
  readonly sections: ReadonlyMap<string, BuildSection>;
  /** What a page is made of whose author asked for no section. */
  readonly chooseSections: (charter: Charter) => readonly SectionRequest[];
  /**
   * One table per category.
   * @param only Id of the one category wanted. Default: all, in the charter's order.
   */
  readonly buildTables: (context: DocumentContext, charter: Charter, only?: string | null) => Table[];
  /** What a variable such as `{count.cookies}` stands for. */
  readonly variable?: (charter: Charter, group: string, name: string) => string | undefined;
}

/** What every part of the document is written with: the words, the language, the variables. */
export interface DocumentContext extends LocaleContext {
  /** The texts for what the author has not written; absent where they have written all. */
  readonly texts: Texts | undefined;
  readonly parts: DocumentParts;
  /**
   * Plain text: a name, a label, a heading.
   * @param quiet Where another language standing in is no lack.
   */
  readonly resolveText: ResolveText;
  readonly resolveRichText: <T extends LocalizedText | undefined>(
    text: T,
  ) => T extends undefined ? undefined : Prose;
  /** Our own text: paragraphs, and `**` for what is strong. */
  readonly ownRichText: (text: string) => Prose;
  /** A date in long form, as the page's own region writes it. */
  readonly formatDate: (day: Date) => string;
}
