import '../../define/charter.js';
import '../../define/preferences.js';
import '../../define/table.js';
import { expect } from '@open-wc/testing';
import { consoleMessages } from '../../../test/browser/console.js';
import { all, html, requestsDuring, show, small, textOf } from '../../../test/browser/fixtures.js';
import * as french from '../../localize/catalogs/fr.js';
import { registerLocale } from '../../localize/msg.js';
import type { TableElement } from '../table/table.js';

const BLOIS = '/examples/blois/charter.json';
const MISSING = '/stories/charters/there-is-none.json';
const names = (element: Element) => all(element, 'code').map(textOf);
const named = (name: string) =>
  small({ categories: [{ id: 'c', consent: 'none', label: 'C', services: [{ cookies: [{ name }] }] }] });
const inline = (name: string) => JSON.stringify(named(name));

const longCharter = (count: number) =>
  small({
    categories: [
      {
        id: 'c',
        label: 'C',
        services: [{ label: 'S', cookies: Array.from({ length: count }, (_, index) => `n${index}`) }],
      },
    ],
  });

/** Adds something to the head for one test. */
const head = (markup: string) => document.head.insertAdjacentHTML('beforeend', markup);

describe('an element finds its charter', () => {
  it('at its own src', async () => {
    expect(names(await show(html`<cookie-table src=${BLOIS}></cookie-table>`))).to.include('sessionid');
  });

  it('inside it, as JSON', async () => {
    const box = await show(html`<div></div>`);
    const json = (name: string) => `<p>Wait</p><script type="application/json">${inline(name)}</script>`;
    box.innerHTML = `<cookie-table>${json('inside')}</cookie-table>`;
    const element = box.querySelector('cookie-table')!;
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['inside']);
    element.innerHTML = json('changed');
    await Promise.resolve();
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['changed']);
  });

  it('in its charter property, before anything else', async () => {
    head(`<script type="application/json" data-charter>${inline('page')}</script>`);
    const element = await show(
      html`<cookie-table src=${BLOIS} .charter=${named('property')}></cookie-table>`,
    );
    expect(names(element)).to.deep.equal(['property']);
  });

  it('in the page, as JSON', async () => {
    head(`<script type="application/json" data-charter>${inline('page')}</script>`);
    expect(names(await show(html`<cookie-table></cookie-table>`))).to.deep.equal(['page']);
  });

  it('where a script of the page says', async () => {
    head(`<script type="text/plain" data-charter="${BLOIS}"></script>`);
    expect(names(await show(html`<cookie-table></cookie-table>`))).to.include('sessionid');
  });

  it('where a link of the page says', async () => {
    head(`<link rel="cookie-charter" href="${BLOIS}">`);
    expect(names(await show(html`<cookie-table></cookie-table>`))).to.include('sessionid');
  });

  it('at the well-known address, when nothing else is said', async () => {
    const requests = await requestsDuring(() => show(html`<cookie-table></cookie-table>`));
    expect(requests).to.deep.equal(['/cookie-charter.json']);
    expect(await consoleMessages()).to.have.length(1);
  });

  it('once per address, however many elements ask', async () => {
    const requests = await requestsDuring(async () => {
      head(`<link rel="cookie-charter" href="${BLOIS}">`);
      const box = await show(
        html`<div>
          <cookie-table></cookie-table><cookie-table src=${BLOIS}></cookie-table
          ><cookie-table src=${new URL(BLOIS, location.href).href}></cookie-table>
        </div>`,
      );
      await Promise.all([...box.querySelectorAll('cookie-table')].map((one) => one.updateComplete));
    });
    expect(requests).to.deep.equal([BLOIS]);
  });

  it('again when its src changes, the last one winning whichever answers first', async () => {
    const answers = new Map<string, (response: Response) => void>();
    const { fetch } = window;
    window.fetch = (address) => new Promise((resolve) => answers.set(String(address).slice(-6), resolve));
    try {
      const element = document.createElement('cookie-table');
      document.body.append(element);
      for (const src of ['/1.json', '/2.json']) {
        element.src = src;
        // One turn: the element has asked.
        await new Promise((resolve) => setTimeout(resolve));
      }
      const answer = (name: string) => ({ ok: true, text: async () => inline(name) }) as Response;
      answers.get('2.json')!(answer('second'));
      await element.updateComplete;
      answers.get('1.json')!(answer('first'));
      await new Promise((resolve) => setTimeout(resolve));
      await element.updateComplete;
      expect(names(element)).to.deep.equal(['second']);
      element.remove();
    } finally {
      window.fetch = fetch;
    }
  });

  it('in the page’s script before its link, and at the site’s own address whatever its base', async () => {
    head(`<link rel="cookie-charter" href="${MISSING}">`);
    head(`<script type="application/json" data-charter>${inline('script')}</script>`);
    expect(names(await show(html`<cookie-table></cookie-table>`))).to.deep.equal(['script']);
    document.querySelector('script[data-charter]')!.remove();
    document.querySelector('link[rel~="cookie-charter"]')!.remove();
    head('<base href="https://other.invalid/x/">');
    try {
      const requests = await requestsDuring(() => show(html`<cookie-table></cookie-table>`));
      expect(requests).to.deep.equal(['/cookie-charter.json']);
      expect((await consoleMessages()).join()).to.contain(`From: ${location.origin}/cookie-charter.json`);
    } finally {
      document.querySelector('base')!.remove();
    }
  });
});

