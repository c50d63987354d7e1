import '../../define/charter.js';
import '../../define/table.js';
import { expect, waitUntil } from '@open-wc/testing';
import { consoleMessages } from '../../../test/browser/console.js';
import { all, html, show, small, textOf } from '../../../test/browser/fixtures.js';
import type { CharterFile } from '../../charter/charter-json.js';
import type { CharterElement } from '../charter/charter.js';
import type { TableElement } from '../table/table.js';

const charterOf = async (charter: CharterFile): Promise<CharterElement> =>
  show<CharterElement>(html`<cookie-charter .charter=${charter}></cookie-charter>`);
const tableOf = async (charter: CharterFile): Promise<TableElement> =>
  show<TableElement>(html`<cookie-table .charter=${charter}></cookie-table>`);
const withCookies = (count: number): CharterFile =>
  small({
    categories: [
      {
        id: 'c',
        consent: 'none',
        label: 'C',
        services: [
          {
            label: 'S',
            cookies: Array.from({ length: count }, (_, index) => ({
              name: `n${index}`,
              purpose: index % 2 ? 'Été' : 'Winter',
            })),
          },
        ],
      },
    ],
  });

describe('a long table', () => {
  it('has no filter up to 50 rows', async () => {
    expect(all(await tableOf(withCookies(50)), 'input')).to.have.length(0);
  });

  it('has one above: it leaves the rows that hold what was typed, and announces how many', async () => {
    const element = await tableOf(withCookies(51));
    const input = all(element, 'input[type="search"]')[0] as HTMLInputElement;
    expect(input.labels?.[0]?.textContent?.trim()).to.equal('Search in the table');
    const visible = () => all(element, 'tbody tr').filter((row) => row.checkVisibility()).length;
    const statuses: string[] = [];
    const status = all(element, '[aria-live]')[0]!;
    new MutationObserver(() => statuses.push(textOf(status))).observe(status, { childList: true });
    const type = (value: string) => {
      input.value = value;
      input.dispatchEvent(new Event('input'));
      return visible();
    };
    expect(visible()).to.equal(51);
    // Announced once, when the visitor stops typing.
    expect(['e', 'et', 'ete'].map(type)).to.deep.equal([51, 25, 25]);
    await waitUntil(() => statuses.length);
    expect(type('N50')).to.equal(1);
    await waitUntil(() => statuses.length === 2);
    // The heads repeated in cards are in every row, and are no match.
    expect(type('Purposes')).to.equal(0);
    await waitUntil(() => statuses.length === 3);
    expect(type('')).to.equal(51);
    await waitUntil(() => statuses.length === 4);
    // As cards, the same.
    element.style.inlineSize = '20em';
    expect(type('N50')).to.equal(1);
    await waitUntil(() => statuses.length === 5);
    expect(statuses).to.deep.equal([
      '25 of 51 rows shown',
      '1 of 51 rows shown',
      '0 of 51 rows shown',
      '',
      '1 of 51 rows shown',
    ]);
  });

  it('counts its rows in the singular where the language does', async () => {
    document.documentElement.lang = 'fr';
    const element = await tableOf(withCookies(51));
    const input = all(element, 'input[type="search"]')[0] as HTMLInputElement;
    for (const [value, status] of [
      ['N50', '1 ligne affichée sur 51'],
      ['no such', '0 ligne affichée sur 51'],
      ['ete', '25 lignes affichées sur 51'],
    ] as const) {
      input.value = value;
      input.dispatchEvent(new Event('input'));
      await waitUntil(() => textOf(all(element, '[aria-live]')[0]!) === status);
    }
  });
});

describe('a table behind its heading', () => {
  const charter = small({
    sections: [
      {
        type: 'cookies',
        tables: [
          { heading: 'Ours', disclosure: 'closed' },
          { heading: 'All', disclosure: 'open' },
        ],
      },
    ],
  });
  const details = (element: Element) => all(element, 'details') as HTMLDetailsElement[];

  it('says how many cookies it holds, and is closed or open as the author says', async () => {
    const element = await charterOf(charter);
    expect(details(element).map(({ open }) => open)).to.deep.equal([false, true]);
    expect(all(element, 'summary').map(textOf)).to.deep.equal(['Ours 1 cookie', 'All 1 cookie']);
    expect(all(element, 'summary h3')).to.have.length(2);
  });

  it('is open on paper, and afterwards as it was', async () => {
    const element = await charterOf(charter);
    window.dispatchEvent(new Event('beforeprint'));
    expect(details(element).map(({ open }) => open)).to.deep.equal([true, true]);
    window.dispatchEvent(new Event('afterprint'));
    expect(details(element).map(({ open }) => open)).to.deep.equal([false, true]);
    element.remove();
    window.dispatchEvent(new Event('beforeprint'));
    expect(details(element).map(({ open }) => open)).to.deep.equal([false, true]);
  });
});

