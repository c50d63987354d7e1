/** What the gate waits for, and what holds it up: nothing that never comes, leaves, or fails. */
import { expect, waitUntil } from '@open-wc/testing';
import { writeChoice } from '../../../test/fixtures/consent.mjs';
import '../../../test/browser/fixtures.js';
import { consoleMessages } from '../../../test/browser/console.js';
import { memoryStorage } from '../storage/create-storage.js';
import { pageWith, scriptOf } from '../../../test/browser/gated-page.js';

/** A file that says its name once it runs. */
const fileOf = (name: string): string => `src="/code.js?parent.postMessage(%27${name}%27,%27*%27)"`;
const srcOf = (page: Document, selector = 'iframe'): string | null | undefined =>
  page.querySelector(selector)?.getAttribute('src');
/** Keeps scripts of a page from saying that they loaded or failed. */
const silence = (page: Document): void => {
  for (const type of ['load', 'error']) {
    page.addEventListener(type, (event) => event.stopImmediatePropagation(), { capture: true });
  }
};
/** Makes the gate look again. */
const touch = (page: Document): void => page.body.append(page.createElement('p'));

describe('the order of what is granted', () => {
  it('is: the choice is stored, then scripts run', async () => {
    const order: string[] = [];
    let kept: string | undefined;
    const { core, heard } = await pageWith(scriptOf('ran'), {
      defaultStorage: {
        read: () => kept,
        write: async (value) => {
          await new Promise((resolve) => setTimeout(resolve));
          kept = value;
          order.push('stored');
        },
      },
    });
    const running = heard(1).then(() => order.push('ran'));
    await core.consent.accept();
    await running;
    expect(order).to.deep.equal(['stored', 'ran']);
  });

  it('shows frames and images though a script before them never loads', async () => {
    const { core, page } = await pageWith(
      `${scriptOf('', fileOf('hangs'))}<iframe title="Film" data-category="video" data-blocked-src="/nothing?A"></iframe>
       <template data-category="video"><p>Text</p></template>`,
    );
    silence(page);
    await core.consent.accept();
    await waitUntil(() => srcOf(page) && page.querySelector('p'));
  });

  it('lets scripts run, and templates without one open, beside what only the charter can decide on', async () => {
    const choice = writeChoice('statistics~1');
    const { page, heard } = await pageWith(
      `<iframe title="Film" data-category="video" data-blocked-src="/nothing?A"></iframe>${scriptOf('first')}
       <script type="text/plain" data-category="video">parent.postMessage('undecided', '*')</script>
       <template data-category="statistics"><p>Text</p></template>${scriptOf('waits')}`,
      {
        policy: undefined,
        loadPolicy: () => new Promise(() => {}),
        revision: 1,
        storage: memoryStorage(choice),
      },
    );
    await waitUntil(() => page.querySelector('p'));
    expect(await heard(1)).to.deep.equal(['first']);
    expect(srcOf(page)).to.equal(null);
  });

  it('lets the next script run once the one before it took too long, by the clock of the engine', async () => {
    let time = Date.now();
    const { core, page, heard } = await pageWith(scriptOf('', fileOf('hangs')) + scriptOf('next'), {
      now: () => time,
    });
    silence(page);
    await core.consent.accept();
    expect(await heard(1)).to.deep.equal(['hangs']);
    touch(page);
    await new Promise((resolve) => setTimeout(resolve));
    expect(await heard(1)).to.deep.equal(['hangs']);
    time += 60_000;
    touch(page);
    expect(await heard(2)).to.deep.equal(['hangs', 'next']);
  });

  for (const attributes of [
    'event="foo" for="bar"',
    'language="vbscript"',
    'nomodule',
    'data-type="text/vbscript"',
    'data-type="speculationrules"',
  ]) {
    it(`waits for no script that browsers do not run: ${attributes}`, async () => {
      const { core, page, heard } = await pageWith(
        scriptOf('', `${fileOf('old')} ${attributes}`) + scriptOf('next'),
      );
      silence(page);
      await core.consent.accept();
      expect(await heard(1)).to.deep.equal(['next']);
    });
  }

  it('goes on when a page swap took the script away that it waited for', async () => {
    const { core, page, heard } = await pageWith(`<main>${scriptOf('', fileOf('first'))}</main>`);
    silence(page);
    await core.consent.accept();
    await heard(1);
    (page.querySelector('main') as HTMLElement).innerHTML =
      '<h1>Page 2</h1><iframe title="Film" data-category="video" data-blocked-src="/nothing?A"></iframe>';
    page.body.insertAdjacentHTML('beforeend', scriptOf('next'));
    expect(await heard(2)).to.deep.equal(['first', 'next']);
    expect(srcOf(page)).to.equal('/nothing?A');
  });

  it('goes on when swaps take scripts away while the file that copies them is on its way', async () => {
    const { core, page, heard } = await pageWith('<main></main>');
    await core.consent.accept();
    const main = page.querySelector('main') as HTMLElement;
    for (let time = 0; time < 20; time++) {
      main.innerHTML = scriptOf(`page ${time}`, fileOf(`file ${time}`));
      await Promise.resolve();
      main.innerHTML = '<h1>Next</h1>';
    }
    main.innerHTML = scriptOf('last') + '<img alt="" data-category="video" data-blocked-src="/nothing?1">';
    expect((await heard(1)).at(-1)).to.equal('last');
    expect(srcOf(page, 'img')).to.equal('/nothing?1');
  });
});

