import '../../define/table.js';
import { expect } from '@open-wc/testing';
import { consoleMessages } from '../../../test/browser/console.js';
import { all, axTree, html, show, small, textOf } from '../../../test/browser/fixtures.js';
import type { CharterFile } from '../../charter/charter-json.js';
import type { TableElement } from './table.js';

const table = (charter: CharterFile, width = 900) =>
  show<TableElement>(html`<cookie-table style="width: ${width}px" .charter=${charter}></cookie-table>`);
const cells = (element: Element) =>
  all(element, 'tbody tr').map((row) => [...row.children].map((cell) => textOf(cell)));

const two: CharterFile = {
  ...small(),
  categories: [
    ...small().categories,
    {
      id: 'empty',
      consent: 'none',
      label: 'Nothing yet',
      description: 'With **words** of its own.',
      services: [{}],
    },
  ],
};

describe('<cookie-table>', () => {
  it('shows one row a cookie under the first charter’s four columns', async () => {
    const element = await table(small());
    expect(all(element, 'h2').map(textOf)).to.deep.equal(['Necessary cookies']);
    expect(all(element, 'thead th').map(textOf)).to.deep.equal([
      'Provider name',
      'Service and location',
      'Cookie name',
      'Purposes',
    ]);
    expect(cells(element)).to.deep.equal([
      ['Town of Blois', 'Log-in (back office)', 'session', 'Remembers that you are logged in.'],
    ]);
  });

  it('leads from a provider’s name to its privacy policy, and says so', async () => {
    const [link] = all(await table(small()), 'td a');
    expect([textOf(link!), link!.getAttribute('href'), link!.ariaLabel]).to.deep.equal([
      'Town of Blois',
      'https://town.example/privacy',
      'Town of Blois: privacy policy',
    ]);
    // A title would be a second name, read after the first.
    expect(link!.title).to.equal('');
  });

  it('does not lead to an address that runs something', async () => {
    for (const privacyPolicy of [
      'javascript:alert(1)',
      ' javascript:x',
      'java\nscript:x',
      'data:text/html,x',
      'vbscript:x',
    ]) {
      const element = await table(small({ providers: { town: { name: 'Town', privacyPolicy } } }));
      expect(all(element, 'a'), privacyPolicy).to.have.length(0);
      expect(cells(element)[0]![0]).to.equal('Town');
      expect((await consoleMessages()).join()).to.contain('an address is left out');
    }
  });

  it('keeps the author’s content where it finds no such category, and says so', async () => {
    const element = await show<TableElement>(
      html`<cookie-table category="neccessary" .charter=${small()}><p>On paper</p></cookie-table>`,
    );
    expect(textOf(element)).to.equal('On paper');
    expect((await consoleMessages()).join()).to.contain(
      '<cookie-table category="neccessary"> finds no category',
    );
  });

  it('names a provider the charter does not describe by its key', async () => {
    expect(cells(await table(small({ providers: {} })))[0]![0]).to.equal('town');
  });

  it('has its title as its caption, in plain text, and heading and text before it', async () => {
    const element = await table(two);
    for (const drawn of all(element, 'table')) {
      expect(drawn.ariaLabel).to.equal(null);
      expect(drawn.querySelectorAll('caption > *')).to.have.length(0);
      expect(drawn.querySelectorAll(':scope :is(h2, caption p)')).to.have.length(0);
    }
    expect([...all(element, '.block')[1]!.children].map(textOf).slice(0, 2)).to.deep.equal([
      'Nothing yet',
      'With words of its own.',
    ]);
    // The heading says the same to the eye.
    for (const caption of all(element, 'caption')) expect(caption.getBoundingClientRect().height).to.equal(0);
  });

  it('puts no box between the head of a row and its text, wide and narrow, nor a paragraph around a sentence', async () => {
    const charter = small({
      categories: [
        {
          id: 'c',
          consent: 'none',
          label: 'C',
          services: [{ cookies: [{ name: ['a', 'b'], purpose: 'One.' }] }],
        },
      ],
    });
    for (const width of [900, 560, 320]) {
      const element = await table(charter, width);
      const inside = all(element, 'tbody th *');
      expect(inside.map(({ localName }) => localName)).to.deep.equal(['code', 'br', 'code']);
      for (const one of inside) expect(getComputedStyle(one).display, `${width}`).to.equal('inline');
      expect(all(element, 'tbody p, tbody td > div')).to.have.length(0);
      element.remove();
    }
  });

  it('says none where the charter says nothing', async () => {
    expect(cells(await table(two))[1]).to.deep.equal(['Not stated', 'Not stated', 'None', 'Not stated']);
    const french = await table(two);
    french.lang = 'fr';
    await Promise.resolve();
    await french.updateComplete;
    expect(cells(french)[1]).to.deep.equal(['Non précisé', 'Non précisé', 'Néant', 'Non précisé']);
  });

  it('shows every category, or the one it is asked for', async () => {
    const element = await table(two);
    expect(all(element, 'caption').map(textOf)).to.deep.equal(['Necessary cookies', 'Nothing yet']);
    element.category = 'empty';
    await element.updateComplete;
    expect(all(element, 'h2').map(textOf)).to.deep.equal(['Nothing yet']);
  });

  it('puts the columns in the author’s order, under the author’s heads', async () => {
    const element = await table(
      small({
        languages: ['en', 'fr'],
        columns: [
          { id: 'name', label: { en: 'Name', fr: 'Nom' } },
          { id: 'provider', label: { fr: 'Qui' } },
        ],
      }),
    );
    // The provider’s head was renamed in French only: ours stays in English.
    expect(all(element, 'thead th').map(textOf)).to.deep.equal(['Name', 'Provider name']);
    expect(cells(element)[0]).to.deep.equal(['session', 'Town of Blois']);
  });

  it('marks a text that is in another language than the page', async () => {
    const charter = small({ language: 'fr' });
    const [label] = all(await table(charter), 'h2 [lang]');
    expect([label!.lang, label!.dir, textOf(label!)]).to.deep.equal(['fr', 'auto', 'Necessary cookies']);
    const [purpose] = all(await table(charter), 'td:last-child [lang]');
    expect([purpose!.lang, purpose!.dir]).to.deep.equal(['fr', 'auto']);
  });

  it('warns the author once of texts that a promised language lacks', async () => {
    const charter = small({ languages: ['fr', 'en'], language: 'fr' });
    const lacking = {
      ...charter,
      categories: [
        { id: 'c', consent: 'none' as const, label: { fr: 'Nécessaires' }, description: { fr: 'Oui' } },
      ],
    };
    await table(lacking);
    const [message, ...others] = await consoleMessages();
    expect(message).to.match(/^warn: cookie-charter: the charter promises "en".*such as “Nécessaires”/);
    expect(others).to.deep.equal([]);
  });

  it('is silent about texts in a language that only the charter has', async () => {
    document.documentElement.lang = 'de';
    await table({
      language: 'en',
      languages: ['en', 'de'],
      categories: [{ id: 'c', consent: 'none', label: { en: 'Necessary', de: 'Notwendig' } }],
    });
  });

  it('is silent about a language nobody promised', async () => {
    await table(small({ language: 'fr' }));
  });

  it('shows several names of one cookie, untranslated', async () => {
    const charter = small({
      categories: [
        { id: 'c', consent: 'none', label: 'C', services: [{ cookies: [{ name: ['_a|*', 'b<i>'] }] }] },
      ],
    });
    const codes = all(await table(charter), 'tbody code');
    expect(codes.map(textOf)).to.deep.equal(['_a|*', 'b<i>']);
    expect(codes.every((code) => !code.translate)).to.equal(true);
  });

  it('renders rich text as markup and HTML as text', async () => {
    const purpose = 'See [the **policy**](/policy), `_ga`, *not* <b>bold</b>:\n\n- one\n- [deux]{lang=fr}';
    const charter = small({
      categories: [
        { id: 'c', consent: 'none', label: 'C', services: [{ cookies: [{ name: 'a', purpose }] }] },
      ],
    });
    const element = await table(charter);
    const [cell] = all(element, 'td:last-child');
    expect(cell!.innerHTML.replace(/<!--.*?-->|\n\s*/g, '')).to.equal(
      '<p>See <a part="link" href="/policy">the <strong>policy</strong></a>, <code translate="no">_ga</code>, <em>not</em> &lt;b&gt;bold&lt;/b&gt;:</p><ul><li>one</li><li><span dir="auto" lang="fr">deux</span></li></ul>',
    );
  });

  for (const level of [1, 2, 3, 4, 5, 6, 9]) {
    it(`takes its place in the outline at level ${level}`, async () => {
      const element = await show<TableElement>(
        html`<cookie-table heading-level=${level} .charter=${small()}></cookie-table>`,
      );
      expect(all(element, `h${Math.min(level, 6)}`)).to.have.length(1);
    });
  }
});

