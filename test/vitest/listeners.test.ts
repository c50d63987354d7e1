// What applications hear of a choice, in a page that is simulated.
import 'cookie-charter/define';
import { startConsent } from 'cookie-charter/consent';
import { expect, it, vi } from 'vitest';
import charter from './cookie-charter.json' with { type: 'json' };

it('a mistake of a listener is reported, and stops no other', async () => {
  document.head.innerHTML = `<script type="application/json" data-charter>${JSON.stringify(charter)}</script>`;
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const reported = vi.fn((event: Event) => event.preventDefault());
  addEventListener('error', reported);
  const heard = vi.fn();
  startConsent().subscribe(() => {
    throw new Error('a mistake of the application');
  });
  startConsent().subscribe(heard);
  await startConsent().refuse();
  expect(heard).toHaveBeenCalled();
  expect(logged.mock.calls.length + reported.mock.calls.length).toBeGreaterThan(0);
});
