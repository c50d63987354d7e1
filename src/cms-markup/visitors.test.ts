/** Text that visitors write, and that is no command: what links, markers and boxes may not do. */
import '../define.js';
import { expect } from '@open-wc/testing';
import { ASKING_CHARTER } from '../../test/fixtures/consent.mjs';
import { openStore } from '../../test/fixtures/consent-stores.js';
import { consoleMessages } from '../../test/browser/console.js';
import { all, html, show, textOf, until } from '../../test/browser/fixtures.js';
import type { EmbedElement } from '../elements/embed/embed.js';
import { upgradeCmsMarkup } from './upgrade-cms-markup.js';

const BLOIS = '/examples/blois/charter.json';
let stop = (): void => {};
let box: HTMLElement;

const made = (): HTMLElement[] => [...box.querySelectorAll<HTMLElement>('[data-cookie-markup]')];
const tags = (): string[] => made().map(({ localName }) => localName);
const settled = (): Promise<unknown> =>
  Promise.all(made().map((one) => (one as unknown as { updateComplete: Promise<unknown> }).updateComplete));
const write = async (markup: string, choices?: boolean): Promise<void> => {
  stop();
  box.innerHTML = markup;
  stop = upgradeCmsMarkup(document, choices === undefined ? {} : { choices });
  await settled();
};
const said = async (): Promise<string> => (await consoleMessages()).join('\n');

beforeEach(async () => {
  const link = document.createElement('link');
  link.rel = 'cookie-charter';
  link.href = BLOIS;
  document.head.append(link);
  box = await show(html`<main></main>`);
});
afterEach(() => stop());

describe('an address in a text', () => {
  for (const address of [
    'javascript:parent.pwned=1',
    'JavaScript:parent.pwned=1',
    'data:text/html,<script>parent.pwned=1</script>',
    'blob:https://evil.example/1',
    'https://',
    'http://[',
    'mailto:a@b.example',
  ]) {
    it(`that may not be followed reaches no link and no frame: ${address}`, async () => {
      const quoted = address.replaceAll('<', '&lt;');
      await write(
        `<p>[cookie-embed src="${quoted}" Open the video]</p><table><tr><td>[cookie-embed src=${quoted} A]</td></tr></table>
        <div class="cookie-charter cookie-charter--embed" data-src="${quoted}">Film</div>`,
      );
      expect(made()).to.deep.equal([]);
      expect(box.querySelectorAll('a, iframe')).to.have.length(0);
      expect(box.textContent).to.contain('Film').and.to.contain('[cookie-embed');
      expect(await said()).to.match(/an address is left out/);
    });
  }

  it('in a link inside a box is embedded no more than one of the box', async () => {
    await write(
      '<div class="cookie-charter cookie-charter--embed"><a href="javascript:parent.pwned=1">A</a></div>',
    );
    const [embed] = made();
    expect(all(embed!, 'button')).to.have.length(0);
    expect(textOf(embed!)).to.equal('A');
    expect((await said()).match(/an address is left out/g)).to.have.length(1);
  });

  it('of another charter is not read: the page’s own is shown', async () => {
    await write(
      `<p>[cookie-table src=https://other.example/c.json]</p><p><a href="#cookie-explainer=src:https%3A//other.example/c.json">A</a></p>
      <div class="cookie-charter cookie-charter--charter" data-src="//other.example/c.json">C</div>`,
    );
    expect(tags().sort()).to.deep.equal(['cookie-charter', 'cookie-explainer', 'cookie-table']);
    expect(made().map((one) => one.hasAttribute('src'))).to.deep.equal([false, false, false]);
    expect(await said()).to.match(/says “src”, which links, markers and boxes do not take/);
  });

  it('of the charter is that of the page’s own tag, where its head names none', async () => {
    document.querySelector('link[rel~="cookie-charter"]')!.remove();
    await write(
      `<cookie-table data-cookie-markup="marker" src="/not-there.json"></cookie-table><cookie-explainer src="${BLOIS}"></cookie-explainer><p>[cookie-table category=necessary]</p>`,
    );
    const table = made().at(-1)!;
    await until(() => all(table, 'code').length);
    expect(textOf(table)).to.contain('sessionid');
    await said();
  });
});

