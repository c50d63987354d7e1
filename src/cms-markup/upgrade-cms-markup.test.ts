import '../define.js';
import { expect } from '@open-wc/testing';
import { consoleMessages } from '../../test/browser/console.js';
import { all, html, show, textOf, until } from '../../test/browser/fixtures.js';
import { upgradeCmsMarkup } from './upgrade-cms-markup.js';

const BLOIS = '/examples/blois/charter.json';

let stop = (): void => {};
let box: HTMLElement;

const made = (): HTMLElement[] => [...box.querySelectorAll<HTMLElement>('[data-cookie-markup]')];
const tags = (): string[] => made().map(({ localName }) => localName);
const settled = (): Promise<unknown> =>
  Promise.all(made().map((one) => (one as unknown as { updateComplete: Promise<unknown> }).updateComplete));

/** Puts markup on the page as a CMS would, and upgrades it. */
const write = async (markup: string): Promise<void> => {
  box.innerHTML = markup;
  stop();
  stop = upgradeCmsMarkup();
  await settled();
};
/** What a visitor sees of the box, in order. */
const seen = (): string => {
  const read = (node: Node): string =>
    node instanceof Text
      ? node.data
      : node instanceof HTMLElement && node.checkVisibility()
        ? node.shadowRoot
          ? textOf(node)
          : [...node.childNodes].map(read).join('')
        : '';
  return read(box).replace(/\s+/g, ' ').trim();
};

beforeEach(async () => {
  const link = document.createElement('link');
  link.rel = 'cookie-charter';
  link.href = BLOIS;
  document.head.append(link);
  box = await show(html`<main></main>`);
});
afterEach(() => stop());

