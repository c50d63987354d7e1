import { expect } from '@open-wc/testing';
import { html, show } from '../../../test/browser/fixtures.js';
import { resumeReadingAt } from './resume-reading-at.js';

const region = async (style = ''): Promise<HTMLElement> => {
  const box = await show(html`<div style=${style}><p aria-live="polite">Saved.</p></div>`);
  return box.querySelector('p')!;
};

describe('focusBefore', () => {
  it('takes the focus to right before the text, and not to it: it would be said twice', async () => {
    const text = await region();
    resumeReadingAt(text);
    expect(document.activeElement).to.equal(text.previousElementSibling);
    expect(document.activeElement!.textContent).to.equal('');
    expect(text.hasAttribute('tabindex')).to.equal(false);
  });

  it('leaves nothing behind, where a screen reader would stop', async () => {
    for (const style of ['', 'display: none']) {
      const text = await region(style);
      resumeReadingAt(text);
      (document.activeElement as HTMLElement).blur();
      expect(text.previousElementSibling).to.equal(null);
    }
  });
});
