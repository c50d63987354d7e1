/** Other scripts of the page that load what is blocked, and markup that was never blocked. */
import { expect, waitUntil } from '@open-wc/testing';
import '../../../test/browser/fixtures.js';
import { writeChoice } from '../../../test/fixtures/consent.mjs';
import { consoleMessages } from '../../../test/browser/console.js';
import { type GatedPage, pageWith, scriptOf } from '../../../test/browser/gated-page.js';
import { idle } from '../../../test/browser/idle.js';

const FRAME = '<iframe title="Film" class="lazyload" data-category="video" data-src="/nothing?A"></iframe>';
const said = async (count: number): Promise<string[]> => {
  const messages: string[] = [];
  await waitUntil(async () => messages.push(...(await consoleMessages())) && messages.length >= count);
  return messages;
};
/** What a lazy-loader does. */
const lazyLoad = ({ page }: GatedPage): void => {
  for (const element of page.querySelectorAll<HTMLIFrameElement>('[data-src]')) {
    element.src = element.dataset['src'] ?? '';
  }
};

describe('a blocked element', () => {
  for (const markup of [
    FRAME,
    '<img alt="" data-category="video" data-src="/nothing?1">',
    '<video data-category="video" data-src="/nothing.mp4"></video>',
    '<audio data-category="video" data-src="/nothing.mp3"></audio>',
  ]) {
    it(`that a lazy-loader loaded is stopped and reported, before and after a refusal: ${markup}`, async () => {
      const gated = await pageWith(markup);
      const { core, page } = gated;
      const element = page.querySelector('[data-category]') as HTMLElement;
      await waitUntil(() => {
        lazyLoad(gated);
        return element.hasAttribute('data-blocked-src');
      });
      await waitUntil(() => !element.hasAttribute('src'));
      const [message] = await said(1);
      expect(message).to.contain('another script of the page loaded what is blocked');
      await core.consent.refuse();
      lazyLoad(gated);
      expect(element.hasAttribute('src')).to.equal(false);
      await core.consent.accept();
      expect(element.getAttribute('src')).to.contain('/nothing');
    });
  }

  it('that was loaded before the engine came is stopped', async () => {
    const { page } = await pageWith(FRAME.replace('data-src', 'src="/nothing?A" data-src'));
    await waitUntil(() => !page.querySelector('iframe')?.hasAttribute('src'));
    expect((await said(1))[0]).to.contain('another script');
  });

  for (const [meanwhile, blank] of [
    ['', 'about:blank'],
    ['src="about:blank"', 'about:blank'],
    ['srcdoc="<p>Meanwhile</p>"', 'about:srcdoc'],
  ] as const) {
    const markup = FRAME.replace('data-', `name="film" ${meanwhile} data-`);
    it(`that was led somewhere without its attribute is stopped: ${meanwhile}`, async () => {
      const { page } = await pageWith(markup);
      const frame = page.querySelector('iframe') as HTMLIFrameElement;
      await idle();
      frame.contentWindow?.location.replace('/nothing?B');
      await waitUntil(() => frame.hasAttribute('data-blocked-src'));
      expect((await said(1))[0]).to.contain('another script');
      await waitUntil(() => frame.contentWindow?.location.href === blank);
    });

    it(`that a link leads somewhere is stopped: ${meanwhile}`, async () => {
      const { page } = await pageWith(`${markup}<a href="/nothing?B" target="film">Film</a>`);
      const frame = page.querySelector('iframe') as HTMLIFrameElement;
      await idle();
      page.querySelector('a')?.click();
      await waitUntil(() => frame.hasAttribute('data-blocked-src'));
      expect((await said(1))[0]).to.contain('another script');
      await waitUntil(() => frame.contentWindow?.location.href === blank);
    });
  }

  for (const document of [
    '<script>parent.heard = true</script>',
    '<p onclick="parent.heard = true">Film</p>',
    '<img alt="" src="https://far.invalid/1.png">',
    '<img alt="" srcset="/nothing?1, https://far.invalid/1.png 2x">',
    '<iframe title="Film" src="/nothing?B"></iframe>',
    '<link rel="stylesheet" href="/nothing.css">',
    '<p style="background: url(https://far.invalid/1.png)">Film</p>',
    '<style>@import "https://far.invalid/1.css"</style>',
    '<meta http-equiv="refresh" content="0; url=https://far.invalid/">',
    '<svg><image href="https://far.invalid/1.png"/></svg>',
    '<a href="javascript:0">Film</a>',
  ]) {
    it(`whose document loads something or runs a script is emptied: ${document}`, async () => {
      const { page } = await pageWith(FRAME);
      const frame = page.querySelector('iframe') as HTMLIFrameElement;
      frame.srcdoc = document;
      await waitUntil(() => !frame.hasAttribute('srcdoc'));
      expect((await said(1))[0]).to.contain('another script');
    });
  }

  for (const [what, markup] of [
    ['itself', '<video><source data-category="video" data-src="/nothing.mp4"></video>'],
    [
      'a picture',
      '<picture><source data-category="video" data-src="/a" data-srcset="/nothing?A"><img alt=""></picture>',
    ],
    ['a track', '<video><track data-category="video" data-src="/nothing.vtt"></video>'],
    ['an embed', '<embed data-category="video" data-src="/nothing?A">'],
    ['a hint', '<link rel="prefetch" data-category="video" data-src="/a" data-href="/nothing?A">'],
  ] as const) {
    it(`that is part of something else is stopped, replaced and comes back: ${what}`, async () => {
      const { core, page } = await pageWith(markup);
      const element = page.querySelector('[data-category]') as HTMLElement;
      const name = markup.includes('srcset') ? 'srcset' : markup.includes('href') ? 'href' : 'src';
      const around = element.parentElement as HTMLElement;
      const media = page.querySelector('video');
      const asked = media?.firstElementChild?.localName === 'source' ? media : undefined;
      await idle();
      for (let time = 0; time < 2; time++) {
        element.setAttribute(name, '/nothing?evil');
        asked?.load();
        await waitUntil(() => !element.hasAttribute(name));
        if (asked) await waitUntil(() => asked.networkState !== asked.NETWORK_LOADING && !asked.readyState);
      }
      element.setAttribute(name, '/nothing?evil');
      asked?.load();
      await waitUntil(() => !element.isConnected);
      expect(around.querySelector('[src], [srcset], [href]')).to.equal(null);
      if (asked) await waitUntil(() => asked.networkState !== asked.NETWORK_LOADING && !asked.readyState);
      expect((await said(3)).at(-1)).to.contain('a template took the place');
      await core.consent.accept();
      await waitUntil(() => around.querySelector(`[${name}*="/nothing"]`));
      if (asked) await waitUntil(() => asked.currentSrc.includes('/nothing.mp4'));
      await core.consent.refuse();
      await waitUntil(() => !around.querySelector(`[${name}*="/nothing"]`));
      if (asked) await waitUntil(() => asked.networkState !== asked.NETWORK_LOADING && !asked.readyState);
    });
  }

  const ways: Record<string, (media: HTMLMediaElement) => void> = {
    'an address': (media) => (media.src = '/nothing.wav'),
    'a stream': (media) => (media.srcObject = new MediaStream()),
    'another source': (media) => media.insertAdjacentHTML('beforeend', '<source src="/nothing.wav">'),
  };
  for (const [what, give] of Object.entries(ways)) {
    for (const markup of [
      '<video><source data-category="video" data-blocked-src="/nothing.mp4"></video>',
      '<video data-category="video" data-blocked-src="/nothing.mp4"></video>',
    ]) {
      it(`that a script gives ${what} is stopped: ${markup}`, async () => {
        const { page } = await pageWith(markup);
        const media = page.querySelector('video') as HTMLVideoElement;
        await idle();
        give(media);
        await waitUntil(() => !media.srcObject && !page.querySelector('[src]'));
        expect((await said(1))[0]).to.contain('another script');
      });
    }
  }

  it('whose data-src a lazy-loader took away is stopped, and comes back', async () => {
    const { core, page } = await pageWith(FRAME);
    const frame = page.querySelector('iframe') as HTMLIFrameElement;
    await idle();
    frame.src = frame.dataset['src'] ?? '';
    frame.removeAttribute('data-src');
    await waitUntil(() => !frame.hasAttribute('src'));
    expect(frame.dataset['blockedSrc']).to.equal('/nothing?A');
    expect((await said(1))[0]).to.contain('another script');
    await core.consent.accept();
    expect(frame.getAttribute('src')).to.equal('/nothing?A');
  });

  it('that a script sets again at each change becomes a template, which opens after a yes', async () => {
    const { core, page } = await pageWith(FRAME);
    let changes = 0;
    const insist = (): void => {
      changes++;
      for (const frame of page.querySelectorAll('iframe')) {
        if (!frame.getAttribute('src')) frame.src = '/nothing?evil';
      }
    };
    const observer = new MutationObserver(insist);
    observer.observe(page, { attributes: true, childList: true, subtree: true });
    insist();
    await waitUntil(() => !page.querySelector('iframe'));
    const template = page.querySelector('template') as HTMLTemplateElement;
    expect(template.dataset['category']).to.equal('video');
    expect(changes).to.be.lessThan(20);
    const messages = await said(2);
    expect(messages.at(-1)).to.contain('a template took the place of the element');
    observer.disconnect();
    await core.consent.accept();
    await waitUntil(() => page.querySelector('iframe')?.getAttribute('src') === '/nothing?A');
  });

  it('that a script puts back again each time keeps no task busy', async () => {
    const { page } = await pageWith(FRAME);
    let made = 0;
    let inTask = 0;
    let most = 0;
    const observer = new MutationObserver(() => {
      if (page.querySelector('iframe[src]') || made > 40) return;
      if (++inTask === 1) setTimeout(() => (inTask = 0));
      most = Math.max(most, inTask);
      made++;
      const next = page.createElement('div');
      next.innerHTML = FRAME.replace('data-src', 'src="/nothing?A" data-src');
      page.body.append(next);
    });
    observer.observe(page, { attributes: true, childList: true, subtree: true });
    page.body.append('');
    await waitUntil(() => made > 40, undefined, { timeout: 8000 });
    observer.disconnect();
    expect(most).to.be.lessThan(20);
    await waitUntil(() => !page.querySelector('iframe[src]'));
    await said(1);
  });

  it('with a picture of its own to be seen meanwhile is left alone', async () => {
    const { page } = await pageWith(
      `<img alt="" src="/nothing?small" data-category="video" data-blocked-src="/nothing?large">
       <iframe title="Film" src="about:blank" data-category="video" data-blocked-src="/nothing?A"></iframe>`,
    );
    await idle();
    expect(page.querySelector('img')?.getAttribute('src')).to.equal('/nothing?small');
    expect(page.querySelector('iframe')?.getAttribute('src')).to.equal('about:blank');
  });
});

