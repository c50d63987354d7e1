/** Gates in documents of their own: what the parser made, what scripts made, what innerHTML made. */
import { expect, waitUntil } from '@open-wc/testing';
import '../../../test/browser/fixtures.js';
import { pageWith, scriptOf } from '../../../test/browser/gated-page.js';

describe('a gate', () => {
  it('runs scripts of every making, once each and in order', async () => {
    const { core, page, heard } = await pageWith(
      `${scriptOf('parser')}${scriptOf('parser, async', 'async')}<template data-category="statistics">${scriptOf('in template').replace(' type="text/plain" data-category="statistics"', '')}</template>`,
    );
    const made = page.createElement('script');
    made.type = 'text/plain';
    made.dataset['category'] = 'statistics';
    made.text = "parent.postMessage('created', '*')";
    page.body.append(made);
    const more = page.createElement('div');
    more.innerHTML = scriptOf('innerHTML') + scriptOf('innerHTML, async', 'async');
    page.body.append(more);
    const inTemplate = page.createElement('div');
    inTemplate.innerHTML = `<template data-category="statistics"><script>parent.postMessage('late template', '*')</script></template>`;
    page.body.append(inTemplate);
    await core.consent.accept();
    const all = [
      'parser',
      'parser, async',
      'in template',
      'created',
      'innerHTML',
      'innerHTML, async',
      'late template',
    ];
    expect(await heard(all.length)).to.deep.equal(all);
    page.body.insertAdjacentHTML('beforeend', scriptOf('last'));
    expect(await heard(all.length + 1)).to.deep.equal([...all, 'last']);
  });

  it('runs what was cloned from a template that innerHTML made', async () => {
    const { core, page, heard } = await pageWith('');
    const template = page.createElement('template');
    template.innerHTML = scriptOf('cloned') + scriptOf('in a file', 'src="/nothing.js"');
    page.body.append(template.content.cloneNode(true), page.importNode(template.content, true));
    await core.consent.accept();
    page.body.insertAdjacentHTML('beforeend', scriptOf('last'));
    expect(await heard(3)).to.deep.equal(['cloned', 'cloned', 'last']);
  });

  it('waits for one that is fetched before it runs the next, and goes on where that fails', async () => {
    const { core, heard } = await pageWith(
      `${scriptOf('fetched', 'src="/code.js?parent.postMessage(%27one%27,%27*%27)"')}${scriptOf('two')}${scriptOf('gone', 'src="/nothing.js"')}${scriptOf('three')}`,
    );
    await core.consent.accept();
    expect(await heard(3)).to.deep.equal(['one', 'two', 'three']);
  });

  it('does not hold up scripts behind a type that no browser runs', async () => {
    const { core, heard } = await pageWith(
      `${scriptOf('template', 'src="/nothing.js" data-type="text/x-mustache"')}${scriptOf('old', 'src="/code.js?0" nomodule')}${scriptOf('next')}`,
    );
    await core.consent.accept();
    expect(await heard(1)).to.deep.equal(['next']);
  });

  it('runs a script of the head once, where a swap of pages puts the same one there again', async () => {
    const { core, page, heard } = await pageWith('', { head: scriptOf('head') });
    await core.consent.accept();
    expect(await heard(1)).to.deep.equal(['head']);
    // As routers do that swap pages: what the next page has in its head is put into this one.
    const next = page.implementation.createHTMLDocument();
    next.head.innerHTML = scriptOf('head');
    page.head.replaceChildren(...next.head.childNodes);
    page.body.innerHTML = scriptOf('next page');
    expect(await heard(2)).to.deep.equal(['head', 'next page']);
  });

  it('runs nothing of what was swapped away, or taken back, while it waited', async () => {
    const { core, page, heard } = await pageWith(
      scriptOf('first') + scriptOf('gone', 'id="gone"') + scriptOf('last'),
    );
    page.querySelector('#gone')?.remove();
    await core.consent.accept();
    expect(await heard(2)).to.deep.equal(['first', 'last']);
  });

  it('sets what is held under data-, and takes it away with the content', async () => {
    const { core, page } = await pageWith(
      `<iframe title="Film" data-category="video" data-src="/nothing?A"></iframe>
       <img alt="" data-category="video" data-src="/nothing?1" data-srcset="/nothing?2 2x">
       <link rel="prefetch" data-category="video" data-href="/nothing?3">
       <template data-category="video"><p>Text</p></template>`,
    );
    const read = (): (string | null | undefined)[] => [
      page.querySelector('iframe')?.getAttribute('src'),
      page.querySelector('img')?.getAttribute('src'),
      page.querySelector('img')?.getAttribute('srcset'),
      page.querySelector('link')?.getAttribute('href'),
      page.querySelector('p')?.textContent,
    ];
    const nothing = [null, null, null, null, undefined];
    expect(read()).to.deep.equal(nothing);
    await core.consent.accept();
    await waitUntil(() => read()[4]);
    expect(read()).to.deep.equal(['/nothing?A', '/nothing?1', '/nothing?2 2x', '/nothing?3', 'Text']);
    await core.consent.withdraw();
    expect(read()).to.deep.equal(nothing);
    await core.consent.accept();
    await waitUntil(() => read()[4] === 'Text');
  });

  it('opened again shows its content again, runs nothing twice and holds up nothing', async () => {
    const { core, page, heard } = await pageWith(
      `<template data-category="video"><p>Text</p><script src="/code.js?parent.postMessage('one','*')"></script></template>
       <iframe title="Film" data-category="video" data-src="/nothing?A"></iframe>`,
    );
    const src = (): string | null | undefined => page.querySelector('iframe')?.getAttribute('src');
    await core.consent.accept();
    await waitUntil(src);
    await core.consent.withdraw();
    await waitUntil(() => !src());
    await core.consent.accept();
    await waitUntil(() => src() && page.querySelector('p')?.textContent === 'Text');
    expect(await heard(1)).to.deep.equal(['one']);
  });

  it('holds back again what left the page and comes back after a refusal', async () => {
    const { core, page } = await pageWith(
      `<main><img data-category="video" data-src="/nothing" alt=""><template data-category="video"><p>Film</p></template></main>`,
    );
    await core.consent.accept();
    await waitUntil(() => page.querySelector('main img[src]') && page.querySelector('main p'));
    const main = page.querySelector('main')!;
    main.remove();
    await waitUntil(() => !main.querySelector('img[src]'));
    await core.consent.refuse();
    page.body.append(main);
    expect(main.innerHTML).to.equal(
      '<img data-category="video" data-src="/nothing" alt=""><template data-category="video"><p>Film</p></template>',
    );
    await core.consent.accept();
    await waitUntil(() => main.querySelector('img[src]') && main.querySelector('main p'));
  });

  it('leaves alone what only looks like one', async () => {
    const { core, page } = await pageWith(
      '<article data-category="statistics" data-href="/a">News</article><script type="application/json" data-category="statistics">{}</script>',
    );
    await core.consent.accept();
    expect(page.querySelector('article')?.hasAttribute('href')).to.equal(false);
    expect(page.querySelector('script')?.type).to.equal('application/json');
  });

  it('looks through a page again for what is blocked where more of that comes, and for nothing else', async () => {
    const { page } = await pageWith('<img data-category="video" data-blocked-src="/nothing?1" alt="">');
    let searches = 0;
    const search = page.querySelectorAll.bind(page);
    page.querySelectorAll = (selectors: string) => {
      searches++;
      return search(selectors);
    };
    /** Settles once those who watch the page were called. */
    const append = async (markup: string): Promise<number> => {
      const before = searches;
      page.body.insertAdjacentHTML('beforeend', markup);
      await new Promise((resolve) => setTimeout(resolve));
      return searches - before;
    };
    expect(await append('<p>News</p> and <b>more</b>')).to.equal(0);
    expect(
      await append('<p><img data-category="video" data-blocked-src="/nothing?2" alt=""></p>'),
    ).to.be.above(0);
    page.body.lastElementChild!.remove();
    expect(await append('Text')).to.equal(0);
  });
});
