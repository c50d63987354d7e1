import { expect } from '@open-wc/testing';
import { small } from '../../../test/browser/fixtures.js';
import { parseCharter } from '../../charter/parse-charter.js';
import { getMessages } from '../../localize/msg.js';
import { createContext } from '../create-context.js';
import { EXTENDED_PARTS } from '../extended-parts.js';
import { rowsOf } from '../rows.js';
import type { Column } from './column.js';
import { CORE_COLUMNS } from './core-columns.js';
import { columnOf, defaultColumns, EXTENDED_COLUMNS, findColumn } from './extended-columns.js';

const msg = getMessages('en');
const charterWith = (cookie: object) =>
  parseCharter(
    small({
      categories: [
        {
          id: 'necessary',
          consent: 'none',
          services: [{ label: 'Log-in', cookies: [{ name: 'session', ...cookie }] }],
        },
      ],
    } as never),
  );
/** The cell of the first row. */
const cellOf = (column: Column | undefined, cookie: object) => {
  const charter = charterWith(cookie);
  const context = createContext(
    { charter, parts: EXTENDED_PARTS },
    { language: 'en', requestedLanguage: 'en', msg },
  );
  return column?.cell(context, charter, rowsOf(charter.categories)[0] as never);
};

describe('the columns of the format', () => {
  it('are those of the first charter, and others, each with a head', () => {
    for (const id of CORE_COLUMNS.keys()) expect(EXTENDED_COLUMNS.has(id), id).to.equal(true);
    for (const [id, { label }] of EXTENDED_COLUMNS) expect(label(msg), id).to.not.equal('');
  });

  it('are none of a newer format', () => {
    expect(findColumn('future')).to.equal(undefined);
    expect(columnOf({ id: 'x', join: ['future'] })).to.equal(undefined);
  });

  it('say nothing where the charter does not', () => {
    for (const id of ['domain', 'path', 'duration', 'docs', 'country', 'optOut'])
      expect(cellOf(findColumn(id), {}), id).to.deep.equal([]);
  });

  it('are an author’s own facts, too', () => {
    const column = findColumn('facts.format');
    expect(column?.label(msg)).to.equal('format');
    expect(cellOf(column, { facts: { format: 'JSON' } })?.[0]?.prose?.blocks).to.have.length(1);
  });
});

describe('a column of several facts', () => {
  const kind = columnOf({ id: 'kind', join: ['party', 'storage', 'duration'] });

  it('is one phrase where it says what kind of item it is', () => {
    expect(cellOf(kind, { party: 'first', duration: 'P1M' })).to.deep.equal([
      { phrase: { text: 'First-party persistent cookie, 1\u00a0month' } },
    ]);
    expect(kind?.label(msg)).to.equal('Type and duration');
  });

  it('is otherwise each fact below the other, under their heads', () => {
    const both = columnOf({ id: 'where', join: ['domain', 'path'] });
    expect(cellOf(both, { domain: 'town.example', path: '/map' })).to.deep.equal([
      { phrase: { text: 'town.example' } },
      { phrase: { text: '/map' } },
    ]);
    expect(both?.label(msg)).to.equal('Domain / Path');
  });
});

describe('the columns of a table whose author asked for none', () => {
  const ids = (cookie: object) => defaultColumns(charterWith(cookie)).map(({ id }) => id);

  it('are the first charter’s, and one for what some item states', () => {
    expect(ids({})).to.deep.equal([...CORE_COLUMNS.keys()]);
    expect(ids({ duration: 'P1M' }).at(-1)).to.equal('duration');
    expect(ids({ party: 'first' }).at(-1)).to.equal('kind');
  });

  it('have below the purpose what no column has', () => {
    const purpose = defaultColumns(charterWith({})).find(({ id }) => id === 'purpose')?.column;
    const cell = cellOf(purpose, { purpose: 'Counts.', domain: 'town.example' });
    expect(cell?.at(-1)?.terms?.map(({ label }) => label.text)).to.deep.equal(['Domain']);
  });
});