describe('an element that a link, a marker or a box made, on a page that names no charter', () => {
  it('takes that of a tag whose author names one', async () => {
    const other = await show(
      html`<div>
        <cookie-table data-cookie-markup="marker"></cookie-table><cookie-table src=${BLOIS}></cookie-table>
      </div>`,
    );
    const [one] = other.querySelectorAll<TableElement>('cookie-table');
    await one!.updateComplete;
    expect(names(one!)).to.include('sessionid');
  });

  it('is not led elsewhere by an element of the name that a page has for its own address', async () => {
    const clobber = document.createElement('img');
    clobber.name = 'baseURI';
    document.body.append(clobber);
    const paths = await requestsDuring(async () => {
      await show(html`<cookie-table src="./examples/blois/charter.json?clobbered"></cookie-table>`);
    });
    clobber.remove();
    expect(paths.every((path) => path.endsWith('charter.json'))).to.equal(true);
    await consoleMessages();
  });
});

describe('while the charter is on its way', () => {
  it('the author’s content stays, in silence, where a framework has not filled in the address yet', async () => {
    for (const tag of ['cookie-charter', 'cookie-table', 'cookie-preferences'] as const) {
      const box = await show(html`<div></div>`);
      box.innerHTML = `<${tag} src="{{ charter }}"><p>Paper</p></${tag}>`;
      const element = box.querySelector(tag)!;
      await element.updateComplete;
      expect(textOf(element)).to.equal('Paper');
      element.src = BLOIS;
      await element.updateComplete;
      expect(textOf(element)).not.to.contain('Paper');
    }
    // The consent store of the page, which the preferences follow, found no charter.
    const messages = await consoleMessages();
    expect(messages.filter((message) => !message.includes('the charter of the page'))).to.deep.equal([]);
  });

  it('the author’s content stays and the state says so', async () => {
    let answer = (_: Response) => {};
    const { fetch } = window;
    window.fetch = () => new Promise((resolve) => (answer = resolve));
    const element = document.createElement('cookie-table');
    element.innerHTML = '<p>Read our charter on paper.</p>';
    element.src = '/slow.json';
    document.body.append(element);
    try {
      // One turn: the element has updated and waits for the file.
      await new Promise((resolve) => setTimeout(resolve));
      expect(element.matches(':state(loading)')).to.equal(true);
      expect(textOf(element)).to.equal('Read our charter on paper.');
      answer(new Response(inline('arrived')));
      await element.updateComplete;
      expect(element.matches(':state(loading)')).to.equal(false);
      expect(names(element)).to.deep.equal(['arrived']);
      expect(textOf(element)).to.not.contain('paper');
    } finally {
      window.fetch = fetch;
      element.remove();
    }
  });
});

