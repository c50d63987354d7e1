/** `[cookie-table lang=fr]` in the text of the page. */
import {
  type ElementRequest,
  parseElementFromText,
  MAX_OPTIONS_LENGTH,
  ELEMENT_NAMES,
} from './parse-options.js';
import { isInExcludedRegion } from './excluded-regions.js';
import type { Permission } from './permission.js';
import { createUpgradedElement } from './replace-with-element.js';

/** The start of every marker. */
export const MARKER_START = '[cookie-';
const MARKER = new RegExp(
  `\\[cookie-(${ELEMENT_NAMES.join('|')})((?:\\s[^\\[\\]]{0,${MAX_OPTIONS_LENGTH}})?)\\]`,
  'giu',
);

/**
 * Inline tags: a block is read as one text, since an editor may have made a link of the address in a marker, or broken
 * its line.
 */
const INLINE_NAMES = new Set(['A', 'B', 'BR', 'EM', 'FONT', 'I', 'SMALL', 'SPAN', 'STRONG', 'U', 'WBR']);

const blockOf = (text: Node): Element | null => {
  let element = text.parentElement;
  while (element && INLINE_NAMES.has(element.tagName) && element.parentElement)
    element = element.parentElement;
  return element;
};

interface Piece {
  readonly node: Text;
  readonly start: number;
}

/** The text of a block, and where its pieces begin. A block inside it is read as `[`, which ends a marker. */
const readBlock = (block: Element): { text: string; pieces: Piece[] } => {
  const pieces: Piece[] = [];
  let text = '';
  const read = (parent: Node): void => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) {
        pieces.push({ node, start: text.length });
        text += node.data;
      } else if (node instanceof Element) {
        if (node.tagName === 'BR') text += ' ';
        else if (INLINE_NAMES.has(node.tagName)) read(node);
        else text += '[';
      }
    }
  };
  read(block);
  return { text, pieces };
};

const elementFor = (asked: ElementRequest): HTMLElement => {
  const element = createUpgradedElement(asked, 'marker');
  if (asked.tag === 'cookie-embed') {
    // Fallback content: the link that an author of the tag would have written.
    const link = document.createElement('a');
    const src = asked.attributes.get('src') ?? '';
    link.href = src;
    link.textContent = asked.text || src;
    element.append(link);
  } else if (asked.tag === 'cookie-settings') element.textContent = asked.text;
  return element;
};

/**
 * A marker to replace: its element, and its first and last character. Not the end behind it, where another piece may
 * begin.
 */
type FoundMarker = readonly [element: HTMLElement, first: number, last: number];

/**
 * Replaces the markers of one block with elements. The block is read once: markers are replaced from the last to the
 * first, so that positions before them stay valid.
 */
const upgradeBlock = (block: Element, permission: Permission): void => {
  const { text, pieces } = readBlock(block);
  const found: FoundMarker[] = [];
  for (const { 0: whole, 1: name = '', 2: words = '', index } of text.matchAll(MARKER)) {
    if (permission.isUsedUp()) break;
    const asked = parseElementFromText(name.toLowerCase(), words, whole);
    if (asked && permission.allows(asked, whole))
      found.push([elementFor(asked), index, index + whole.length - 1]);
  }
  let piece = pieces.length - 1;
  const place = (index: number): [Text, number] => {
    while ((pieces[piece]?.start ?? 0) > index) piece--;
    const { node, start } = pieces[piece] as Piece;
    return [node, Math.min(index - start, node.length)];
  };
  for (const [element, first, last] of found.toReversed()) {
    const range = document.createRange();
    const [node, offset] = place(last);
    range.setEnd(node, offset + 1);
    range.setStart(...place(first));
    range.deleteContents();
    range.insertNode(element);
  }
};

/** The blocks below a node that hold a marker. */
const blocksWithMarkers = (root: Node): Set<Element> => {
  const blocks = new Set<Element>();
  if (!root.textContent?.toLowerCase().includes(MARKER_START)) return blocks;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (
    let node: Node | null = root instanceof Text ? root : texts.nextNode();
    node;
    node = texts.nextNode()
  ) {
    if (!node.nodeValue?.toLowerCase().includes(MARKER_START)) continue;
    const block = blockOf(node);
    if (block && !isInExcludedRegion(node.parentElement as Element)) blocks.add(block);
  }
  return blocks;
};

export const upgradeMarkers = (
  root: Node,
  permission: Permission,
  mayNow: (block: Element) => boolean,
): void => {
  for (const block of blocksWithMarkers(root)) if (mayNow(block)) upgradeBlock(block, permission);
};
