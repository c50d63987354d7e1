import '../../test/browser/fixtures.js';
import { expect } from '@open-wc/testing';
import { hasHost, parseHost } from './host.js';

describe('a host of a service', () => {
  for (const [entry, address, has] of [
    ['video.example', 'https://video.example/1', true],
    ['video.example', 'https://VIDEO.example', true],
    ['Video.Example', 'https://video.example/', true],
    ['video.example', 'https://www.video.example/', false],
    ['video.example', 'https://video.example.evil.example/', false],
    ['video.example', 'https://evilvideo.example/', false],
    ['video.example', 'https://video.example:8443/', false],
    ['video.example:8443', 'https://video.example:8443/', true],
    ['*.tiles.example', 'https://a.tiles.example/1', true],
    ['*.tiles.example', 'https://a.b.tiles.example/1', true],
    ['*.tiles.example', 'https://tiles.example/1', false],
    ['*.tiles.example', 'https://eviltiles.example/1', false],
    ['www.example.com/maps', 'https://www.example.com/maps', true],
    ['www.example.com/maps', 'https://www.example.com/maps/embed?x', true],
    ['www.example.com/maps/', 'https://www.example.com/maps/embed', true],
    ['www.example.com/maps', 'https://www.example.com/maps-of-others', false],
    ['www.example.com/maps', 'https://www.example.com/maps/../evil', false],
    ['www.example.com/maps', 'https://www.example.com/', false],
    ['médias.example', 'https://xn--mdias-bsa.example/', true],
    ['https://video.example', 'https://video.example/', false],
    ['*', 'https://video.example/', false],
    ['*.example', 'https://video.example/', false],
    ['', 'https://video.example/', false],
  ] as const) {
    it(`“${entry}” ${has ? 'has' : 'has not'} ${address}`, () =>
      expect(hasHost([entry], new URL(address))).to.equal(has));
  }

  it('is a host, perhaps with a path, and nothing more', () => {
    for (const bad of [
      'a b.example',
      'a@b.example',
      'b.example?x',
      'b.example#x',
      '//b.example',
      '/maps',
      '*.*.example',
      'javascript:x',
    ])
      expect(parseHost(bad), bad).to.equal(undefined);
  });
});