describe('what a page may have of forms', () => {
  it('is one legal page', async () => {
    await write('<p>[cookie-charter]</p>'.repeat(3) + '<p><a href="#cookie-charter">A</a></p>');
    expect(tags()).to.deep.equal(['cookie-charter']);
    expect((await said()).match(/at most 1 <cookie-charter>/g)).to.have.length(1);
    made()[0]!.remove();
    box.insertAdjacentHTML('beforeend', '<p>[cookie-charter]</p>');
    await until(() => made().length);
  });

  it('is 20 elements, in one block or in many, whatever says that it was made', async () => {
    await write(
      '<p data-cookie-markup="marker"></p>'.repeat(30) +
        `<p>${'[cookie-settings A] '.repeat(15)}</p>` +
        '<p>[cookie-settings B]</p>'.repeat(15),
    );
    expect(made().filter((one) => one.localName === 'cookie-settings')).to.have.length(20);
    expect((await said()).match(/at most 20 elements/g)).to.have.length(1);
    box.insertAdjacentHTML('beforeend', '<p>[cookie-settings C]</p>');
    await until(() => box.textContent.includes('[cookie-settings C]'));
  });

  it('is no banner and no preferences, unless the site says that visitors write nothing', async () => {
    const forms = `<p>[cookie-banner]</p><p>[cookie-preferences]</p><p><a href="#cookie-preferences">A</a></p>
      <div class="cookie-charter cookie-charter--banner">B</div><div class="cookie-charter cookie-charter--preferences">C</div>`;
    await write(forms);
    expect(made()).to.deep.equal([]);
    expect(box.textContent).to.match(/\[cookie-banner\]\[cookie-preferences\]A\s*BC/);
    expect(await said())
      .to.match(/\[cookie-banner\] is left as it is/)
      .and.to.match(/#cookie-preferences is left as/);
    await write('<p>[cookie-preferences]</p>', true);
    expect(tags()).to.deep.equal(['cookie-preferences']);
    const script = document.createElement('script');
    script.dataset['markup'] = 'other choices';
    document.head.append(script);
    await write('<p>[cookie-preferences]</p>');
    expect(tags()).to.deep.equal(['cookie-preferences']);
    script.remove();
    await write('<p><a href="#cookie-preferences">A</a></p><h2 id="cookie-preferences">A</h2>');
    expect(made()).to.deep.equal([]);
    box.replaceChildren();
    await said();
  });

  it('is nothing that an object inherits, and no harm to the rest', async () => {
    await write(
      ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf']
        .map(
          (name) =>
            `<div class="cookie-charter cookie-charter--${name}" data-x="1" data-constructor="1">a</div>`,
        )
        .join('') +
        '<div class="cookie-charter cookie-charter--table" data-constructor="1" data-to-string="2">Our cookies</div><p>[cookie-explainer]</p>',
    );
    expect(tags()).to.deep.equal(['cookie-table', 'cookie-explainer']);
    expect(await said()).to.match(/says “cookie-constructor”, which is not known here/);
  });

  it('is what the others are, where one cannot be read', async () => {
    const uncaught: unknown[] = [];
    const hear = (event: ErrorEvent): void => {
      uncaught.push(event.message);
      event.preventDefault();
    };
    const { onerror } = window;
    Reflect.set(window, 'onerror', null);
    window.addEventListener('error', hear);
    await write(
      `<form class="cookie-charter cookie-charter--table"><input name="attributes"><input name="closest"></form><form><input name="childNodes">[cookie-table]</form><p>[cookie-explainer]</p><p><a href="#cookie-table">A</a></p>`,
    );
    window.removeEventListener('error', hear);
    Reflect.set(window, 'onerror', onerror);
    expect(tags()).to.include('cookie-table');
    expect(uncaught).to.have.length.above(0);
    await said();
  });

  it('is found without reading a text again for each marker', async () => {
    const read = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'data')!;
    const walked = Object.getOwnPropertyDescriptor(Node.prototype, 'childNodes')!;
    let work = 0;
    const counted = (property: PropertyDescriptor): PropertyDescriptor => ({
      ...property,
      get(): unknown {
        work++;
        return property.get!.call(this);
      },
    });
    for (const text of [
      '[cookie-settings x]'.repeat(3000),
      '[cookie-table'.repeat(5000),
      '[cookie-settings [cookie-settings x] '.repeat(3000),
      `[cookie-settings ${' '.repeat(100_000)}]`,
      `[cookie-settings a="${' '.repeat(50_000)}]`,
      '[cookie-embed src=javascript:1 x]'.repeat(3000),
      '[cookie-settings a = = = =' + '<b>x</b>'.repeat(3000),
    ]) {
      stop();
      box.innerHTML = `<p>${text}</p>`;
      work = 0;
      Object.defineProperty(CharacterData.prototype, 'data', counted(read));
      Object.defineProperty(Node.prototype, 'childNodes', counted(walked));
      try {
        stop = upgradeCmsMarkup();
      } finally {
        Object.defineProperty(CharacterData.prototype, 'data', read);
        Object.defineProperty(Node.prototype, 'childNodes', walked);
      }
      expect(work, text.slice(0, 40)).to.be.below(7000);
      expect(made().length).to.be.at.most(20);
      expect((await consoleMessages()).length).to.be.at.most(25);
    }
    await settled();
    await said();
  });
});

