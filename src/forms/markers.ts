/** `[cookie-table lang=fr]` in the text of the page. */
import { type Asked, askInText, NAMES } from './options.js';
import { isOffLimits } from './off-limits.js';
import { make } from './stand-in.js';

/** What every marker begins with. */
export const MARKER_START = '[cookie-';
const MARKER = new RegExp(`\\[cookie-(${NAMES})((?:\\s[^\\[\\]]*)?)\\]`, 'iu');

/** A block is read as one text: an editor may have made a link of the address in a marker, or broken its line. */
const INLINE = new Set(['A', 'B', 'BR', 'EM', 'FONT', 'I', 'SMALL', 'SPAN', 'STRONG', 'U', 'WBR']);

const blockOf = (text: Node): Element | null => {
  let element = text.parentElement;
  while (element && INLINE.has(element.tagName) && element.parentElement) element = element.parentElement;
  return element;
};

interface Piece {
  readonly node: Text;
  readonly start: number;
}

/** The text of a block, and where its pieces begin; what is a block of its own stands between them as a break. */
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
        else if (INLINE.has(node.tagName)) read(node);
        else text += '[';
      }
    }
  };
  read(block);
  return { text, pieces };
};

const place = (pieces: readonly Piece[], index: number): [Text, number] | undefined => {
  const piece = pieces.findLast(({ start }) => start <= index);
  return piece && [piece.node, Math.min(index - piece.start, piece.node.length)];
};

const elementFor = (asked: Asked): HTMLElement => {
  const element = make(asked, 'marker');
  if (asked.tag === 'cookie-embed') {
    // The link that an author of the tag would have written.
    const link = document.createElement('a');
    link.href = asked.attributes.get('src') ?? '';
    link.textContent = asked.text || link.href;
    element.append(link);
  } else if (asked.tag === 'cookie-settings') element.textContent = asked.text;
  return element;
};

/** Puts elements in place of the markers of one block. */
const upgradeBlock = (block: Element): void => {
  for (;;) {
    const { text, pieces } = readBlock(block);
    const found = MARKER.exec(text);
    if (!found) return;
    const [whole, name = '', words = ''] = found;
    const from = place(pieces, found.index);
    // The last character itself, so that a piece that begins behind it is left alone.
    const to = place(pieces, found.index + whole.length - 1);
    const asked = askInText(name.toLowerCase(), words, whole);
    if (!from || !to || !asked) return;
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(to[0], to[1] + 1);
    range.deleteContents();
    range.insertNode(elementFor(asked));
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
    if (block && !isOffLimits(node.parentElement as Element)) blocks.add(block);
  }
  return blocks;
};

export const upgradeMarkers = (root: Node, mayNow: (block: Element) => boolean): void => {
  for (const block of blocksWithMarkers(root)) if (mayNow(block)) upgradeBlock(block);
};