describe('a withdrawal', () => {
  it('keeps a script from running that is on its way, and lets it run once it is granted again', async () => {
    const { core, page, heard } = await pageWith(scriptOf('', fileOf('counted')) + scriptOf('second'));
    const accepted = core.consent.accept();
    await waitUntil(() => !page.querySelector('script')?.type, undefined, { interval: 0 }).catch(() => {});
    await accepted;
    if ((await Promise.race([heard(1), Promise.resolve([])])).length) return;
    await core.consent.withdraw();
    await core.consent.accept();
    expect(await heard(2)).to.deep.equal(['counted', 'second']);
  });

  it('of a module in the page asks for a reload, as nobody knows whether it ran, and runs it once', async () => {
    const { core, page, heard } = await pageWith(scriptOf('module', 'data-type="module"'));
    await core.consent.accept();
    await heard(1);
    await core.consent.withdraw();
    expect(core.consent.state.reloadNeeded).to.equal(true);
    await core.consent.accept();
    page.body.insertAdjacentHTML('beforeend', scriptOf('last'));
    expect(await heard(2)).to.deep.equal(['module', 'last']);
  });

  it('asks for a reload only where what was withdrawn had run', async () => {
    const { core, page, heard } = await pageWith(
      scriptOf('data', 'data-type="application/ld+json"') +
        scriptOf('player', 'data-service="player"').replace('statistics', 'video') +
        scriptOf('last'),
    );
    await core.consent.accept();
    await heard(2);
    await core.consent.withdraw(['video/other']);
    expect(core.consent.state.reloadNeeded).to.equal(false);
    page
      .querySelectorAll('script[data-category="statistics"]:not([data-type])')
      .forEach((one) => one.remove());
    await core.consent.withdraw(['video/player']);
    expect(core.consent.state.reloadNeeded).to.equal(true);
  });

  it('while the script of a template loads, shows what is granted all the same', async () => {
    const { core, page } = await pageWith(
      `<template data-category="statistics"><script ${fileOf('x')}></script></template>
       <iframe title="Film" data-category="video" data-blocked-src="/nothing?A"></iframe>`,
    );
    silence(page);
    await core.consent.accept();
    await waitUntil(() => page.querySelector('script'));
    await core.consent.save({ statistics: false, video: true });
    page.body.insertAdjacentHTML(
      'beforeend',
      '<template data-category="video"><p>Text</p></template><img alt="" data-category="video" data-blocked-src="/nothing?1">',
    );
    await waitUntil(() => page.querySelector('p') && srcOf(page, 'img'));
    expect(srcOf(page)).to.equal('/nothing?A');
    expect(page.querySelector('script')).to.equal(null);
  });

  it('takes away what the script of a template put in its place', async () => {
    const { core, page } = await pageWith(
      `<main><template data-category="video"><div id="player">Film</div><script>document.querySelector('#player').outerHTML = '<iframe title="Film" src="/nothing?A"></iframe>'</script></template></main>`,
    );
    await core.consent.accept();
    await waitUntil(() => page.querySelector('iframe'));
    await core.consent.withdraw();
    await waitUntil(() => !page.querySelector('iframe'));
    expect(page.querySelector('main')?.childElementCount).to.equal(1);
  });

  it('closes the rest where one element throws', async () => {
    const { core, page } = await pageWith(
      [1, 2, 3].map((n) => `<img alt="" data-category="video" data-blocked-src="/nothing?${n}">`).join(''),
    );
    await core.consent.accept();
    const [first] = page.querySelectorAll('img');
    (first as HTMLImageElement).removeAttribute = () => {
      throw new Error('of the page');
    };
    const { reportError } = window;
    const said: unknown[] = [];
    window.reportError = (error: unknown) => said.push(error);
    try {
      await core.consent.withdraw();
    } finally {
      window.reportError = reportError;
    }
    const last = [...page.querySelectorAll('img')].slice(-2);
    expect(last.map((img) => img.hasAttribute('src'))).to.deep.equal([false, false]);
    expect(said.map(String)).to.deep.equal(['Error: of the page']);
    await waitUntil(() => page.querySelectorAll('img').length === 2);
    const [message] = await consoleMessages();
    expect(message).to.contain('a template took the place of the element');
  });

  for (const markup of [
    '<video data-category="video" data-blocked-src="/nothing.mp4"></video>',
    '<audio data-category="video" data-src="/nothing.mp3"></audio>',
    '<video><source data-category="video" data-blocked-src="/nothing.mp4" type="video/mp4"></video>',
    '<audio><source data-category="video" data-src="/nothing.wav"></audio>',
    '<template data-category="video"><video src="/nothing.mp4"></video></template>',
  ]) {
    it(`unloads what a grant loaded: ${markup}`, async () => {
      const { core, page } = await pageWith(markup);
      await core.consent.accept();
      const media = (): HTMLMediaElement | null => page.querySelector('video, audio');
      await waitUntil(() => media()?.currentSrc.includes('/nothing'));
      const playing = media() as HTMLMediaElement;
      await core.consent.refuse();
      await waitUntil(() => ![1, 2].includes(playing.networkState) && playing.readyState === 0);
      expect(playing.paused).to.equal(true);
      expect(playing.querySelector('[src]') ?? playing.getAttribute('src')).to.equal(null);
      await core.consent.accept();
      await waitUntil(() => media()?.currentSrc.includes('/nothing'));
    });
  }

  it('puts back the picture that the author showed meanwhile', async () => {
    const { core, page } = await pageWith(
      '<img alt="" src="/nothing?small" data-category="video" data-blocked-src="/nothing?large">',
    );
    await core.consent.accept();
    expect(srcOf(page, 'img')).to.equal('/nothing?large');
    await core.consent.withdraw();
    await waitUntil(() => srcOf(page, 'img') === '/nothing?small');
  });
});
