// The example of docs/frameworks.md.
import 'cookie-charter/define';
import { startConsent } from 'cookie-charter/consent';
import { expect, it } from 'vitest';
import charter from './cookie-charter.json' with { type: 'json' };

it('counts visits once the visitor has accepted', async () => {
  document.head.innerHTML = `<script type="application/json" data-charter>${JSON.stringify(charter)}</script>`;
  document.body.innerHTML = '<cookie-banner></cookie-banner>';
  await document.querySelector('cookie-banner')?.updateComplete;
  expect(startConsent().state.promptNeeded).toBe(true);
  await startConsent().accept();
  expect(startConsent().has('statistics')).toBe(true);
});
