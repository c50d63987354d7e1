// An application whose tests give no charter, and end before anything is shown.
import 'cookie-charter/define';
import { expect, it, vi } from 'vitest';
import { TAGS } from './tags.js';

it('in a page without a charter the elements show what is written inside, and log that once', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  for (const tag of Object.keys(TAGS)) {
    document.body.innerHTML = `<${tag}>Written inside</${tag}>`;
    await document.querySelector<HTMLElement & { updateComplete: Promise<unknown> }>(tag)?.updateComplete;
    expect(document.body.textContent).toBe('Written inside');
  }
  await vi.waitFor(() => expect(said.mock.calls.join()).toContain('cookie-charter: '));
});

it('a test ends while the tags are at work', () => {
  document.body.innerHTML = Object.keys(TAGS)
    .map((tag) => `<${tag}></${tag}>`)
    .join('');
});
