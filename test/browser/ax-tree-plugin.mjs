/** `executeServerCommand('ax-tree')`: what assistive technology is given, role and name of each node. Chromium only. */
export const axTree = {
  name: 'ax-tree',
  /** @param {any} call */
  async executeCommand({ command, session }) {
    if (command !== 'ax-tree') return undefined;
    const page = session.browser.getPage(session.id);
    const cdp = await page.context().newCDPSession(page);
    try {
      const { nodes } = await cdp.send('Accessibility.getFullAXTree');
      return nodes
        .filter((/** @type {any} */ { ignored }) => !ignored)
        .map((/** @type {any} */ { role, name, properties = [] }) => ({
          role: role?.value,
          name: name?.value ?? '',
          level: properties.find((/** @type {any} */ property) => property.name === 'level')?.value.value,
        }));
    } finally {
      await cdp.detach();
    }
  },
};
