/** Old tags that run late: they neither erase the page nor wait for what is over. */
import { expect, waitUntil } from '@open-wc/testing';
import '../../../test/browser/fixtures.js';
import { consoleMessages } from '../../../test/browser/console.js';
import { pageWith } from '../../../test/browser/gated-page.js';
import { createLateScripts } from './late-script.js';

const blocked = (code: string, attributes = ''): string =>
  `<script type="text/plain" data-category="statistics" ${attributes}>${code}</script>`;
const SAY = (name: string): string => `parent.postMessage('${name}', '*')`;
const fileOf = (code: string): string => `src="/code.js?${encodeURIComponent(code)}"`;

describe('document.write of a script that runs late', () => {
  for (const [how, code] of [
    ['while it runs', "document.write(unescape('%3Cscript src=/nothing.js%3E%3C/script%3E'))"],
    ['with a line', "document.writeln('<p>Tag</p>')"],
    ['by opening the document', 'document.open(); document.close()'],
    ['later', "setTimeout(() => document.write('<p>Tag</p>'))"],
    ['from a frame of its own', "const { write } = document; write.call(document, '<p>Tag</p>')"],
  ] as const) {
    it(`${how} is ignored, and reported once`, async () => {
      const { core, page, heard } = await pageWith(
        `<h1>Town</h1>${blocked(code)}${blocked(code)}${blocked(`setTimeout(() => ${SAY('end')}, 20)`)}`,
      );
      await core.consent.accept();
      await heard(1);
      expect(page.querySelector('h1')?.textContent).to.equal('Town');
      expect(page.querySelector('p')).to.equal(null);
      const messages = await consoleMessages();
      expect(messages.length).to.equal(1);
      expect(messages[0]).to.match(/called document\.(write|writeln|open), which would erase/);
    });
  }

  it('is left to pages that run no late script', async () => {
    const { page } = await pageWith(blocked(''));
    page.open();
    page.write('<title>Next</title><p>Page</p>');
    page.close();
    expect(page.querySelector('p')?.textContent).to.equal('Page');
  });

  it('does not keep document.open from opening a window', async () => {
    const { core, page, heard } = await pageWith(blocked(SAY('ran')));
    let opened: unknown;
    page.open = ((...args: unknown[]) => (opened = args)) as unknown as typeof page.open;
    await core.consent.accept();
    await heard(1);
    page.open('/nothing', '_blank', 'popup');
    expect(opened).to.deep.equal(['/nothing', '_blank', 'popup']);
  });
});

