/** What other scripts of the page make of an element that is granted, and what is left of it once it is withdrawn. */
import { expect, waitUntil } from '@open-wc/testing';
import '../../../test/browser/fixtures.js';
import { consoleMessages } from '../../../test/browser/console.js';
import { pageWith } from '../../../test/browser/gated-page.js';
import { idle } from '../../../test/browser/idle.js';

const FRAME = '<iframe title="Film" data-category="video" data-blocked-src="/nothing?A"></iframe>';
const STILL = '<p>The film waits for <a href=&quot;#choices&quot;>your answer</a>.</p>';
const withSrcdoc = (markup: string): string => FRAME.replace('data-', `srcdoc="${markup}" data-`);
const attributesOf = (element: Element | null): string[] =>
  (element?.getAttributeNames() ?? []).filter((name) => /^(?:src|srcset|srcdoc|href|poster)$/.test(name));
const isSilent = (media: HTMLMediaElement): boolean =>
  media.paused && !media.srcObject && media.readyState === 0 && media.networkState !== media.NETWORK_LOADING;

describe('a frame', () => {
  it('with a document of its author shows that until it is granted, and again after a refusal', async () => {
    const { core, page } = await pageWith(withSrcdoc(STILL));
    const frame = page.querySelector('iframe') as HTMLIFrameElement;
    await idle();
    expect(attributesOf(frame)).to.deep.equal(['srcdoc']);
    await core.consent.accept();
    expect(attributesOf(frame)).to.deep.equal(['src']);
    await waitUntil(() => frame.contentWindow?.location.pathname === '/nothing');
    await core.consent.refuse();
    await waitUntil(() => frame.contentDocument?.querySelector('p'));
    expect(attributesOf(frame)).to.deep.equal(['srcdoc']);
    await core.consent.accept();
    await waitUntil(() => frame.contentWindow?.location.pathname === '/nothing');
    expect(await consoleMessages()).to.deep.equal([]);
  });

  it('loses a document that a script set after the grant', async () => {
    const { core, page } = await pageWith(FRAME);
    const frame = page.querySelector('iframe') as HTMLIFrameElement;
    await core.consent.accept();
    frame.srcdoc = '<p>Film</p>';
    await waitUntil(() => frame.contentDocument?.querySelector('p'));
    await core.consent.refuse();
    expect(attributesOf(frame)).to.deep.equal([]);
    await waitUntil(() => frame.contentDocument && !frame.contentDocument.querySelector('p'));
  });
});

describe('what another script had set before the grant', () => {
  for (const [what, markup] of [
    [
      'of another site',
      '<img alt="" src="https://far.invalid/1.png" data-category="video" data-blocked-src="/nothing?2">',
    ],
    [
      'of another site, in a list',
      '<img alt="" srcset="/nothing?1 1x, https://far.invalid/1.png 2x" data-category="video" data-blocked-src="/nothing?2">',
    ],
    [
      'a copy of an open element',
      '<img alt="" src="/nothing?2" data-category="video" data-blocked-src="/nothing?2">',
    ],
    ['a frame', FRAME.replace('data-', 'src="https://far.invalid/film" data-')],
    [
      'a style sheet',
      '<link rel="stylesheet" href="https://far.invalid/1.css" data-category="video" data-blocked-href="/nothing.css">',
    ],
    [
      'a source of a picture',
      '<picture><source srcset="https://far.invalid/1.png" data-category="video" data-blocked-srcset="/nothing?2"><img alt=""></picture>',
    ],
  ] as const) {
    it(`is not asked for by a refusal: ${what}`, async () => {
      const { core, page } = await pageWith('');
      await core.consent.accept();
      const box = page.createElement('div');
      box.innerHTML = markup;
      const element = box.querySelector('[data-category]') as HTMLElement;
      page.body.append(box);
      await waitUntil(() =>
        attributesOf(element).some((name) => element.getAttribute(name)?.includes('/nothing')),
      );
      const asked: (string | null)[] = [];
      const { setAttribute } = element;
      element.setAttribute = function (name: string, value: string) {
        asked.push(value);
        setAttribute.call(this, name, value);
      };
      await core.consent.refuse();
      await idle();
      expect(attributesOf(element)).to.deep.equal([]);
      expect(asked).to.deep.equal([]);
    });
  }
});

describe('a media element', () => {
  const MEDIA = [
    '<video data-category="video" data-blocked-src="/nothing.mp4"></video>',
    '<audio data-category="video" data-blocked-src="/nothing.mp3"></audio>',
    '<video><source data-category="video" data-blocked-src="/nothing.mp4"></video>',
    '<video><template data-category="video"><source src="/nothing.mp4"></template></video>',
  ];
  const WAYS: Record<string, (media: HTMLMediaElement, page: Document) => void> = {
    'an address': (media) => (media.src = '/nothing.wav'),
    'a stream': (media) => (media.srcObject = new MediaStream()),
    'a source': (media, page) => {
      const source = page.createElement('source');
      source.src = '/nothing.wav';
      media.append(source);
    },
  };
  for (const markup of MEDIA) {
    for (const [what, give] of Object.entries(WAYS)) {
      it(`is silent after a refusal, though a script gave it ${what}: ${markup}`, async () => {
        const { core, page } = await pageWith(markup);
        const media = page.querySelector('video, audio') as HTMLMediaElement;
        await core.consent.accept();
        await waitUntil(() => page.querySelector('[src]'));
        give(media, page);
        await core.consent.refuse();
        await waitUntil(() => isSilent(media) && !page.querySelector('video[src], audio[src], source[src]'));
        await idle();
        expect(isSilent(media)).to.equal(true);
        await core.consent.accept();
        await waitUntil(() => media.currentSrc.includes('/nothing'));
      });
    }
  }

  it('goes on with what its author has it play beside', async () => {
    const { core, page } = await pageWith(
      '<video><source data-category="video" data-blocked-src="/nothing.mp4"><source src="/nothing.webm"></video>',
    );
    await core.consent.accept();
    expect(page.querySelectorAll('source[src]').length).to.equal(2);
    await core.consent.refuse();
    await idle();
    expect(page.querySelector('source[src]')?.getAttribute('src')).to.equal('/nothing.webm');
  });

  it('keeps the source that is still granted', async () => {
    const { core, page } = await pageWith(
      '<video><source data-category="video" data-blocked-src="/nothing.mp4"><source data-category="statistics" data-blocked-src="/nothing.webm"></video>',
    );
    await core.consent.accept();
    await core.consent.save({ video: false, statistics: true });
    await idle();
    expect(page.querySelector('source[src]')?.getAttribute('src')).to.equal('/nothing.webm');
  });
});