describe('outside content that a text asks for', () => {
  const WITH_HOSTS = {
    ...ASKING_CHARTER,
    categories: [
      ...ASKING_CHARTER.categories.filter(({ id }) => id !== 'video'),
      {
        id: 'video',
        label: 'Video',
        services: [
          { id: 'youtube', label: 'YouTube' },
          {
            id: 'films',
            label: 'Films',
            hosts: ['video.example', 'www.example.com/maps', `${location.host}/test/browser`],
          },
        ],
      },
    ],
  } as typeof ASKING_CHARTER;

  /** The element that a form would make, with an engine of its own. */
  const embed = async (
    attributes: Record<string, string>,
    inside = 'A film',
    kept?: string,
  ): Promise<EmbedElement> => {
    const element = document.createElement('cookie-embed');
    element.setAttribute('data-cookie-markup', 'marker');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.innerHTML = inside;
    element.consent = openStore(kept, { charter: WITH_HOSTS });
    box.append(element);
    await element.updateComplete;
    return element;
  };
  const actions = (element: Element): (string | undefined)[] =>
    all(element, 'button').map(({ dataset }) => dataset['action']);

  it('is a known player, or of a host of the charter; else a link is left', async () => {
    for (const [src, buttons] of [
      ['https://youtu.be/aqz-KE-bpKQ', ['once', 'always']],
      ['http://youtu.be/aqz-KE-bpKQ', ['once', 'always']],
      ['https://vimeo.com/76979871', ['once']],
      ['https://video.example/embed/1', ['once', 'always']],
      ['https://www.example.com/maps/1', ['once', 'always']],
      ['https://www.example.com/other', []],
      ['https://evil.example/1', []],
      ['https://user:pass@video.example/1', []],
      // Anybody may run a PeerTube.
      ['https://evil.example/w/9c9de5e8-0a1e-484a-b099-e80766180a6d', []],
    ] as const) {
      const element = await embed({ src }, `<a href="${src}">A film</a>`);
      expect(actions(element), src).to.deep.equal(buttons);
      if (!buttons.length) expect(textOf(element)).to.equal('A film');
    }
    expect(await said()).to.match(
      /neither a known player nor in "hosts"[\s\S]*video\.example, www\.example\.com\/maps/,
    );
  });

  it('belongs to the service that has its address, whatever the text says', async () => {
    const src = 'https://video.example/embed/1';
    for (const [attributes, buttons] of [
      [{ src, service: 'films' }, ['once', 'always']],
      [{ src, category: 'video' }, ['once', 'always']],
      [{ src, category: 'necessary' }, ['once']],
      [{ src, category: 'audience' }, ['once']],
      [{ src, service: 'youtube' }, ['once']],
      [{ src: 'https://youtu.be/aqz-KE-bpKQ', service: 'films' }, ['once']],
      [{ src: 'https://youtu.be/aqz-KE-bpKQ', category: 'necessary' }, ['once']],
    ] as const) {
      const element = await embed({ ...attributes });
      expect(actions(element), JSON.stringify(attributes)).to.deep.equal(buttons);
      expect(element.querySelector('iframe')).to.equal(null);
    }
  });

  it('is the one address that was checked, and no frame or template of the text', async () => {
    const src = new URL('/test/browser/film.html', location.href).href;
    const element = await embed(
      { src },
      '<template><p id="evil">Evil</p></template><iframe title="x" data-src="/not-there"></iframe>',
    );
    const frames = (): string[] =>
      [...element.querySelectorAll('iframe')].map((one) => one.src).filter(Boolean);
    all(element, '[data-action=once]')[0]!.click();
    await until(() => frames().length);
    expect(frames()).to.deep.equal([src]);
    expect(element.querySelector('#evil')).to.equal(null);
  });

  it('may be any address where an author wrote the tag', async () => {
    const element = await embed({ src: 'https://evil.example/1' });
    element.removeAttribute('data-cookie-markup');
    element.requestUpdate();
    await element.updateComplete;
    expect(actions(element)).to.deep.equal(['once']);
    await said();
  });
});