describe('what a late script waits for', () => {
  for (const [what, code] of [
    [
      'DOMContentLoaded on the document',
      `document.addEventListener('DOMContentLoaded', () => ${SAY('called')})`,
    ],
    ['DOMContentLoaded on the window', `addEventListener('DOMContentLoaded', () => ${SAY('called')})`],
    ['load', `window.addEventListener('load', () => ${SAY('called')}, { once: true })`],
    ['load, by an object', `addEventListener('load', { handleEvent() { ${SAY('called')} } })`],
    ['onload', `window.onload = () => ${SAY('called')}`],
  ] as const) {
    for (const [how, markup] of [
      ['inline', blocked(`${code}; ${SAY('ran')}`)],
      ['in a file', blocked('', fileOf(`${code}; ${SAY('ran')}`))],
      ['in a module', blocked(`${code}; ${SAY('ran')}`, 'data-type="module"')],
      [
        'in a template',
        `<template data-category="statistics"><script>${code}; ${SAY('ran')}</script></template>`,
      ],
    ] as const) {
      it(`is called once, after it: ${what}, ${how}`, async () => {
        const { core, page, heard } = await pageWith(markup);
        await core.consent.accept();
        expect(await heard(2)).to.deep.equal(['ran', 'called']);
        page.body.insertAdjacentHTML('beforeend', blocked(SAY('end')));
        expect(await heard(3)).to.deep.equal(['ran', 'called', 'end']);
      });
    }
  }

  for (const [how, code] of [
    ['added twice', "addEventListener('load', called); addEventListener('load', called)"],
    [
      'added, taken off and added again',
      "addEventListener('load', called); removeEventListener('load', called); addEventListener('load', called)",
    ],
  ] as const) {
    it(`is called once where it is ${how}`, async () => {
      const { core, page, heard } = await pageWith(blocked(`const called = () => ${SAY('called')}; ${code}`));
      await core.consent.accept();
      await heard(1);
      page.body.insertAdjacentHTML('beforeend', blocked(SAY('end')));
      expect(await heard(2)).to.deep.equal(['called', 'end']);
    });
  }

  for (const [how, code] of [
    ['taken off', "addEventListener('load', called); removeEventListener('load', called)"],
    ['aborted', "addEventListener('load', called, { signal: AbortSignal.abort() })"],
  ] as const) {
    it(`is not called where it was ${how}`, async () => {
      const { core, page, heard } = await pageWith(blocked(`const called = () => ${SAY('called')}; ${code}`));
      await core.consent.accept();
      page.body.insertAdjacentHTML('beforeend', blocked(`setTimeout(() => ${SAY('end')})`));
      expect(await heard(1)).to.deep.equal(['end']);
    });
  }

  it('is not called for the page’s own listeners, which came too late by themselves', async () => {
    const { core, page, heard } = await pageWith(blocked(SAY('ran')));
    await core.consent.accept();
    await heard(1);
    let called = 0;
    page.defaultView?.addEventListener('load', () => called++);
    page.body.insertAdjacentHTML('beforeend', blocked(SAY('end')));
    await heard(2);
    expect(called).to.equal(0);
    expect(Object.hasOwn(page, 'addEventListener')).to.equal(false);
  });

  it('calls no handler of the page again that a late script puts its own around', async () => {
    const { core, page, heard } = await pageWith(
      `<script>window.onload = () => ${SAY('page')}</script>${blocked(
        `const before = window.onload; window.onload = () => { before?.(); ${SAY('late')} }`,
      )}`,
    );
    await heard(1);
    await core.consent.accept();
    await heard(2);
    page.body.insertAdjacentHTML('beforeend', blocked(SAY('end')));
    expect(await heard(3)).to.deep.equal(['page', 'late', 'end']);
  });

  it('calls no handler that the page sets while a late script is on its way', async () => {
    const { core, page, heard } = await pageWith(blocked('', fileOf(SAY('ran'))));
    new MutationObserver(() => {
      // oxlint-disable-next-line unicorn/prefer-add-event-listener -- It is the handler that is tested.
      (page.defaultView as Window).onload = () => page.defaultView?.parent.postMessage('page', '*');
    }).observe(page, { subtree: true, childList: true });
    await core.consent.accept();
    await heard(1);
    page.body.insertAdjacentHTML('beforeend', blocked(SAY('end')));
    expect(await heard(2)).to.deep.equal(['ran', 'end']);
  });

  it('is called once where the script runs just before the event', async () => {
    const page = await new Promise<Document>((resolve) => {
      const frame = document.createElement('iframe');
      frame.title = 'Page';
      Object.assign(globalThis, {
        atComplete: (view: Window): void => {
          const script = view.document.createElement('script');
          script.text = "window.onload = () => (document.title += ' called')";
          createLateScripts(view.document).run(script, () => view.document.body.append(script), undefined);
          view.addEventListener('load', () => setTimeout(() => resolve(view.document)));
        },
      });
      frame.srcdoc =
        "<!doctype html><title>Page</title><script>document.addEventListener('readystatechange', () => document.readyState === 'complete' && parent.atComplete(window))</script>";
      document.body.append(frame);
    });
    expect(page.title).to.equal('Page called');
    page.defaultView?.frameElement?.remove();
  });

  it('is added to another target that the method was borrowed for', async () => {
    const { core, page, heard } = await pageWith(
      `<button>Press</button>${blocked(
        `const { addEventListener: add } = document; add.call(document.querySelector('button'), 'click', () => ${SAY('pressed')}); ${SAY('ran')}`,
      )}`,
    );
    await core.consent.accept();
    await heard(1);
    page.body.click();
    page.querySelector('button')?.click();
    page.body.insertAdjacentHTML('beforeend', blocked(SAY('end')));
    expect(await heard(3)).to.deep.equal(['ran', 'pressed', 'end']);
  });

  it('passes on what else it listens to', async () => {
    const { core, page, heard } = await pageWith(
      blocked(`addEventListener('town', ({ detail }) => parent.postMessage(detail, '*'))`),
    );
    await core.consent.accept();
    await waitUntil(() => !page.querySelector('script')?.type);
    page.defaultView?.dispatchEvent(new CustomEvent('town', { detail: 'heard' }));
    expect(await heard(1)).to.deep.equal(['heard']);
  });
});
