// Every element works in a simulated page as far as that has the means, and throws nothing.
import 'cookie-charter/define';
import { startConsent } from 'cookie-charter/consent';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import charter from './cookie-charter.json' with { type: 'json' };
import { TAGS } from './tags.js';

interface Ours extends HTMLElement {
  readonly updateComplete: Promise<unknown>;
}

const mount = async (tag: string, attributes = '', inside = ''): Promise<Ours> => {
  document.body.innerHTML = `<${tag} ${attributes}>${inside}</${tag}>`;
  const element = document.querySelector<Ours>(tag)!;
  await element.updateComplete;
  return element;
};
const wordsOf = ({ shadowRoot }: Element): string => shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
const clickIn = (element: Element, selector: string): void =>
  element.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
const FILM = '<a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ">The film</a>';

beforeEach(() => {
  document.head.innerHTML = `<script type="application/json" data-charter>${JSON.stringify(charter)}</script>`;
});

describe('in a simulated page', () => {
  for (const [tag, words] of Object.entries(TAGS)) {
    it(`<${tag}> shows what it shows in a browser`, async () => {
      const element = await mount(tag, 'with-status debug', FILM);
      await vi.waitFor(() => expect(wordsOf(element)).toContain(words));
      element.remove();
    });
  }

  it('the choices open in a dialog, which closes', async () => {
    const element = await mount('cookie-settings');
    clickIn(element, 'button');
    const choices = await vi.waitUntil(() => document.querySelector('html > cookie-preferences'));
    const dialog = await vi.waitUntil(() => choices.shadowRoot?.querySelector('dialog[open]'));
    clickIn(choices, '[part=close]');
    await vi.waitUntil(() => !dialog.hasAttribute('open'));
  });

  it('a film is shown once, and the banner is answered', async () => {
    const embed = await mount('cookie-embed', '', FILM);
    clickIn(embed, '[data-action=once]');
    await vi.waitUntil(() => embed.querySelector('iframe'));
    const banner = await mount('cookie-banner');
    clickIn(banner, '[data-action=refuse]');
    await vi.waitUntil(() => startConsent().state.status === 'decided');
    await vi.waitUntil(() => !wordsOf(banner).includes('Statistics'));
    expect(startConsent().has('statistics')).toBe(false);
  });
});
