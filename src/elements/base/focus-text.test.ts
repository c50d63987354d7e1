import { expect } from '@open-wc/testing';
import { html, show } from '../../../test/browser/page.js';
import { focusText } from './focus-text.js';

const region = (text: string, style = ''): Promise<HTMLElement> =>
  show(html`<p aria-live="polite" style=${style}>${text}</p>`);

describe('focusText', () => {
  it('announces nothing while the text has the focus, since that is read', async () => {
    const text = await region('Saved.');
    focusText(text);
    expect(document.activeElement).to.equal(text);
    expect(text.getAttribute('aria-live')).to.equal('off');
    text.blur();
    expect(text.getAttribute('aria-live')).to.equal('polite');
  });

  it('leaves it as it was, where the focus could not stop at it', async () => {
    for (const style of ['', 'display: none']) {
      const text = await region('', style);
      focusText(text);
      text.blur();
      expect(text.hasAttribute('tabindex')).to.equal(false);
      expect(text.getAttribute('aria-live')).to.equal('polite');
    }
  });
});
