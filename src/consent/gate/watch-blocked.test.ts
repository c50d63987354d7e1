/** Other scripts of the page that load what is blocked, and markup that was never blocked. */
import { expect, waitUntil } from '@open-wc/testing';
import '../../../test/browser/page.js';
import { consoleMessages } from '../../../test/browser/console.js';
import { type GatedPage, pageWith } from '../../../test/browser/gated-page.js';
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

  it('that was led somewhere without its attribute is stopped', async () => {
    const { page } = await pageWith(FRAME);
    const frame = page.querySelector('iframe') as HTMLIFrameElement;
    await waitUntil(() => {
      frame.contentWindow?.location.replace('/nothing?B');
      return frame.hasAttribute('data-blocked-src');
    });
    expect((await said(1))[0]).to.contain('another script');
    await waitUntil(() => frame.contentWindow?.location.href === 'about:blank');
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

  it('that a script puts back anew each time keeps no task busy', async () => {
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
      const messages = await consoleMessages();
      expect(messages.filter((message) => !message.includes('shoes'))).to.deep.equal([]);
    });
  }
});
