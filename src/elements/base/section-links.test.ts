import '../../define/charter.js';
import '../../define/table.js';
import { expect } from '@open-wc/testing';
import { all, html, show, small, until } from '../../../test/browser/fixtures.js';
import type { CharterElement } from '../charter/charter.js';
import type { TableElement } from '../table/table.js';

const HERE = location.href;
const FAR = html`<div style="block-size: 3000px"></div>`;
const pageWith = async (links: unknown): Promise<CharterElement> => {
  const page = await show(
    html`<div>
      ${links}${FAR}
      <cookie-charter .charter=${small({ updated: '2026-11-23' })}></cookie-charter>
      ${FAR}
    </div>`,
  );
  const charter = page.querySelector<CharterElement>('cookie-charter')!;
  await charter.updateComplete;
  return charter;
};
const top = (element: Element, id: string): number =>
  Math.round(element.shadowRoot!.getElementById(id)!.getBoundingClientRect().top);
const isThere = (element: Element, id: string): Promise<unknown> =>
  until(() => element.shadowRoot!.activeElement?.id === id && Math.abs(top(element, id)) < 2);

describe('a link to a section of the charter', () => {
  afterEach(() => {
    history.replaceState(null, '', HERE);
    scrollTo(0, 0);
  });

  for (const id of ['charter-cookies', 'charter-updated', 'charter-category-necessary']) {
    it(`takes the visitor there on the same page, and again: #${id}`, async () => {
      const charter = await pageWith(html`<a href="#${id}">There</a>`);
      const link = document.querySelector<HTMLElement>(`a[href="#${id}"]`)!;
      link.click();
      await isThere(charter, id);
      link.focus();
      scrollTo(0, 0);
      link.click();
      await isThere(charter, id);
    });
  }

  it('is followed when a script sets the address, and on arrival', async () => {
    const charter = await pageWith('');
    location.hash = '#charter-updated';
    await isThere(charter, 'charter-updated');
    const other = await pageWith('');
    await until(() => Math.abs(top(other, 'charter-updated')) < 2);
  });

  it('takes no focus on arrival, which may be in the banner by then', async () => {
    history.replaceState(null, '', '#charter-updated');
    const charter = await pageWith(html`<button>Refuse</button>`);
    await until(() => Math.abs(top(charter, 'charter-updated')) < 2);
    expect(charter.shadowRoot!.activeElement).to.equal(null);
  });

  it('leaves the visitor where they are when the element is drawn again', async () => {
    history.replaceState(null, '', '#elsewhere');
    const charter = await pageWith('');
    location.hash = '#charter-updated';
    await isThere(charter, 'charter-updated');
    scrollTo(0, 0);
    charter.requestUpdate();
    await charter.updateComplete;
    expect(scrollY).to.equal(0);
  });

  for (const [what, which] of [
    ['a table that is folded', { where: { category: 'necessary' } }],
    ['a folded table of groups', { groupBy: 'category' }],
  ] as const) {
    it(`opens ${what}`, async () => {
      const charter = await pageWith('');
      const one = { heading: 'Ours', disclosure: 'closed', ...which } as const;
      charter.charter = small({
        sections: [{ type: 'cookies', tables: [one, one] }],
      });
      await charter.updateComplete;
      const closed = all(charter, 'details:not([open])');
      location.hash = '#charter-category-necessary';
      await isThere(charter, 'charter-category-necessary');
      expect(all(charter, 'details:not([open])')).to.deep.equal([closed[1]]);
    });
  }

  it('goes to the first element that has it, as the id of a page would', async () => {
    const page = await show(
      html`<div>
        <cookie-table .charter=${small()}></cookie-table>${FAR}<cookie-table
          .charter=${small()}
        ></cookie-table>
      </div>`,
    );
    const tables = [...page.querySelectorAll<TableElement>('cookie-table')];
    for (const one of tables) await one.updateComplete;
    location.hash = '#charter-category-necessary';
    await isThere(tables[0]!, 'charter-category-necessary');
    expect(tables[1]!.shadowRoot!.activeElement).to.equal(null);
  });

  for (const hash of ['#necessary', '#charter-there-is-none', '#%', '#']) {
    it(`leaves alone what is no section: ${hash}`, async () => {
      const charter = await pageWith(html`<a href=${hash}>There</a>`);
      document.querySelector<HTMLElement>(`a[href="${hash}"]`)!.click();
      await charter.updateComplete;
      expect([charter.shadowRoot!.activeElement, scrollY]).to.deep.equal([null, 0]);
    });
  }
});
