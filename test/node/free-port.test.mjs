// `npm start` on a machine where somebody else uses its ports.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startAtFreePort } from '../../scripts/lib/free-port.mjs';
import { servePortal } from '../../scripts/lib/portal.mjs';
import { listen } from '../../scripts/lib/server.mjs';

const portOf = (/** @type {string} */ origin) => Number(new URL(origin).port);
const start = (/** @type {number} */ port) => servePortal({ port, outsidePort: port && port + 1 });

describe('the portal', () => {
  for (const [what, offset] of /** @type {const} */ ([
    ['its port', 0],
    ['that of the other origin', 1],
  ])) {
    it(`takes the next free ports where ${what} is taken`, async () => {
      const taken = await listen(0, (_, response) => response.end());
      const port = portOf(taken.origin) - offset;
      const portal = await startAtFreePort(port, start, 2);
      try {
        assert.ok(portOf(portal.origin) > port && (portOf(portal.origin) - port) % 2 === 0, portal.origin);
        assert.equal(portOf(portal.outside), portOf(portal.origin) + 1);
        const page = await (await fetch(`${portal.origin}/examples/portal/index.html`)).text();
        assert.ok(page.includes(portal.outside));
      } finally {
        portal.close();
        taken.close();
      }
    });
  }

  it('takes its own where they are free, and any where it is asked for none', async () => {
    const any = await startAtFreePort(0, start, 2);
    any.close();
    const again = await startAtFreePort(portOf(any.origin), (port) => listen(port, () => {}));
    assert.equal(again.origin, any.origin);
    again.close();
  });

  it('fails with any other error', async () => {
    await assert.rejects(startAtFreePort(-1, start, 2), { code: 'ERR_SOCKET_BAD_PORT' });
  });
});
