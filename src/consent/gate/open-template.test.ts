/** What comes out of a template, what scripts of the page make of it, and what is left of it once it is withdrawn. */
import { expect, waitUntil } from '@open-wc/testing';
import '../../../test/browser/fixtures.js';
import { consoleMessages } from '../../../test/browser/console.js';
import { type GatedPage, pageWith, scriptOf } from '../../../test/browser/gated-page.js';
import { idle } from '../../../test/browser/idle.js';

/** A template that waits for a category. */
const templateOf = (content: string, category = 'video'): string =>
  `<template data-category="${category}">${content}</template>`;
const sayOf = (name: string): string => `<script>parent.postMessage('${name}', '*')</script>`;
/** A script that is fetched, comes when it is released, and says its name. Browsers keep those of an address they know. */
let files = 0;
const heldOf = (name: string): string =>
  `<script src="/held.js?parent.postMessage(%27${name}%27,%27*%27)//${files++}"></script>`;
/** A template made by `innerHTML`, whose scripts browsers never run. */
const insert = ({ page }: GatedPage, markup: string): void =>
  page.body.insertAdjacentHTML('beforeend', markup);
const only = async (category: string, { core }: GatedPage): Promise<void> =>
  core.consent.save({ video: category === 'video', statistics: category === 'statistics' });
/** Settles once the page has had time to do more than it should, and gives what its scripts said. */
const heardAfter = async (count: number, { heard }: GatedPage): Promise<string[]> => {
  await heard(count);
  await idle();
  return heard(count);
};

describe('what came out of a template', () => {
  it('goes, and nothing else, where the template was moved behind it', async () => {
    const { core, page } = await pageWith(
      `<main>${templateOf('<p>Film</p>')}<h1>Page</h1><h2>More</h2></main>`,
    );
    await core.consent.accept();
    await waitUntil(() => page.querySelector('p'));
    const main = page.querySelector('main') as HTMLElement;
    page.querySelector('h1')?.after(page.querySelector('template') as Node);
    await core.consent.refuse();
    await waitUntil(() => !page.querySelector('p'));
    expect([...main.children].map(({ localName }) => localName)).to.deep.equal(['h1', 'template', 'h2']);
  });

  it('goes, and nothing else, where a script moved one of its marks or took it away', async () => {
    for (const harm of ['move', 'remove'] as const) {
      const { core, page } = await pageWith(
        `<main><h1>Page</h1>${templateOf('<p>Film</p>')}<h2>More</h2></main>`,
      );
      await core.consent.accept();
      await waitUntil(() => page.querySelector('p'));
      const main = page.querySelector('main') as HTMLElement;
      const marks = [...main.childNodes].filter(({ nodeType }) => nodeType === 8);
      if (harm === 'move') main.prepend(marks[1] as Node);
      else marks[1]?.remove();
      await core.consent.refuse();
      await waitUntil(() => !page.querySelector('p'));
      expect([...main.children].map(({ localName }) => localName)).to.deep.equal(['h1', 'template', 'h2']);
    }
  });

  it('goes with what its scripts put there, where the page joined its texts', async () => {
    const { core, page } = await pageWith(
      `<main>${templateOf('<div id="player"></div><script>document.querySelector("#player").outerHTML = "<iframe title=Film src=/nothing?A></iframe>"</script>')}<p>Page</p></main>`,
    );
    await core.consent.accept();
    await waitUntil(() => page.querySelector('iframe'));
    page.body.normalize();
    await core.consent.refuse();
    await waitUntil(() => !page.querySelector('iframe'));
    expect(page.querySelector('main p')?.textContent).to.equal('Page');
  });

  it('goes where a script moved it elsewhere', async () => {
    const { core, page } = await pageWith(
      `<main>${templateOf('<div><iframe title="Film" src="/nothing?A"></iframe></div><video src="/nothing.mp4"></video>')}</main><aside></aside>`,
    );
    await core.consent.accept();
    await waitUntil(() => page.querySelector('video')?.currentSrc);
    const media = page.querySelector('video') as HTMLVideoElement;
    page.querySelector('aside')?.append(page.querySelector('iframe') as Node, media);
    await core.consent.refuse();
    await waitUntil(() => !page.querySelector('iframe, video'));
    await waitUntil(() => media.networkState !== media.NETWORK_LOADING && !media.hasAttribute('src'));
    await core.consent.accept();
    await waitUntil(() => page.querySelector('main iframe') && page.querySelector('main video'));
    expect(page.querySelectorAll('iframe, video').length).to.equal(2);
  });

  it('goes where it was moved within a box that leaves the page', async () => {
    const { core, page } = await pageWith(
      `<main>${templateOf('<div><iframe title="Film" src="/nothing?A"></iframe></div>')}<section></section></main>`,
    );
    await core.consent.accept();
    await waitUntil(() => page.querySelector('iframe'));
    const main = page.querySelector('main') as HTMLElement;
    page.querySelector('section')?.append(page.querySelector('iframe') as Node);
    main.remove();
    await waitUntil(() => !main.querySelector('iframe'));
    page.body.append(main);
    await waitUntil(() => main.querySelector('div iframe'));
    expect(main.querySelectorAll('iframe').length).to.equal(1);
  });
});

