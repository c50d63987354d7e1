import '../../define/table.js';
import { expect } from '@open-wc/testing';
import { consoleMessages } from '../../../test/browser/console.js';
import { all, html, requestsDuring, show, small, textOf } from '../../../test/browser/page.js';
import type { TableElement } from '../table/table.js';

const BLOIS = '/examples/blois/charter.json';
const MISSING = '/stories/charters/there-is-none.json';
const names = (element: Element) => all(element, 'code').map(textOf);
const named = (name: string) =>
  small({ categories: [{ id: 'c', consent: 'none', label: 'C', services: [{ cookies: [{ name }] }] }] });
const inline = (name: string) => JSON.stringify(named(name));

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
    expect(consoleMessages()).to.have.length(1);
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

  it('again when its src changes, the last one winning', async () => {
    const element = await show<TableElement>(html`<cookie-table .charter=${named('first')}></cookie-table>`);
    element.charter = undefined;
    element.src = BLOIS;
    element.charter = named('last');
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['last']);
  });
});

describe('while the charter is on its way', () => {
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
      /there-is-none\.json is no charter\. Answered 404/,
    ],
    [
      'an address that is none',
      html`<cookie-table src="https://["><p>Paper</p></cookie-table>`,
      /https:\/\/\[ is no charter/,
    ],
    [
      'a page instead of a file',
      html`<cookie-table src="/examples/blois/fr.html"><p>Paper</p></cookie-table>`,
      /fr\.html is no charter\. .*JSON/,
    ],
    [
      'a charter without categories',
      html`<cookie-table .charter=${{}}><p>Paper</p></cookie-table>`,
      /\/categories: found undefined, expected a list/,
    ],
  ] as const;

  for (const [what, markup, message] of broken) {
    it(`keeps the author’s content and says so once: ${what}`, async () => {
      const element = await show<TableElement>(markup);
      expect(element.matches(':state(error)')).to.equal(true);
      expect(textOf(element)).to.equal('Paper');
      const messages = consoleMessages();
      expect(messages).to.have.length(1);
      expect(messages[0]).to.match(/^error: cookie-charter: <cookie-table> keeps the page's own content/);
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
    expect(consoleMessages()).to.have.length(1);
  });

  it('tells the visitor, in their language, where the author wrote nothing', async () => {
    const element = await show<TableElement>(
      html`<cookie-table lang="fr" src=${MISSING}>
        <script type="application/json"></script>
      </cookie-table>`,
    );
    expect(textOf(element)).to.equal(
      'La charte cookies ne peut pas être affichée pour le moment. Veuillez réessayer plus tard.',
    );
    consoleMessages();
  });

  it('goes back to the author’s content when a good charter is replaced by a bad one', async () => {
    const element = await show<TableElement>(
      html`<cookie-table .charter=${named('good')}><p>Paper</p></cookie-table>`,
    );
    element.charter = { categories: [] };
    await element.updateComplete;
    expect(textOf(element)).to.equal('Paper');
    consoleMessages();
  });

  it('is over as soon as a good charter comes', async () => {
    const element = await show<TableElement>(html`<cookie-table src=${MISSING}></cookie-table>`);
    consoleMessages();
    element.src = BLOIS;
    await element.updateComplete;
    expect(element.matches(':state(error)')).to.equal(false);
    expect(names(element)).to.include('sessionid');
  });
});
