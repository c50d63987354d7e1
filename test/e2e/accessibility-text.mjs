/** What assistive technology reads of a page, one block a line, in order. */

/** Roles whose text is read as one piece. */
const BLOCKS = new Set([
  'heading',
  'caption',
  'paragraph',
  'listitem',
  'columnheader',
  'rowheader',
  'cell',
  'button',
  'link',
]);

/**
 * @param {import('playwright').Page} page
 * @param {string} from Role of the node to begin at.
 * @returns {Promise<string[]>} `heading 2: …`, `cell: …`
 */
export const accessibilityText = async (page, from) => {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  /** @type {string[]} */
  const lines = [];
  /** @param {any} node @returns {any[]} */
  const children = (node) =>
    (node.childIds ?? []).map((/** @type {string} */ id) => byId.get(id)).filter(Boolean);
  /** @param {any} node @returns {string} */
  const text = (node) =>
    node.role?.value === 'StaticText' ? node.name.value : children(node).map(text).join('');
  /** @param {any} node */
  const read = (node) => {
    const role = node.ignored ? undefined : node.role?.value;
    if (role === 'StaticText' || BLOCKS.has(role)) {
      const level = node.properties?.find((/** @type {any} */ { name }) => name === 'level')?.value.value;
      const line = text(node).replace(/\s+/g, ' ').trim();
      if (line)
        lines.push(
          `${role === 'StaticText' ? 'text' : role}${role === 'heading' ? ` ${level}` : ''}: ${line}`,
        );
    } else children(node).forEach(read);
  };
  const start = nodes.find((node) => node.role?.value === from);
  if (!start) throw new Error(`no ${from} in the accessibility tree`);
  read(start);
  return lines;
};
