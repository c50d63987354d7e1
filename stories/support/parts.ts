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

/** What is marked in a picture though it has no part, and what sets its looks. */
export interface WithoutPart extends Part {
  readonly selector: string;
}

const OVERLAY = 'No part: `--cookie-overlay-surface`, `--cookie-overlay-text`, `--cookie-radius` set it.';
const ANSWERS =
  'No part, so that none can be given more weight: `--cookie-button-surface`, `--cookie-button-text`, `--cookie-radius` set them all.';
const WITHOUT_PART: Readonly<Record<string, readonly WithoutPart[]>> = {
  'cookie-banner': [
    { name: 'the banner', selector: '.surface', description: OVERLAY },
    { name: 'the answers', selector: '.surface .buttons', description: ANSWERS },
  ],
  'cookie-preferences': [
    { name: 'the dialog', selector: '.dialog', description: OVERLAY },
    { name: 'the answers', selector: '.buttons', description: ANSWERS },
  ],
};

/** What a picture of a tag marks: its parts, then what has none. */
export const markedOf = (tag: string): readonly (Part & Partial<WithoutPart>)[] => [
  ...partsOf(tag),
  ...(WITHOUT_PART[tag] ?? []),
];

/** The same as a table in Markdown, for the page of the element. */
export const partsTable = (tag: string): string =>
  [
    '| Part | What it is |',
    '| --- | --- |',
    ...partsOf(tag).map(({ name, description }) => `| \`${name}\` | ${description} |`),
  ].join('\n');
