import { expect } from '@open-wc/testing';
import { consoleMessages } from '../../test/browser/console.js';
import { small } from '../../test/browser/fixtures.js';
import { renderCharter } from './render-charter.js';

/** A charter of one cookie whose texts are these. */
const charterOf = (name: string, purpose = 'Counts.', more: object = {}) =>
  small({
    categories: [
      {
        id: 'audience',
        consent: 'none',
        label: 'Audience',
        services: [{ label: 'Service', cookies: [{ name, purpose }] }],
      },
    ],
    ...more,
  });
const HOSTILE = '<img src=x onerror=alert(1)>"\'&|`*_#[x](javascript:alert(1))';

describe('a rendered charter', () => {
  it('holds the marks of HTML as text, in a page and in a fragment', async () => {
    for (const fragment of [true, false]) {
      const page = new DOMParser().parseFromString(
        renderCharter(charterOf(HOSTILE, HOSTILE), { fragment }),
        'text/html',
      );
      expect(page.querySelectorAll('img, script, [onerror], a[href^="javascript"]')).to.have.length(0);
      expect(page.querySelector('code')!.textContent).to.equal(HOSTILE);
      expect(page.querySelector('td:last-child')!.textContent).to.contain('<img src=x');
    }
    // The link in the purpose is left out.
    expect(await consoleMessages()).to.have.length(1);
  });

  it('gives each section and category an id of its own', () => {
    const page = new DOMParser().parseFromString(
      renderCharter(charterOf('n', 'p', { sections: ['cookies', 'cookies', { type: 'text', text: 'T' }] })),
      'text/html',
    );
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).to.deep.equal([
      'charter-cookies',
      'charter-category-audience',
      'charter-cookies-2',
      'charter-text',
    ]);
  });

  it('is Markdown in which no text of the charter is markup', () => {
    const text = renderCharter(charterOf('a`b|c', '# no *heading* | <b> ~x~ &amp;'), { format: 'md' });
    expect(text).to.contain('``a`b\\|c``').and.contain('\\# no');
    expect(text).to.contain('\\<b\\>').and.not.match(/^# no/m);
  });

  for (const start of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1']) {
    it(`is CSV in which no cell is a formula: ${JSON.stringify(start)}`, () => {
      const [, record = ''] = renderCharter(charterOf('n', start), { format: 'csv' }).split('\r\n');
      expect(record).to.match(/"'?\s*'[^"]*"(?:,|$)/);
      expect(record).to.not.contain(`,"${start}`);
    });
  }

  it('is CSV of one record a cookie, in which quotes, commas and line breaks are part of a cell', () => {
    const csv = renderCharter(charterOf('a,"b"'), { format: 'csv' });
    expect(csv.startsWith('\uFEFF"')).to.equal(true);
    expect(csv).to.contain('"a,""b"""');
    expect(csv.trimEnd().split('\r\n')).to.have.length(2);
  });

  it('begins its headings at the level that is asked for, and stops at the sixth', () => {
    const headings = (headingLevel: number) =>
      [...renderCharter(charterOf('n'), { headingLevel, fragment: true }).matchAll(/<h(\d)/g)].map(
        ([, level]) => level,
      );
    expect(new Set(headings(3))).to.deep.equal(new Set(['3', '4']));
    expect(new Set(headings(6))).to.deep.equal(new Set(['6']));
  });
});
