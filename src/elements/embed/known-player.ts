/** How a player is known: by which addresses, and what it embeds for each. */

export type Kind = 'video' | 'audio' | 'map' | 'document';

/** The fields of a query, decoded. */
export type Words = Readonly<Partial<Record<string, string>>>;

/** What a player embeds. */
export type Embedded = readonly [
  base: string,
  /** Fields of the query. Those without a value are left out. */
  fields?: Readonly<Record<string, string | number | undefined>>,
  /** The size of its frame: a height in pixels, over the whole width, or a ratio. Default: `16/9`. */
  size?: number | string | false | undefined,
];

export type Known = readonly [
  id: string,
  name: string,
  kind: Kind,
  /** For the whole host but `www.`, the path and the query: `[?]` is where the path must end. */
  pattern: RegExp,
  embed: (found: readonly (string | undefined)[], query: Words, url: URL) => Embedded | '' | undefined,
];