describe('what has a category of its own in a template', () => {
  const SCRIPT = scriptOf('counted');
  const LOADED = SCRIPT.replace('>', ' src="/code.js?parent.postMessage(%27counted%27,%27*%27)">');
  for (const [what, inner] of [
    ['a script', SCRIPT],
    ['a script that is fetched', LOADED],
    ['a template', templateOf(sayOf('counted'), 'statistics')],
  ] as const) {
    for (const making of ['parser', 'innerHTML'] as const) {
      it(`waits for both, and runs once: ${what}, made by ${making}`, async () => {
        const markup = templateOf(`<p>Film</p>${inner}${sayOf('film')}`);
        const gated = await pageWith(making === 'parser' ? markup : '');
        if (making === 'innerHTML') insert(gated, markup);
        await only('statistics', gated);
        await idle();
        expect(await gated.heard(0)).to.deep.equal([]);
        await only('video', gated);
        expect(await heardAfter(1, gated)).to.deep.equal(['film']);
        await only('nothing', gated);
        await only('video', gated);
        await waitUntil(() => gated.page.querySelector('p'));
        await gated.core.consent.accept();
        expect(await heardAfter(2, gated)).to.deep.equal(['film', 'counted']);
        for (let time = 0; time < 2; time++) {
          await gated.core.consent.refuse();
          await waitUntil(() => !gated.page.querySelector('p'));
          await gated.core.consent.accept();
          await waitUntil(() => gated.page.querySelector('p'));
        }
        expect(await heardAfter(2, gated)).to.deep.equal(['film', 'counted']);
      });
    }
  }

  it('runs, where it was granted first', async () => {
    const gated = await pageWith(templateOf(SCRIPT + sayOf('film')));
    await gated.core.consent.accept();
    expect(await heardAfter(2, gated)).to.have.members(['film', 'counted']);
  });

  it('is a frame that waits for both', async () => {
    const gated = await pageWith(
      templateOf(
        '<iframe title="Film" data-category="statistics" data-blocked-src="/nothing?A"></iframe><p>Film</p>',
      ),
    );
    const { core, page } = gated;
    await only('video', gated);
    await waitUntil(() => page.querySelector('p'));
    expect(page.querySelector('iframe[src]')).to.equal(null);
    await core.consent.accept();
    await waitUntil(() => page.querySelector('iframe[src]'));
    await only('video', gated);
    expect(page.querySelector('iframe[src]')).to.equal(null);
  });

  it('is nothing of ours where the category is the page’s own', async () => {
    const gated = await pageWith(
      templateOf(
        '<script data-category="shoes">parent.postMessage("shoes", "*")</script><img alt="" data-category="shoes" src="/nothing?1">',
      ),
    );
    await gated.core.consent.accept();
    expect(await heardAfter(1, gated)).to.deep.equal(['shoes']);
    expect(gated.page.querySelector('img')?.getAttribute('src')).to.equal('/nothing?1');
  });
});

