/** Rules of known players: which addresses match, and what each embeds. */

export type PlayerKind = 'video' | 'audio' | 'map' | 'document';

/** The fields of a query, decoded. */
export type Query = Readonly<Partial<Record<string, string>>>;

/** Address to embed, in parts. */
export type EmbedUrl = readonly [
  base: string,
  /** Fields of the query. Those without a value are left out. */
  fields?: Readonly<Record<string, string | number | undefined>>,
  /** Size of the frame: a height in pixels, over the whole width, or a ratio. Default: `16/9`. */
  size?: number | string | false | undefined,
];

export type PlayerRule = readonly [
  id: string,
  name: string,
  kind: PlayerKind,
  /** Matches the host without `www.`, the path and the query: `[?]` is where the path must end. */
  pattern: RegExp,
  embed: (found: readonly (string | undefined)[], query: Query, url: URL) => EmbedUrl | '' | undefined,
];
