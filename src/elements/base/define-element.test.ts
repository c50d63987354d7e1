import { expect } from '@open-wc/testing';
import { consoleMessages } from '../../../test/browser/console.js';
import '../../../test/browser/fixtures.js';
import { defineElement } from './define-element.js';

class Ours extends HTMLElement {}
class Theirs extends HTMLElement {}

describe('defineElement', () => {
  it('registers a free tag, and is silent about the same class again', () => {
    defineElement('test-ours', Ours);
    defineElement('test-ours', Ours);
    expect(customElements.get('test-ours')).to.equal(Ours);
  });

  it('leaves a tag that is taken alone, with one warning', async () => {
    customElements.define('test-theirs', Theirs);
    defineElement('test-theirs', Ours);
    defineElement('test-theirs', Ours);
    expect(customElements.get('test-theirs')).to.equal(Theirs);
    const [message, ...others] = await consoleMessages();
    expect(message).to.match(/^warn: cookie-charter: <test-theirs> is already registered/);
    expect(others).to.deep.equal([]);
  });
});