describe('a script of a template', () => {
  for (const [what, contentOf] of [
    ['of its own', () => heldOf('one')],
    ['of a template in it', () => templateOf(heldOf('one'), 'statistics')],
  ] as const) {
    for (const making of ['parser', 'innerHTML'] as const) {
      it(`${what}, made by ${making}, runs once where its box leaves while it loads and comes back`, async () => {
        const markup = `<main>${templateOf(contentOf())}</main>`;
        const gated = await pageWith(making === 'parser' ? markup : '');
        if (making === 'innerHTML') insert(gated, markup);
        const { core, page } = gated;
        await core.consent.accept();
        await waitUntil(() => page.querySelector('script:not([type])'));
        const main = page.querySelector('main') as HTMLElement;
        main.remove();
        await waitUntil(() => !main.querySelector('script'));
        page.body.append(main);
        await waitUntil(() => main.querySelector('script:not([type])'));
        await fetch('/release.js', { cache: 'no-store' });
        expect(await heardAfter(1, gated)).to.deep.equal(['one']);
        await core.consent.refuse();
        await core.consent.accept();
        expect(await heardAfter(1, gated)).to.deep.equal(['one']);
      });
    }
  }
});

describe('an address', () => {
  const SAYS = "parent.postMessage('ran','*')";
  for (const markup of [
    `<script type="text/plain" data-category="video" src="data:text/javascript,${SAYS}"></script>`,
    `<script type="text/plain" data-category="video" src="data:text/javascript,0">${SAYS}</script>`,
    templateOf(`<script src="data:text/javascript,${SAYS}">${SAYS}</script>`),
    templateOf(`<script src="data:text/javascript,${SAYS}" type="module"></script>`),
    templateOf(`<svg><script href="data:text/javascript,${SAYS}"></script></svg>`),
    templateOf(
      `<script type="text/plain" data-category="video" src="data:text/javascript,${SAYS}"></script>`,
    ),
    templateOf(`<iframe title="Film" src="javascript:parent.${SAYS}"></iframe>`),
    templateOf(`<iframe title="Film" src="java&#10;script:parent.${SAYS}"></iframe>`),
    templateOf(`<iframe title="Film" src="data:text/html,<script>parent.${SAYS}</script>"></iframe>`),
    templateOf('<iframe title="Film" src="blob:https://far.invalid/1"></iframe>'),
    templateOf('<link rel="stylesheet" href="data:text/css,p{color:red}">'),
    templateOf('<link rel="preload" as="image" imagesrcset="blob:https://far.invalid/1 2x">'),
    templateOf('<object data="data:text/html,Film"></object>'),
    templateOf('<embed src="data:text/html,Film">'),
    templateOf('<video src="data:video/mp4,0"></video>'),
    templateOf('<video><source src="data:video/mp4,0"><track src="data:text/vtt,WEBVTT"></video>'),
    templateOf(
      '<iframe title="Film" src="javascript:0" data-category="statistics" data-blocked-src="/nothing?A"></iframe>',
    ),
  ]) {
    it(`of another kind is left out and reported: ${markup}`, async () => {
      const gated = await pageWith(`${markup}<p>Page</p>${scriptOf('next')}`);
      await only('video', gated);
      const messages: string[] = [];
      await waitUntil(async () => {
        messages.push(...(await consoleMessages()));
        return messages.length;
      });
      for (const message of messages) expect(message).to.contain('an address is left out');
      await gated.core.consent.accept();
      expect(await heardAfter(1, gated)).to.deep.equal(['next']);
      expect(
        gated.page.querySelector(
          '[src^="data:"]:not([type="text/plain"]), [src^="java"], [href], [data], [imagesrcset]',
        ),
      ).to.equal(null);
    });
  }

  it('of the web, a picture written into one, a blank frame and a link are left alone', async () => {
    const content = `<iframe title="Film" src="about:blank"></iframe><iframe title="Film" srcdoc="Film"></iframe><iframe title="Film" src="/nothing?A"></iframe>
      <img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" srcset="/nothing?1 1x, /nothing?2 2x"><img alt="" src="">
      <video poster="data:image/gif;base64,R0lGODlhAQABAAAAACw=" src="//localhost/nothing.mp4"></video><a href="mailto:a@b.invalid">Write</a>
      <x-card src="card:1" data="card:2"></x-card><link rel="prefetch" href="/nothing?3">`;
    const { core, page } = await pageWith(`<main>${templateOf(content)}</main>`);
    await core.consent.accept();
    const main = page.querySelector('main') as HTMLElement;
    await waitUntil(() => main.querySelector('video'));
    expect(main.innerHTML.replaceAll('<!---->', '').replace(/<template.*<\/template>/s, '')).to.equal(
      content,
    );
    expect(await consoleMessages()).to.deep.equal([]);
  });
});
