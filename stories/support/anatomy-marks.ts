/** Where the marks of an anatomy are: an outline around each part, and its number in a gutter beside the element. */

/** In px, from the upper left corner of the figure. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Mark {
  readonly name: string;
  readonly outline: Box;
  /** Middle of its number. */
  readonly x: number;
  readonly y: number;
  /** From the number to the outline, as `points` of SVG has it. */
  readonly line: string;
}

export interface Figure {
  readonly width: number;
  /** Room at the left and at the right. At the right there may be none. */
  readonly gutters: readonly [left: number, right: number];
}

/** Diameter of a number. */
export const NUMBER = 22;
/** Between an outline and its part, and between the outlines of parts that cover each other. */
const ROOM = 3;
/** Between two numbers. */
const APART = NUMBER + 4;

/** Two boxes that share an edge, one inside the other: their outlines would be one. */
const touches = (outer: Box, inner: Box): boolean => {
  const edges = [
    inner.left - outer.left,
    inner.top - outer.top,
    outer.left + outer.width - inner.left - inner.width,
    outer.top + outer.height - inner.top - inner.height,
  ];
  return edges.every((edge) => edge > -ROOM) && edges.some((edge) => edge < ROOM);
};

const grown = ({ left, top, width, height }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** @param found Parts from the outermost to the innermost. */
export const marksOf = (
  found: readonly { readonly name: string; readonly box: Box }[],
  { width, gutters: [left, right] }: Figure,
): readonly Mark[] => {
  const depths: number[] = [];
  for (let index = found.length - 1; index >= 0; index--) {
    const { box } = found[index] as (typeof found)[number];
    const inner = depths.filter(
      (_, other) => other > index && touches(box, (found[other] as { box: Box }).box),
    );
    depths[index] = 1 + Math.max(0, ...inner);
  }
  const outlined = found.map(({ name, box }, index) => ({
    name,
    outline: grown(box, ROOM * (depths[index] ?? 1)),
  }));
  const around = found[0]?.box ?? { left: 0, top: 0, width, height: 0 };
  const isRight = ({ outline }: { outline: Box }): boolean =>
    right > 0 &&
    outline.left - around.left > around.left + around.width - outline.left - outline.width + ROOM;
  const placed = new Map<string, Mark>();
  for (const atRight of [false, true]) {
    let least = -Infinity;
    const side = outlined.filter((one) => isRight(one) === atRight);
    for (const { name, outline } of side.toSorted((one, other) => one.outline.top - other.outline.top)) {
      const x = atRight ? width - NUMBER / 2 : NUMBER / 2;
      const y = Math.max(outline.top, NUMBER / 2, least);
      least = y + APART;
      const near = atRight ? outline.left + outline.width : outline.left;
      const edge = atRight ? width - right : left;
      // Aslant in the gutter, then level: it runs between two lines of text.
      const bend = atRight ? Math.max(edge, near) : Math.min(edge, near);
      placed.set(name, {
        name,
        outline,
        x,
        y,
        line: `${x},${y} ${bend},${outline.top} ${near},${outline.top}`,
      });
    }
  }
  return found.flatMap(({ name }) => placed.get(name) ?? []);
};