describe('where visitors write', () => {
  const MARKER =
    '<p>[cookie-table]</p><p><a href="#cookie-table">A</a></p><div class="cookie-charter cookie-charter--table">B</div>';
  for (const [cms, markup] of Object.entries({
    'WordPress, a classic theme': `<div id="comments" class="comments-area"><h2 class="comments-title">One thought</h2><ol class="comment-list"><li id="comment-1" class="comment even thread-even depth-1"><article id="div-comment-1" class="comment-body"><footer class="comment-meta"></footer><div class="comment-content">${MARKER}</div></article></li></ol></div>`,
    'WordPress, an old theme': `<ol class="commentlist"><li class="comment">${MARKER}</li></ol>`,
    'WordPress, a block theme': `<div class="wp-block-comments"><ol class="wp-block-comment-template"><li id="comment-2" class="comment even"><div class="wp-block-columns"><div class="wp-block-column"><div class="wp-block-comment-content">${MARKER}</div></div></div></li></ol></div>`,
    'WordPress, the list of latest comments': `<ol class="wp-block-latest-comments has-excerpts"><li class="wp-block-latest-comments__comment"><article><div class="wp-block-latest-comments__comment-excerpt">${MARKER}</div></article></li></ol>`,
    'Drupal, Olivero': `<section data-drupal-selector="comments" class="comments"><article data-comment-user-id="0" id="comment-1" class="comment js-comment comment--level-1 by-anonymous" role="article"><div class="comment__text-wrapper"><div class="text-content comment__content"><div class="text-formatted field field--name-comment-body field__item">${MARKER}</div></div></div></article></section>`,
    'Drupal, Classy and what comes of it': `<section class="field field--name-comment field--type-comment comment-wrapper"><article data-comment-user-id="0" class="comment js-comment"><div class="content"><div class="field__item">${MARKER}</div></div></article></section>`,
    'Joomla, JComments': `<div id="jc"><div id="comments"><div id="comments-list" class="comments-list"><div class="even" id="comment-item-1"><div class="rbox"><div class="comment-box"><div class="comment-body" id="comment-body-1">${MARKER}</div></div></div></div></div></div></div>`,
    'Joomla, Komento': `<div id="section-kmt" class="theme-kuro"><div class="commentList kmt-list"><ul class="kmt-list reset-ul"><li class="kmt-item kmt-1"><div class="kmt-text"><span class="commentText">${MARKER}</span></div></li></ul></div></div>`,
    'Joomla, K2': `<div class="itemComments"><ul class="itemCommentsList"><li class="odd"><span class="commentAuthorName">posted by X</span>${MARKER}</li></ul></div>`,
    'TYPO3, blog': `<article id="comment-1" class="postcomment" itemprop="comment"><div class="postcomment__body"><div class="postcomment__comment" itemprop="text">${MARKER}</div></div></article>`,
    'TYPO3, pw_comments': `<div id="comments"><ol class="comment_list list"><li class="comment first-comment" id="comment1"><div class="comment-inner"><div class="comment-box"><div class="comment-content">${MARKER}</div></div></div></li></ol></div>`,
    'SPIP, forums': `<ul class="forum"><li class="forum-fil"><div class="forum-message"><div class="forum-chapo"></div><div class="forum-texte">${MARKER}</div></div></li></ul>`,
    'SPIP, the plugin of comments': `<ul class="comments-ul"><li class="comment-fil"><div class="comment-texte">${MARKER}</div></li></ul>`,
    'Discourse, posts': `<div class="post-stream"><div class="topic-post clearfix regular"><article id="post_1" class="boxed onscreen-post"><div class="topic-body clearfix"><div class="regular contents"><div class="cooked">${MARKER}</div></div></div></article></div></div>`,
    'Discourse, for search engines': `<div id="post_1" class="topic-body crawler-post"><div class="post" itemprop="text">${MARKER}</div></div>`,
    'Discourse, comments in another page': `<article class="post" id="post-1"><div class="author"></div><div class="cooked">${MARKER}</div></article>`,
    'where the site says so': `<div data-cookie-charter="off">${MARKER}</div>`,
  })) {
    it(`forms are left as they are: ${cms}`, async () => {
      await write(markup);
      expect(made()).to.deep.equal([]);
    });
  }

  it('is not the page whose body only says something of comments', async () => {
    document.body.classList.add('comments-open', 'comment', 'comments', 'has-comments');
    await write(`<div class="no-comments comments-closed post-comments-open commented">${MARKER}</div>`);
    document.body.classList.remove('comments-open', 'comment', 'comments', 'has-comments');
    expect(tags()).to.have.length(3);
  });
});