describe('an element with a category that is not blocked', () => {
  for (const markup of [
    '<script data-category="statistics" src="/nothing.js"></script>',
    '<script type="text/javascript" data-category="statistics">0</script>',
    '<script type="module" data-category="statistics">0</script>',
    '<iframe title="Film" data-category="video" src="/nothing?A"></iframe>',
    '<iframe title="Film" data-category="video" srcdoc="Film"></iframe>',
    '<img alt="" data-category="video" src="/nothing?1">',
    '<img alt="" data-category="video" srcset="/nothing?1 2x">',
    '<link rel="stylesheet" data-category="video" href="/nothing.css">',
    '<object data-category="video" data="/nothing?2"></object>',
    '<video data-category="video" src="/nothing.mp4"></video>',
    '<video data-category="video" poster="/nothing?3"></video>',
    '<script type="text/plain" data-cookiecategory="analytics" src="/nothing.js"></script>',
    '<script type="text/plain" data-type="application/javascript" data-name="matomo"></script>',
    '<iframe title="Film" data-name="youtube" data-src="/nothing?A"></iframe>',
    '<script type="opt-in" data-purpose="analytics"></script>',
    '<script type="text/plain" data-cookieconsent="statistics"></script>',
  ]) {
    it(`is reported once: ${markup}`, async () => {
      const { page } = await pageWith(markup);
      const messages = await said(1);
      page.body.append(page.createElement('p'));
      await idle();
      messages.push(...(await consoleMessages()));
      expect(messages.length).to.equal(1);
      expect(messages[0]).to.match(
        /is not blocked: it loads before any answer|markup of an earlier consent tool/,
      );
    });
  }

  for (const markup of [
    '<img alt="" data-category="shoes" src="/nothing?1">',
    '<article data-category="video">News</article>',
    '<script type="application/json" data-category="video">{}</script>',
    '<img alt="" data-category="video" src="/nothing?small" data-blocked-src="/nothing?large">',
    '<img alt="" data-category="video" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/nothing?large">',
    '<img alt="" data-name="town" src="/nothing?1">',
    '<script type="text/plain" data-category="statistics">0</script>',
    '<template data-category="video"><iframe title="Film" src="/nothing?A"></iframe></template>',
  ]) {
    it(`is not told of valid markup, asked, accepted or refused: ${markup}`, async () => {
      const { core } = await pageWith(markup);
      for (const act of ['accept', 'refuse'] as const) {
        await core.consent[act]();
        await idle();
      }
      expect(await consoleMessages()).to.deep.equal([]);
    });
  }
});