describe('when there is no charter to read', () => {
  const broken = [
    [
      'an address without an answer',
      html`<cookie-table src=${MISSING}><p>Paper</p></cookie-table>`,
      /From: http.*there-is-none\.json\n {2}Found: answered 404/,
    ],
    [
      'an address that is none',
      html`<cookie-table src="https://["><p>Paper</p></cookie-table>`,
      /From: https:\/\/\[/,
    ],
    [
      'a charter in its own address',
      html`<cookie-table src="data:application/json,{}"><p>Paper</p></cookie-table>`,
      /From: data:application\/json,{}\n {2}Found: an address that cannot be fetched/,
    ],
    [
      'an address that is a script',
      html`<cookie-table src="javascript:parent.pwned=1"><p>Paper</p></cookie-table>`,
      /From: javascript:parent\.pwned=1\n {2}Found: an address that cannot be fetched/,
    ],
    [
      'a page instead of a file',
      html`<cookie-table src="/examples/blois/fr.html"><p>Paper</p></cookie-table>`,
      /From: .*fr\.html\n {2}Found: .*JSON/,
    ],
    [
      'a charter without categories',
      html`<cookie-table .charter=${{}}><p>Paper</p></cookie-table>`,
      /\/categories: found undefined, expected a list/,
    ],
    [
      'categories written by name, as providers are',
      html`<cookie-table .charter=${{ categories: { necessary: { label: 'N' }, statistics: {} } }}
        ><p>Paper</p></cookie-table
      >`,
      /\/categories: found an object, expected a list: \[ … \]/,
    ],
    [
      'a charter with more cookies than a page can draw',
      html`<cookie-table .charter=${longCharter(5001)}><p>Paper</p></cookie-table>`,
      /\/cookies: found 5001 cookies, expected at most 5000/,
    ],
  ] as const;

  for (const [what, markup, message] of broken) {
    it(`keeps the author’s content and says so once: ${what}`, async () => {
      const element = await show<TableElement>(markup);
      expect(element.matches(':state(error)')).to.equal(true);
      expect(textOf(element)).to.equal('Paper');
      const messages = await consoleMessages();
      expect(messages).to.have.length(1);
      expect(messages[0]).to.match(/^error: cookie-charter: <cookie-table> has no charter to show/);
      expect(messages[0]).to.match(message);
    });
  }

  it('says one thing for two elements with the same fault', async () => {
    const box = await show(
      html`<div>
        <cookie-table src=${MISSING}></cookie-table><cookie-table src=${MISSING}></cookie-table>
      </div>`,
    );
    await Promise.all([...box.querySelectorAll('cookie-table')].map((one) => one.updateComplete));
    expect(await consoleMessages()).to.have.length(1);
  });

  it('shows the visitor a message, in their language, where the author wrote nothing', async () => {
    const element = await show<TableElement>(
      html`<cookie-table lang="fr" src=${MISSING}>
        <script type="application/json"></script>
      </cookie-table>`,
    );
    expect(textOf(element)).to.equal(
      'La charte cookies ne peut pas être affichée pour le moment. Veuillez réessayer plus tard.',
    );
    await consoleMessages();
  });

  it('goes back to the author’s content when a good charter is replaced by a bad one', async () => {
    const element = await show<TableElement>(
      html`<cookie-table .charter=${named('good')}><p>Paper</p></cookie-table>`,
    );
    element.charter = { categories: [] };
    await element.updateComplete;
    expect(textOf(element)).to.equal('Paper');
    await consoleMessages();
  });

  it('does not undo a good charter that comes while the bad news is told', async () => {
    const element = await show<TableElement>(html`<cookie-table .charter=${named('first')}></cookie-table>`);
    element.charter = { categories: [] };
    await new Promise<void>((resolve) => {
      const watch = () => (element.matches(':state(error)') ? resolve() : queueMicrotask(watch));
      watch();
    });
    element.charter = named('second');
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['second']);
    expect(element.matches(':state(error)')).to.equal(false);
    await consoleMessages();
  });

  it('in another encoding is shown, and its author told that letters were lost', async () => {
    const element = await show<TableElement>(
      html`<cookie-table .charter=${named('pr\ufffdsence')}></cookie-table>`,
    );
    expect(names(element)).to.deep.equal(['pr\ufffdsence']);
    expect((await consoleMessages()).join()).to.match(
      /letters of the charter were lost[^]*save the file in UTF-8/,
    );
  });

  it('is asked for once, and again only when the element is put back', async () => {
    const element = await show<TableElement>(html`<cookie-table src=${MISSING}></cookie-table>`);
    const requests = await requestsDuring(async () => {
      element.append('text');
      await Promise.resolve();
      await element.updateComplete;
    });
    expect(requests).to.deep.equal([]);
    const again = await requestsDuring(async () => {
      const parent = element.parentElement!;
      element.remove();
      parent.append(element);
      await element.updateComplete;
    });
    expect(again).to.deep.equal([MISSING]);
    await consoleMessages();
  });

  it('or drawing it fails, the author’s content stays', async () => {
    registerLocale('fr', { templates: { 'column.name': { strTag: true } as never } });
    const element = await show<TableElement>(
      html`<cookie-table lang="fr" .charter=${named('a')}><p>Paper</p></cookie-table>`,
    );
    expect(textOf(element)).to.equal('Paper');
    expect((await consoleMessages()).join()).to.match(/<cookie-table> cannot show its charter \(/);
    registerLocale('fr', french);
  });

  it('is over as soon as a good charter comes', async () => {
    const element = await show<TableElement>(html`<cookie-table src=${MISSING}></cookie-table>`);
    await consoleMessages();
    element.src = BLOIS;
    await element.updateComplete;
    expect(element.matches(':state(error)')).to.equal(false);
    expect(names(element)).to.include('sessionid');
  });
});

describe('a charter that extends another', () => {
  const CHILD = { extends: '/base.json', sections: ['cookies'] };
  /** An element whose base is answered from an address, as after a redirect. */
  const extending = async (base: string, url = `${location.origin}/base.json`) => {
    const { fetch } = window;
    window.fetch = async () => ({ ok: true, url, text: async () => base }) as Response;
    try {
      return await show<TableElement>(html`<cookie-table .charter=${CHILD}><p>Paper</p></cookie-table>`);
    } finally {
      window.fetch = fetch;
    }
  };

  it('is shown with a base that another address of the site answers', async () => {
    expect(names(await extending(inline('base'), `${location.origin}/v2/base.json`))).to.deep.equal(['base']);
  });

  for (const [what, base, url, message] of [
    [
      'another site answers for the base',
      inline('elsewhere'),
      'https://elsewhere.example/base.json',
      /\/extends: found https:\/\/elsewhere\.example\/base\.json, expected an address of this site/,
    ],
    ['the base is longer than is read', `${inline('long')}${' '.repeat(1e6)}`, undefined, /over 1,000,000/],
    [
      'the base has too many cookies',
      JSON.stringify(longCharter(5001)),
      undefined,
      /found 5001 cookies, expected at most 5000/,
    ],
    [
      'categories of the base are written by name',
      JSON.stringify({ categories: { necessary: { label: 'N', consent: 'none' } } }),
      undefined,
      /\/categories: found an object, expected a list/,
    ],
  ] as const) {
    it(`keeps the author’s content and says so once where ${what}`, async () => {
      const element = await extending(base, url);
      expect(textOf(element)).to.equal('Paper');
      const messages = await consoleMessages();
      expect(messages).to.have.length(1);
      expect(messages[0]).to.match(message);
    });
  }
});