describe('a long page', () => {
  const sections = [
    'definition',
    'cookies',
    'browsers',
    'controller',
    { type: 'text', heading: 'More', text: 'More' },
  ] as const;
  const controller = { name: 'Town' };

  it('begins with its contents, which lead to the sections', async () => {
    const element = await charterOf(small({ controller, sections }));
    const links = all(element, 'nav a') as HTMLAnchorElement[];
    expect(links.map(textOf)).to.deep.equal([
      'What is a cookie?',
      'What cookies are used for on this site',
      'Cookies and your browser',
      'Who is responsible',
      'More',
    ]);
    const before = location.href;
    links[3]!.click();
    expect(element.shadowRoot!.activeElement?.id).to.equal('charter-controller');
    // The address is the site's own: routers listen to it.
    expect(location.href).to.equal(before);
  });

  it('leads to sections whose ids their author gave, whatever letters are in them', async () => {
    const ids = ['durées', 'two words', '1', 'a.b#c', '"'];
    const element = await charterOf(
      small({
        controller,
        sections: [...ids.map((id) => ({ type: 'text' as const, id, heading: id, text: id })), 'controller'],
      }),
    );
    const links = all(element, 'nav a');
    expect(links).to.have.length(ids.length + 1);
    for (const [index, id] of ids.entries()) {
      links[index]!.click();
      expect(element.shadowRoot!.activeElement?.id).to.equal(`charter-${id}`);
    }
  });

  it('does without when it is short', async () => {
    expect(all(await charterOf(small({ controller, sections: sections.slice(0, 4) })), 'nav')).to.have.length(
      0,
    );
  });
});

describe('a charter of the whole format', () => {
  it('declares the cookie that keeps the choice, unless the author has', async () => {
    const categories = [{ id: 'c', consent: 'opt-in', label: 'C', services: [] }] as const;
    expect(all(await tableOf(small({ categories })), 'code').map(textOf)).to.deep.equal([
      'cookie_charter_choice',
    ]);
    // An objection is kept longer than an answer to a question.
    expect(textOf(await tableOf(small({ categories })))).to.contain('6 months');
    const mayObject = [{ ...categories[0], consent: 'opt-out' }] as const;
    expect(textOf(await tableOf(small({ categories: mayObject })))).to.contain(
      '6 months; 13 months if you objected',
    );
    const home = {
      id: 'n',
      consent: 'none',
      label: 'N',
      services: [{ label: 'S', cookies: ['mine'] }],
    } as const;
    const declared = [home, ...categories];
    const choice = { cookie: { name: 'mine' } };
    expect(all(await tableOf(small({ categories: declared, choice })), 'code').map(textOf)).to.deep.equal([
      'mine',
    ]);
    expect(all(await tableOf(small()), 'code').map(textOf)).to.deep.equal(['session']);
    const local = await tableOf(small({ categories, choice: { storage: 'localStorage' } }));
    expect(textOf(local))
      .to.contain('cookie_charter_choice')
      .and.to.match(/local storage.*until it is deleted; your choice counts for 6 months/i);
    // What is kept in memory is on no device.
    expect(all(await tableOf(small({ categories, choice: { storage: 'memory' } })), 'code')).to.have.length(
      0,
    );
  });

  it('says that a category declares nothing', async () => {
    const charter = small({ categories: [...small().categories, { id: 'd', consent: 'none', label: 'D' }] });
    const element = await tableOf(charter);
    expect(textOf(element)).to.contain('D No cookie is declared.');
    expect(all(element, 'table')).to.have.length(1);
  });

  it('keeps one view whatever the room', async () => {
    const charter = small({
      sections: [
        {
          type: 'cookies',
          tables: [
            { heading: 'Wide', view: 'table' },
            { heading: 'Cards', view: 'cards' },
          ],
        },
      ],
    });
    const box = await show(
      html`<div style="inline-size: 20em"><cookie-charter .charter=${charter}></cookie-charter></div>`,
    );
    const element = box.querySelector('cookie-charter')!;
    await element.updateComplete;
    const [wide, cards] = all(element, 'tbody tr').map((row) => getComputedStyle(row).display);
    expect([wide, cards]).to.deep.equal(['table-row', 'block']);
    expect(all(element, '[role="region"]')[0]!.tabIndex).to.equal(0);
  });

  it('names the place that a table is moved in, with its heading or without one', async () => {
    const nameOf = async (heading?: string) => {
      const tables = [{ ...(heading && { heading }), view: 'table' as const }];
      const element = await show(
        html`<cookie-charter
          .charter=${small({ sections: [{ type: 'cookies', tables }] })}
        ></cookie-charter>`,
      );
      return all(element, '[role="region"]')[0]!.getAttribute('aria-label');
    };
    expect([await nameOf('Wide'), await nameOf()]).to.deep.equal(['Wide', 'Table of cookies']);
  });

  it('reads each description once: a text of one paragraph has no box of its own, one of several has', async () => {
    const about = (consequence: string) =>
      small({
        categories: [{ id: 'c', consent: 'opt-in', label: 'C', consequence, services: [{ cookies: ['n'] }] }],
      });
    const [one] = all(await tableOf(about('No film.')), '.terms dd');
    expect([textOf(one!), one!.children.length]).to.deep.equal(['No film.', 0]);
    const [several] = all(await tableOf(about('No film.\n\nNo map.')), '.terms dd');
    expect([...several!.children].map(({ localName }) => localName)).to.deep.equal(['p', 'p']);
  });

  it('has no caption without words', async () => {
    const element = await charterOf(
      small({ sections: [{ type: 'cookies', tables: [{ groupBy: 'provider' }, { text: 'No heading.' }] }] }),
    );
    const captions = all(element, 'caption');
    expect(captions.map(textOf)).to.deep.equal(['Town of Blois']);
  });

  it('numbers the foot-notes of its columns', async () => {
    const columns = [{ id: 'name', note: 'As the browser has it.' }, 'purpose'] as const;
    const element = await tableOf(small({ columns }));
    expect(all(element, 'thead th').map(textOf)).to.deep.equal(['Cookie name (1)', 'Purposes']);
    expect(all(element, '[part="notes"] li').map(textOf)).to.deep.equal(['As the browser has it.']);
  });
});

