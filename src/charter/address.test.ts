import '../../test/browser/fixtures.js';
import { expect } from '@open-wc/testing';
import { isSafeSrcset, LINK_SCHEMES, linkAddress, parseAddress } from './address.js';

describe('an address', () => {
  const base = 'https://town.example/a/b';
  for (const [written, found] of [
    ['https://films.example/1', 'https://films.example/1'],
    ['http://films.example', 'http://films.example/'],
    [' \n\t https://films.example/1 \r\f', 'https://films.example/1'],
    ['HTTPS://FILMS.example', 'https://films.example/'],
    ['//films.example/x', 'https://films.example/x'],
    ['c.json', 'https://town.example/a/c.json'],
    ['../c.json?d#e', 'https://town.example/c.json?d#e'],
    ['\\\\films.example\\x', 'https://films.example/x'],
    ['a:b@c', undefined],
    ['', undefined],
    ['   ', undefined],
    ['https://', undefined],
    ['http://[', undefined],
    ['javascript:alert(1)', undefined],
    ['JaVaScRiPt:alert(1)', undefined],
    [' javascript:alert(1)', undefined],
    ['\u00a0javascript:alert(1)', undefined],
    ['java\nscript:alert(1)', undefined],
    ['java\tscript:alert(1)', undefined],
    ['\u0001javascript:alert(1)', undefined],
    ['\vhttps://films.example', undefined],
    ['https://films.example/\n/x', undefined],
    ['https://films.example/\u007f', undefined],
    ['https://films.example/\u0085x', undefined],
    ['https://films.example/\u0000', undefined],
    ['data:text/html,x', undefined],
    ['blob:https://films.example/1', undefined],
    ['file:///etc/passwd', undefined],
    ['mailto:a@b.example', undefined],
    ['view-source:https://films.example', undefined],
  ] as const) {
    it(`${JSON.stringify(written)} is ${found ?? 'none'}`, () =>
      expect(parseAddress(written, { base })?.href).to.equal(found));
  }

  it('is none that is no string, or has no base', () => {
    for (const value of [undefined, null, 5, {}, ['https://a.example'], new URL(base), () => base])
      expect(parseAddress(value)).to.equal(undefined);
    expect(parseAddress('x', { base: 'about:blank' })).to.equal(undefined);
    expect(parseAddress('x', { base: '' })).to.equal(undefined);
  });

  it('of a link stays as it was written, and may be a letter or a call', () => {
    expect(linkAddress(' /cookies ')).to.equal('/cookies');
    expect(linkAddress('mailto:dpo@town.example')).to.equal('mailto:dpo@town.example');
    expect(linkAddress('tel:+33254000000')).to.equal('tel:+33254000000');
    expect(linkAddress('#choices')).to.equal('#choices');
    expect(linkAddress('javascript:1')).to.equal(undefined);
    expect(linkAddress('sms:1')).to.equal(undefined);
    expect(LINK_SCHEMES).to.not.include('data:');
  });

  it('in a srcset is asked for each', () => {
    expect(isSafeSrcset('/a.png 1x, https://b.example/b.png 2x,/c,d.png 300w')).to.equal(true);
    for (const bad of [
      'javascript:1',
      '/a 1x, data:image/png,x 2x',
      '/a 1x,blob:https://a/1 2x',
      'http://[ 1x',
    ])
      expect(isSafeSrcset(bad), bad).to.equal(false);
  });
});
