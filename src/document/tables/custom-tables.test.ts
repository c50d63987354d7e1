import { expect } from '@open-wc/testing';
import { parseCharter } from '../../charter/parse-charter.js';
import { getMessages } from '../../localize/msg.js';
import { createContext } from '../create-context.js';
import type { TableRow } from '../document.js';
import { EXTENDED_PARTS } from '../extended-parts.js';
import { customTables } from './custom-tables.js';

const CATEGORIES = [
  {
    id: 'necessary',
    label: 'Necessary',
    consent: 'none',
    services: [{ id: 'site', cookies: [{ name: 'session' }] }],
  },
  {
    id: 'audience',
    label: 'Audience',
    consent: 'none',
    services: [{ id: 'counter', cookies: [{ name: 'visit', storage: 'localStorage' }, { name: 'day' }] }],
  },
];
const tablesOf = (table: object) => {
  const charter = parseCharter({
    categories: CATEGORIES,
    sections: [{ type: 'cookies', tables: [table] }],
  });
  const context = createContext(
    { charter, parts: EXTENDED_PARTS },
    { language: 'en', requestedLanguage: 'en', msg: getMessages('en') },
  );
  return customTables(context, charter, charter.sections[0] as never);
};
const namesIn = (rows: readonly TableRow[] | undefined) =>
  JSON.stringify(rows?.map((build) => build())).match(/session|visit|day/g);

describe('a table as its author asked for it', () => {
  it('is none where the section lists none', () => {
    const charter = parseCharter({ categories: CATEGORIES, sections: [{ type: 'cookies' }] });
    const context = createContext(
      { charter, parts: EXTENDED_PARTS },
      { language: 'en', requestedLanguage: 'en', msg: getMessages('en') },
    );
    expect(customTables(context, charter, charter.sections[0] as never)).to.equal(undefined);
  });

  it('has the rows of its filter', () => {
    const [table] = tablesOf({ where: { storage: ['localStorage'] } }) ?? [];
    expect(namesIn(table?.rows)).to.deep.equal(['visit']);
  });

  it('says what it is about, where that is one category', () => {
    const [table] = tablesOf({ where: { category: ['audience'] } }) ?? [];
    expect(table?.id).to.equal('charter-category-audience');
  });

  it('has one table for each group, under the name of the group', () => {
    const [table] = tablesOf({ groupBy: 'category' }) ?? [];
    expect(table?.groups?.map(({ caption }) => caption?.text)).to.deep.equal(['Necessary', 'Audience']);
    expect(table?.groups?.map(({ rows }) => rows.length)).to.deep.equal([1, 2]);
  });

  it('counts cookies in words where it is behind its heading', () => {
    const [table] = tablesOf({ disclosure: 'closed' }) ?? [];
    expect(table?.disclosure).to.deep.equal({ open: false, count: '3 cookies' });
  });
});
