import '../../define/table.js';
import { expect } from '@open-wc/testing';
import { consoleMessages } from '../../../test/browser/console.js';
import { all, html, show, small, textOf, until } from '../../../test/browser/fixtures.js';
import type { CharterFile } from '../../charter/charter-json.js';
import type { TableElement } from '../table/table.js';

const categoryOf = (id: string, count: number, changes: object = {}) =>
  ({
    id,
    consent: 'none',
    label: id,
    services: [
      {
        provider: 'town',
        label: 'S',
        cookies: Array.from({ length: count }, (_, index) => ({
          name: `${id}${index}`,
          purpose: { en: `Winter ${index}`, fr: `Hiver ${index}` },
          ...changes,
        })),
      },
    ],
  }) as const;
const withRows = (count: number, changes?: object): CharterFile =>
  small({ categories: [categoryOf('n', count, changes)] });

const rowsOf = (element: Element) => all(element, 'tbody tr') as HTMLTableRowElement[];
const namesOf = (element: Element) => all(element, 'code').map(textOf);
const namesUpTo = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`);
const purposesOf = (element: Element) => all(element, 'td:last-child').map(textOf);

/** Calls back with each number of rows that a task leaves. */
const watchRows = (element: Element, tell: (count: number) => void) => {
  let last = 0;
  const observer = new MutationObserver(() => {
    const { length } = rowsOf(element);
    if (length !== last) tell(length);
    last = length;
  });
  observer.observe(element.shadowRoot!, { childList: true, subtree: true });
  return observer;
};

let element: TableElement;

const create = (charter: CharterFile) => {
  element = document.createElement('cookie-table');
  element.charter = charter;
  document.body.append(element);
};

/** Creates a table, and goes on in the task that draws its first rows. */
const createHalf = async (charter: CharterFile) => {
  create(charter);
  await new Promise<void>((resolve) => {
    const observer = watchRows(element, () => {
      observer.disconnect();
      resolve();
    });
  });
  expect(rowsOf(element)).to.have.length(150);
};

describe('a long table', () => {
  afterEach(() => {
    element.remove();
    document.documentElement.removeAttribute('style');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('arrives in several tasks, in order, and is complete when its update is', async () => {
    create(withRows(500));
    const counts: number[] = [];
    watchRows(element, (count) => counts.push(count));
    await element.updateComplete;
    expect(counts[0]).to.equal(150);
    expect(counts.at(-1)).to.equal(500);
    expect(namesOf(element)).to.deep.equal(namesUpTo(500));
  });

  it('draws fewer rows a task where each takes longer', async () => {
    const { now } = performance;
    let time = 0;
    try {
      create(withRows(200));
      const counts: number[] = [];
      watchRows(element, (count) => counts.push(count));
      performance.now = () => time++;
      await element.updateComplete;
      expect(counts).to.deep.equal([150, 161, 172, 183, 194, 200]);
    } finally {
      performance.now = now;
    }
  });

  it('draws 400 rows a task where they take no time', async () => {
    const { now } = performance;
    try {
      create(withRows(600));
      const counts: number[] = [];
      watchRows(element, (count) => counts.push(count));
      performance.now = () => 0;
      await element.updateComplete;
      expect(counts).to.deep.equal([150, 550, 600]);
    } finally {
      performance.now = now;
    }
  });

  it('says which language its rows are in while they wait for another', async () => {
    create(withRows(1500));
    await element.updateComplete;
    const languages = () =>
      new Set(rowsOf(element).map((row) => `${row.lang} ${textOf(row.lastElementChild!).split(' ')[0]}`));
    document.documentElement.lang = 'fr';
    await new Promise((resolve) => setTimeout(resolve));
    expect([...languages()]).to.deep.equal([' Hiver', 'en Winter']);
    await element.updateComplete;
    expect([...languages()]).to.deep.equal([' Hiver']);
  });

  it('changes a cell from a name or a phrase to marked words, and back', async () => {
    const purposes = ['Words.', 'Words, **strong**.', 'Words.'];
    const names = ['n', ['n', 'm'], 'o'];
    for (const [index, purpose] of purposes.entries()) {
      const charter = withRows(60, { name: names[index], purpose });
      if (index) element.charter = charter;
      else create(charter);
      await element.updateComplete;
      const [row] = rowsOf(element);
      expect(textOf(row!.lastElementChild!)).to.equal(purpose.replaceAll('**', ''));
      expect([...row!.querySelectorAll('code')].map(textOf)).to.deep.equal([names[index]].flat());
      expect(row!.querySelectorAll('strong')).to.have.length(index === 1 ? 1 : 0);
    }
  });

  it('draws the cells of a short table, without the marks of Lit', async () => {
    create(withRows(60));
    await element.updateComplete;
    const [long] = rowsOf(element);
    const short = await show<TableElement>(html`<cookie-table .charter=${small()}></cookie-table>`);
    const cellsOf = (row: Element) =>
      [...row.children].slice(0, 3).map((cell) => cell.innerHTML.replace(/<!--.*?-->/g, ''));
    expect(cellsOf(long!)).to.deep.equal(
      cellsOf(rowsOf(short)[0]!).map((cell) => cell.replace('session', 'n0').replace(/^Log-in.*|^S .*/, 'S')),
    );
  });

  it('holds one text for a phrase, and no comment, which a cell that Lit renders has', async () => {
    create(withRows(60));
    await element.updateComplete;
    const [row] = rowsOf(element);
    const nodes = [...row!.children].flatMap((cell) => [...cell.childNodes]);
    expect(nodes.map(({ nodeName }) => nodeName)).to.deep.equal(['A', '#text', 'CODE', '#text']);
  });

  it('draws in turn the tables that share the first task', async () => {
    create(small({ categories: [categoryOf('a', 100), categoryOf('b', 100)] }));
    const counts: number[] = [];
    watchRows(element, (count) => counts.push(count));
    await element.updateComplete;
    expect(counts).to.deep.equal([150, 200]);
    expect(all(element, 'tbody').map((body) => body.childElementCount)).to.deep.equal([100, 100]);
  });

  it('is in the language that the page changed to meanwhile', async () => {
    await createHalf(withRows(1500));
    document.documentElement.lang = 'fr';
    await element.updateComplete;
    expect(purposesOf(element)).to.deep.equal(Array.from({ length: 1500 }, (_, index) => `Hiver ${index}`));
    expect(new Set(all(element, 'tbody td:last-child').map(({ dataset }) => dataset['label']))).to.deep.equal(
      new Set(['Finalités']),
    );
  });

  it('changes its language in place: a link keeps the focus', async () => {
    create(withRows(200));
    await element.updateComplete;
    const rows = rowsOf(element);
    const [link] = all(element, 'tbody a');
    link!.focus();
    document.documentElement.lang = 'fr';
    await until(() => purposesOf(element)[0] === 'Hiver 0');
    await element.updateComplete;
    expect(rowsOf(element)).to.deep.equal(rows);
    expect(element.shadowRoot!.activeElement).to.equal(link);
  });

  it('stops when it is taken off the page, and goes on when it is back', async () => {
    await createHalf(withRows(1000));
    element.remove();
    await element.updateComplete;
    expect(rowsOf(element)).to.have.length(150);
    document.body.append(element);
    await element.updateComplete;
    expect(namesOf(element)).to.deep.equal(namesUpTo(1000));
  });

  it('is complete on paper', async () => {
    await createHalf(withRows(1000));
    window.dispatchEvent(new Event('beforeprint'));
    expect(namesOf(element)).to.deep.equal(namesUpTo(1000));
    await element.updateComplete;
    expect(rowsOf(element)).to.have.length(1000);
  });

  it('filters the rows that arrive after the filter, and counts them', async () => {
    await createHalf(withRows(1000));
    const input = all(element, 'input')[0] as HTMLInputElement;
    input.value = 'n99';
    input.dispatchEvent(new Event('input'));
    await element.updateComplete;
    const shown = rowsOf(element).filter(({ hidden }) => !hidden);
    expect(shown.map((row) => textOf(row.querySelector('code')!))).to.deep.equal([
      'n99',
      ...Array.from({ length: 10 }, (_, index) => `n99${index}`),
    ]);
    await until(() => textOf(all(element, '[aria-live]')[0]!) === '11 of 1000 rows shown');
  });

  it('keeps the widths of its columns while rows arrive', async () => {
    const charter = withRows(400);
    const { cookies } = charter.categories[0]!.services![0] as { cookies: { purpose: unknown }[] };
    cookies[399]!.purpose = 'A purpose of many more words than all of those before. '.repeat(10);
    const box = await show(html`<div style="inline-size: 1000px"></div>`);
    await createHalf(charter);
    box.append(element);
    const widths = () =>
      all(element, 'thead th').map((head) => Math.round(head.getBoundingClientRect().width));
    const before = widths();
    await element.updateComplete;
    expect(rowsOf(element)).to.have.length(400);
    expect(widths()).to.deep.equal(before);
  });

  it('shows what its hash names, below the rows that arrived', async () => {
    // As in Safari.
    document.documentElement.style.overflowAnchor = 'none';
    history.replaceState(null, '', '#charter-category-b');
    create(small({ categories: [categoryOf('n', 600), categoryOf('b', 60)] }));
    await element.updateComplete;
    await until(() => {
      const { top } = element.shadowRoot!.getElementById('charter-category-b')!.getBoundingClientRect();
      return top >= -1 && top < innerHeight;
    });
  });

  it('follows a charter with other columns, with few rows, and with many again', async () => {
    create(withRows(250));
    await element.updateComplete;
    element.charter = withRows(250, { duration: 'P1Y' });
    await element.updateComplete;
    expect(rowsOf(element).map(({ cells }) => cells.length)).to.deep.equal(Array(250).fill(5));
    element.charter = { ...withRows(200), columns: ['name', 'purpose'] };
    await element.updateComplete;
    expect(rowsOf(element).map(({ cells }) => cells.length)).to.deep.equal(Array(200).fill(2));
    expect(namesOf(element)).to.deep.equal(namesUpTo(200));
    element.charter = withRows(2);
    await element.updateComplete;
    expect(namesOf(element)).to.deep.equal(namesUpTo(2));
    element.charter = withRows(200);
    await element.updateComplete;
    expect(namesOf(element)).to.deep.equal(namesUpTo(200));
  });

  it("gives way to the author's content when one of its rows cannot be drawn", async () => {
    const { format } = Intl.ListFormat.prototype;
    let calls = 0;
    Intl.ListFormat.prototype.format = function (list) {
      if (calls++ === 250) throw new Error('no list');
      return format.call(this, list);
    };
    try {
      create(withRows(500, { duration: 'P1Y1M' }));
      element.append('The charter in words.');
      await element.updateComplete;
      await element.updateComplete;
    } finally {
      Intl.ListFormat.prototype.format = format;
    }
    expect(textOf(element)).to.equal('The charter in words.');
    expect((await consoleMessages()).join()).to.contain('cannot show its charter (no list)');
  });
});