describe('forms that are equal to a tag', () => {
  const forms = {
    link: '<p><a href="/cookies#cookie-table">Our cookies</a></p>',
    'absolute link':
      '<p><a href="https://town.example/cookies/#cookie-table" target="_blank" rel="noopener">Our cookies</a></p>',
    'link in what editors put around it':
      '<div><p>\u00a0<span><strong><a href="#cookie-table">Our cookies</a></strong></span><br></p></div>',
    'link of AngularJS': '<p><a href="#!#cookie-table">Our cookies</a></p>',
    marker: '<p>[cookie-table]</p>',
    'marker in the middle of a text': '<p>Here:<br>[cookie-table]<br>Thanks.</p>',
    container: '<div class="cookie-charter cookie-charter--table"><p>Our cookies</p></div>',
    'empty container': '<div class="wide cookie-charter--table cookie-charter"></div>',
    'container around a link':
      '<div class="cookie-charter cookie-charter--table"><p><a href="#cookie-table">Our cookies</a></p></div>',
    'container that is a paragraph': '<p class="cookie-charter cookie-charter--table">Our cookies</p>',
  };
  for (const [what, markup] of Object.entries(forms)) {
    it(`${what}: shows the table, once, and nothing else of the form`, async () => {
      await write(markup);
      expect(tags()).to.deep.equal(['cookie-table']);
      expect(all(made()[0]!, 'code').map(textOf)).to.include('sessionid');
      expect(seen()).to.not.match(/Our cookies|\[cookie-/);
      if (what.includes('middle')) expect(seen()).to.match(/^Here:.*sessionid.*Thanks\.$/);
    });
  }

  it('says the same options in each', async () => {
    await write(`
      <p><a href="#cookie-table=lang:fr,category:necessary,heading-level:4">Cookies</a></p>
      <p>[cookie-table lang=fr category=necessary heading-level=4]</p>
      <div class="cookie-charter cookie-charter--table" lang="fr" data-category="necessary" data-heading-level="4">Cookies</div>`);
    for (const one of made()) {
      expect([...one.attributes].map(({ name, value }) => `${name}=${value}`).sort()).to.include.members([
        'category=necessary',
        'heading-level=4',
        'lang=fr',
      ]);
      expect(all(one, 'h4').length).to.be.above(0);
    }
    expect(made()).to.have.length(3);
  });

  for (const marker of [
    '[cookie-embed src=“https://youtu.be/aqz-KE-bpKQ” lang=’fr’]',
    '[cookie-embed src=«\u00a0https://youtu.be/aqz-KE-bpKQ\u00a0» lang=fr]',
    '[cookie-embed\u00a0src="https://youtu.be/aqz-KE-bpKQ"\u00a0lang=fr ]',
    '[cookie-embed<br>src=https://youtu.be/aqz-KE-bpKQ<br>lang=fr]',
    '[cookie-embed src=<a href="https://youtu.be/aqz-KE-bpKQ">https://youtu.be/aqz-KE-bpKQ</a> lang=fr]',
    '[Cookie-Embed SRC=https://youtu.be/aqz-KE-bpKQ, lang = fr]',
  ]) {
    it(`reads a marker as editors leave it: ${marker}`, async () => {
      await write(`<p>Before ${marker} after</p>`);
      expect(made().map((one) => [one.getAttribute('src'), one.lang])).to.deep.equal([
        ['https://youtu.be/aqz-KE-bpKQ', 'fr'],
      ]);
      expect(seen()).to.match(/^Before .* after$/);
      expect([...box.querySelectorAll('a')].map(({ parentElement }) => parentElement)).to.deep.equal(made());
    });
  }

  it('makes every tag that a visitor may make, with the author’s words in it', async () => {
    await write(
      `<p>[cookie-charter]</p><p>[cookie-explainer]</p><p>[cookie-settings with-status My cookies]</p>
      <p>[cookie-embed src=https://youtu.be/aqz-KE-bpKQ A film of the town]</p>
      <div class="cookie-charter cookie-charter--embed"><a href="https://vimeo.com/76979871">Another</a></div>`,
    );
    expect(tags()).to.deep.equal([
      'cookie-charter',
      'cookie-explainer',
      'cookie-settings',
      'cookie-embed',
      'cookie-embed',
    ]);
    expect(textOf(made()[2]!)).to.contain('My cookies');
    expect(made()[2]!.hasAttribute('with-status')).to.equal(true);
    expect(textOf(made()[3]!)).to.contain('YouTube');
    expect(textOf(made()[4]!)).to.contain('Vimeo');
  });

  it('keeps what the author wrote readable where there is no charter', async () => {
    document
      .querySelector('link[rel~="cookie-charter"]')!
      .setAttribute('href', '/stories/charters/there-is-none.json');
    await write(
      '<p><a id="mine" href="#cookie-table">By post</a></p><div class="cookie-charter cookie-charter--table"><p>At the town hall</p></div>',
    );
    expect(seen()).to.equal('By postAt the town hall');
    expect(document.querySelectorAll('#mine')).to.have.length(1);
    await consoleMessages();
  });

  it('once, however often the page is looked at, or comes back from a cache', async () => {
    await write(Object.values(forms).join(''));
    const before = made().length;
    stop();
    stop = upgradeCmsMarkup();
    expect(made()).to.have.length(before);
    const copy = box.cloneNode(true) as HTMLElement;
    box.replaceWith(copy);
    box = copy;
    await until(() => made().every((one) => one.shadowRoot));
    await settled();
    expect(made()).to.have.length(before);
    expect(seen()).to.not.contain('Our cookies');
  });

  it('when added later, and goes with what it stood for', async () => {
    await write('');
    const later = document.createElement('article');
    later.innerHTML = Object.values(forms).join('');
    box.append(later);
    await until(() => made().length === Object.keys(forms).length);
    later.querySelector('div.cookie-charter')!.remove();
    await until(() => made().length === Object.keys(forms).length - 1);
  });

  it('gives back what the author wrote when somebody takes our element away', async () => {
    await write('<div class="cookie-charter cookie-charter--table">Our cookies</div>');
    made()[0]!.remove();
    await until(() => seen() === 'Our cookies');
  });

  it('gives back the content that waited, where the page takes all of it out and puts it back', async () => {
    await write(
      '<main><div class="cookie-charter cookie-charter--embed"><a href="https://vimeo.com/76979871">A film</a></div></main>',
    );
    const main = box.querySelector('main')!;
    main.remove();
    await until(() => !main.querySelector('cookie-embed'));
    box.append(main);
    await until(() => main.querySelector('cookie-embed a'));
    expect(main.querySelectorAll('a')).to.have.length(1);
  });

  it('tells of options that there are not, and of tags', async () => {
    await write('<p>[cookie-table colour=red]</p><div class="cookie-charter cookie-charter--tabel"></div>');
    expect(tags()).to.deep.equal(['cookie-table']);
    const said = (await consoleMessages()).join('\n');
    expect(said).to.match(/\[cookie-table colour=red\] says “colour”.*\n.*lang, heading-level, category/);
    expect(said).to.match(/says “cookie-tabel”.*\n.*charter, explainer, table/);
  });

  it('waits for a value that a framework has not filled in', async () => {
    await write(
      '<div class="cookie-charter cookie-charter--table" data-category="{{category}}">Our cookies</div>',
    );
    expect(made()[0]!.hasAttribute('category')).to.equal(false);
  });
});

describe('what looks like a form and is left alone', () => {
  for (const [what, markup] of Object.entries({
    'a link among words': '<p>See <a href="/cookies#cookie-table">our cookies</a>.</p>',
    'a link beside a picture':
      '<p><img alt="" src="data:,"><a href="/cookies#cookie-table">our cookies</a></p>',
    'a link in a list': '<ul><li><a href="/cookies#cookie-table">Cookies</a></li></ul>',
    'a link in the navigation': '<nav><p><a href="/cookies#cookie-table">Cookies</a></p></nav>',
    'a link at the foot': '<footer><p><a href="/cookies#cookie-charter">Cookies</a></p></footer>',
    'a link at the head': '<header><div><a href="/cookies#cookie-charter">Cookies</a></div></header>',
    'a link to a place in the page':
      '<p><a href="#cookie-table">Down</a></p><h2 id="cookie-table">Table</h2>',
    'a link to something else': '<p><a href="/cookies#cookie-tables">Cookies</a></p>',
    'the link that opens the preferences': '<p><a href="#cookie-settings">Cookies</a></p>',
    'text in an editor':
      '<div contenteditable="true"><p>[cookie-table]</p><p><a href="#cookie-table">C</a></p></div>',
    'text in the editor of a CMS': '<div class="ProseMirror"><p>[cookie-table]</p></div>',
    'text in a field': '<textarea>[cookie-table]</textarea>',
    'text shown as code': '<p>Write <code>[cookie-table]</code>.</p><pre>[cookie-table]</pre>',
    'text in what the author wrote inside a tag': '<cookie-embed><p>[cookie-table]</p></cookie-embed>',
    'where the site says so': '<div data-cookie-charter="off"><p>[cookie-table]</p></div>',
    'an unfinished marker': '<p>[cookie-table lang=fr</p><p>]</p>',
    'another marker': '<p>[cookie-monster]</p>',
  })) {
    it(what, async () => {
      const before = markup;
      await write(markup);
      expect(made()).to.deep.equal([]);
      expect(box.innerHTML).to.equal(before);
    });
  }
});
