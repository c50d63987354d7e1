/** The parts of our elements, as their reference has them. */
import manifest from '../../dist/custom-elements.json' with { type: 'json' };

export interface Part {
  readonly name: string;
  /** What it is, with names between grave accents. */
  readonly description: string;
}

interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly Part[];
}

/** All parts of a tag, in the order of their names. */
export const partsOf = (tag: string): readonly Part[] =>
  (manifest.modules as readonly { readonly declarations?: readonly Declaration[] }[])
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === tag)?.cssParts ?? [];

/** The same as a table in Markdown, for the page of the element. */
export const partsTable = (tag: string): string =>
  [
    '| Part | What it is |',
    '| --- | --- |',
    ...partsOf(tag).map(({ name, description }) => `| \`${name}\` | ${description} |`),
  ].join('\n');