describe('a charter that extends another', () => {
  const extending = (file: object) =>
    show<TableElement>(html`<cookie-table .charter=${file}></cookie-table>`);

  it('is shown together with it', async () => {
    const element = await show<TableElement>(
      html`<cookie-table src="/stories/charters/portal-b.json"></cookie-table>`,
    );
    const names = all(element, 'code').map(textOf);
    expect(names).to.include('meter_number');
    expect(names.length).to.be.greaterThan(3);
  });

  it('cannot let pass what the base asks for', async () => {
    const element = await show<CharterElement>(
      html`<cookie-charter
        .charter=${{ extends: '/stories/charters/base.json', categories: [{ id: 'audience', consent: 'none', label: 'A' }], sections: ['choices'] }}
      ></cookie-charter>`,
    );
    expect(textOf(element)).to.contain('Active unless you object');
  });

  for (const [what, base] of [
    ['is not there', '/stories/charters/none.json'],
    ['is on another site', 'https://elsewhere.example/base.json'],
    ['has no address', 'http://['],
  ]) {
    it(`leaves the author's content when the base ${what}`, async () => {
      const element = await extending({ extends: base, categories: small().categories });
      expect(element.matches(':state(error)')).to.equal(true);
      expect((await consoleMessages()).join()).to.match(/has no charter to show/);
    });
  }
});

describe('debug', () => {
  const panel = async (element: Element) => {
    const root = element.shadowRoot!;
    const find = () => root.querySelector<HTMLElement>('[part="debug"] strong');
    if (!find()) {
      await new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!find()) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(root, { childList: true, subtree: true });
      });
    }
    return root.querySelector<HTMLElement>('[part="debug"]')!;
  };

  it('shows every problem of the charter below the element', async () => {
    const charter = small({ columns: ['nmae' as never] });
    const element = await show(html`<cookie-table debug .charter=${charter}></cookie-table>`);
    const report = await panel(element);
    expect(textOf(report))
      .to.contain('Errors: 1. Warnings: 0.')
      .and.to.contain('/columns/0')
      .and.to.contain('Did you mean “name”?');
    expect(report.getAttribute('aria-label')).to.equal('Problems of the charter');
  });

  it('says so when there is none, in the language of the page', async () => {
    const element = await show(
      html`<cookie-table debug lang="fr" src="/examples/blois/charter.json"></cookie-table>`,
    );
    expect(textOf(await panel(element))).to.contain('Aucun problème.');
  });

  it('says what is wrong with a file that is no JSON', async () => {
    const element = await show(html`<cookie-table debug src="/LICENSE"></cookie-table>`);
    expect(textOf(await panel(element))).to.contain('1:1 error syntax');
    await consoleMessages();
  });
});