/** The labels that the cells of the first card show. */
const labelsOf = (element: Element) =>
  all(element, 'tbody tr:first-child > *').map((cell) =>
    getComputedStyle(cell, '::before')
      .content.replace(/ \/ "".*$/, '')
      // Firefox gives the declaration.
      .replace(/^attr\(([\w-]+)\)$/, (_, name: string) => `"${cell.getAttribute(name)}"`),
  );

describe('<cookie-table> where it is narrow', () => {
  it('shows cards with a label to each fact', async () => {
    const element = await table(small(), 320);
    const [row] = all(element, 'tbody tr');
    expect(getComputedStyle(row!).display).to.equal('block');
    expect(labelsOf(element)).to.deep.equal(all(element, 'thead th').map((head) => `"${textOf(head)}"`));
    expect(element.scrollWidth).to.be.at.most(320);
  });

  it('hides the labels where there is room for a table', async () => {
    expect(new Set(labelsOf(await table(small())))).to.deep.equal(new Set(['none']));
  });

  it('goes by the room it has, whatever holds it', async () => {
    for (const style of ['display: flex', 'display: grid', 'display: flow-root']) {
      const box = await show(
        html`<div style="${style}; width: 500px"><cookie-table .charter=${small()}></cookie-table></div>`,
      );
      const element = box.querySelector('cookie-table')!;
      await element.updateComplete;
      expect(element.getBoundingClientRect().width, style).to.equal(500);
    }
    const box = await show(
      html`<div style="float: left; max-width: 500px">
        <cookie-table .charter=${small()}></cookie-table>
      </div>`,
    );
    expect(box.getBoundingClientRect().width, 'float').to.be.within(300, 500);
  });

  it('wraps the longest names', async () => {
    const name = 'a'.repeat(200);
    const charter = small({
      categories: [{ id: 'c', label: name, services: [{ label: name, cookies: [{ name, purpose: name }] }] }],
    });
    for (const width of [320, 500, 900]) {
      const element = await table(charter, width);
      expect(element.scrollWidth, `${width}px`).to.be.at.most(width);
    }
  });

  it('has the same roles and names for assistive technology, wide and narrow', async function () {
    // Only Chromium hands out the tree: two that are not there would be alike.
    if (!(await axTree())) this.skip();
    const roles = async (width: number) => {
      const element = await table(two, width);
      const nodes = (await axTree()) ?? [];
      element.remove();
      return nodes
        .filter(({ role }) => /table|row|cell|header|heading|caption/i.test(role))
        .map(({ role, name, level }) => `${role} ${name} ${level ?? ''}`.trim());
    };
    const wide = await roles(900);
    const narrow = await roles(320);
    expect(narrow).to.deep.equal(wide);
    // The description is not part of the name.
    expect(wide.filter((node) => node.startsWith('table'))).to.deep.equal([
      'table Necessary cookies',
      'table Nothing yet',
    ]);
    expect(wide).to.include.members([
      'table Necessary cookies',
      'heading Necessary cookies 2',
      'columnheader Cookie name',
      'rowheader session',
    ]);
  });

  it('is accessible, wide and narrow', async () => {
    for (const width of [320, 900]) await expect(await table(two, width)).to.be.accessible();
  });
});
