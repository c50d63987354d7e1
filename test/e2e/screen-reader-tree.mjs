/** What a screen reader has to say of a page, from Chromium's accessibility tree: what is read, has the focus, is announced. */

/** @typedef {import('playwright').Page} Page */
/** @typedef {{ nodeId: string, parentId?: string, ignored: boolean, role?: { value: string }, name?: { value: string }, backendDOMNodeId?: number, description?: { value: string }, properties?: { name: string, value: { value: unknown } }[], childIds?: string[] }} AxNode */

/** Read as one word of what is around them. */
const INLINE = new Set(['strong', 'emphasis', 'code', 'time', 'superscript', 'LabelText', 'Abbr']);
/** Said with their names; what is inside is their name. */
const NAMED = new Set(['heading', 'button', 'link', 'checkbox', 'searchbox', 'DisclosureTriangle', 'Iframe']);
/** Said with their names where they have one, before what is inside. */
const AROUND = new Set(['region', 'dialog', 'group', 'navigation', 'list', 'table', 'form']);
const WORDS = /** @type {Record<string, string>} */ ({
  DisclosureTriangle: 'button, closed',
  Iframe: 'frame',
});

const clean = (/** @type {string} */ text) => text.replace(/\s+/g, ' ').trim();

export class Tree {
  /** @type {Map<string, AxNode>} */
  #byId;
  /** @type {AxNode[]} */
  #nodes;

  /** @param {AxNode[]} nodes */
  constructor(nodes) {
    this.#byId = new Map(nodes.map((node) => [node.nodeId, node]));
    // In the order they are read in.
    const [root] = nodes;
    this.#nodes = root ? this.#under(root) : [];
  }

  /** @param {Page} page */
  static async of(page) {
    const cdp = await page.context().newCDPSession(page);
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    await cdp.detach();
    return new Tree(/** @type {any} */ (nodes));
  }

  /** @param {string} role @param {string | RegExp} [name] @param {AxNode} [within] */
  all(role, name = /^/, within) {
    return this.#nodes.filter(
      (node) =>
        this.#role(node) === role &&
        (typeof name === 'string' ? this.#name(node) === name : name.test(this.#name(node))) &&
        (!within || this.#isIn(node, within)),
    );
  }

  /** The first of them. @param {string} role @param {string | RegExp} [name] @param {AxNode} [within] */
  one(role, name, within) {
    const [found] = this.all(role, name, within);
    if (!found) throw new Error(`no ${role} ${name ?? ''} in the accessibility tree`);
    return found;
  }

  /** What is read of it, a line each, what is inside by two spaces further in. @param {AxNode} node @returns {string[]} */
  read(node) {
    /** @type {string[]} */
    const lines = [];
    let run = '';
    /** @param {number} depth @param {string} line */
    const say = (depth, line) => lines.push('  '.repeat(depth) + line);
    /** @param {number} depth */
    const flush = (depth) => {
      if (clean(run)) say(depth, clean(run));
      run = '';
    };
    /** @param {AxNode} one @param {number} depth */
    const walk = (one, depth) => {
      const role = this.#role(one);
      const kids = this.#children(one);
      if (role === 'StaticText') {
        // Pieces of text are said one by one, also where the space between them is in no piece.
        run += ` ${one.name?.value ?? ''}`;
      } else if (NAMED.has(role)) {
        flush(depth);
        say(depth, this.says(one));
      } else if (INLINE.has(role) || role === '') {
        for (const kid of kids) walk(kid, depth);
      } else {
        flush(depth);
        // It is the name of the group, and has been said.
        if (role === 'Legend') return;
        const title = AROUND.has(role) ? this.says(one) : '';
        if (title) say(depth, title);
        const inside = title ? depth + 1 : depth;
        for (const kid of kids) walk(kid, inside);
        flush(inside);
      }
    };
    walk(node, 0);
    flush(0);
    return lines;
  }

  /** Role, state and name, as one line. @param {AxNode} node */
  says(node) {
    const role = this.#role(node);
    const name = this.#name(node);
    if (role === 'list') {
      const count = this.#children(node).filter((one) => this.#role(one) === 'listitem').length;
      return `list of ${count}${name ? `: ${name}` : ''}`;
    }
    const state = { true: ', checked', false: ', not checked', mixed: ', partly checked' }[
      String(this.#property(node, 'checked'))
    ];
    const level = role === 'heading' ? ` ${String(this.#property(node, 'level'))}` : '';
    return name || state ? `${WORDS[role] ?? role}${level}${state ?? ''}: ${name}` : '';
  }

  /** What has the focus, and what describes it. */
  focused() {
    const node = this.#nodes
      .filter((one) => !one.ignored && this.#property(one, 'focused') === true)
      .find((one) => this.#role(one) !== 'RootWebArea');
    if (!node) return ['the page'];
    const about = clean(node.description?.value ?? '');
    const text = clean(this.#text(node));
    const said = this.says(node) || this.#role(node) + (text ? `: ${text}` : ', empty');
    return [said, ...(about ? [`  described by: ${about}`] : [])];
  }

  /** The text of each live region in the tree, by its node in the page. */
  liveRegions() {
    return new Map(
      this.#nodes
        .filter((node) => !node.ignored && this.#property(node, 'live') === 'polite')
        .map((node) => [node.backendDOMNodeId, clean(this.#text(node))]),
    );
  }

  /**
   * What is announced since. A region that comes into the tree together with its text is not: screen readers hear of a
   * change of a region that they know.
   * @param {Tree} before
   * @param {boolean} [isBack] Whether the page around a dialog is back in the tree, and the text came after it.
   */
  announcedSince(before, isBack = false) {
    const known = before.liveRegions();
    return [...this.liveRegions()].flatMap(([node, text]) =>
      text && (isBack || known.has(node)) && known.get(node) !== text ? [text] : [],
    );
  }

  /** Text of a cell, a head, or a paragraph. @param {AxNode} node */
  text(node) {
    return clean(this.#text(node));
  }

  /** @param {AxNode} node */
  #role(node) {
    return node.ignored ? '' : (node.role?.value ?? '');
  }

  /** @param {AxNode} node */
  #name(node) {
    return clean(node.name?.value ?? '');
  }

  /** @param {AxNode} node @param {string} name */
  #property(node, name) {
    return node.properties?.find((one) => one.name === name)?.value.value;
  }

  /** @param {AxNode} node @returns {AxNode[]} */
  #children(node) {
    return (node.childIds ?? []).flatMap((id) => this.#byId.get(id) ?? []);
  }

  /** @param {AxNode} node @returns {string} */
  #text(node) {
    if (this.#role(node) === 'StaticText') return node.name?.value ?? '';
    return this.#children(node)
      .map((one) => this.#text(one))
      .join(' ');
  }

  /** @param {AxNode} node @returns {AxNode[]} */
  #under(node) {
    return [node, ...this.#children(node).flatMap((one) => this.#under(one))];
  }

  /** @param {AxNode} node @param {AxNode} within */
  #isIn(node, within) {
    for (let one = /** @type {AxNode | undefined} */ (node); one; one = this.#byId.get(one.parentId ?? ''))
      if (one === within) return true;
    return false;
  }
}