describe('a category of the page’s own, on what is not blocked', () => {
  const SHOP = `<img alt="" data-category="shoes" src="/nothing?1"><video data-category="shoes" src="/nothing.mp4"></video>
    <iframe title="Film" data-category="shoes" srcdoc="Shoes"></iframe><link rel="prefetch" data-category="shoes" href="/nothing?2">
    <picture data-category="shoes"><source data-category="shoes" srcset="/nothing?3"><img alt=""></picture>`;

  it('keeps no script waiting, asks for no charter, and is nobody’s business', async () => {
    let asked = 0;
    const choice = writeChoice('statistics~1.video~0', { days: 0 });
    const { page, heard } = await pageWith(SHOP + scriptOf('ran'), {
      policy: undefined,
      revision: 1,
      defaultStorage: { read: () => [choice], write: () => {} },
      loadPolicy: () => {
        asked++;
        return new Promise(() => {});
      },
    });
    expect(await heard(1)).to.deep.equal(['ran']);
    expect(asked).to.equal(0);
    page.body.insertAdjacentHTML('beforeend', SHOP + scriptOf('later'));
    expect(await heard(2)).to.deep.equal(['ran', 'later']);
    expect(asked).to.equal(0);
    await idle();
    expect(await consoleMessages()).to.deep.equal([]);
  });

  it('is not touched by what watches blocked elements, before and after an answer', async () => {
    const { core, page } = await pageWith(FRAME + SHOP.replaceAll('shoes', 'video') + SHOP);
    const all = (): Element[] => [...page.querySelectorAll('[data-category=shoes]')];
    const markup = page.body.innerHTML;
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    for (const element of all()) observer.observe(element, { attributes: true, childList: true });
    for (const act of ['refuse', 'accept', 'withdraw'] as const) {
      await core.consent[act]();
      await idle();
    }
    expect(changes).to.deep.equal([]);
    for (const element of all()) {
      if (element.hasAttribute('src')) element.setAttribute('src', '/nothing?theirs');
    }
    await idle();
    expect(all().filter((one) => one.getAttribute('src') === '/nothing?theirs').length).to.equal(2);
    expect(page.body.innerHTML.replaceAll('/nothing?theirs', '').length).to.be.lessThan(markup.length + 1);
    const messages = await consoleMessages();
    expect(messages.filter((message) => message.includes('shoes'))).to.deep.equal([]);
  });
});
