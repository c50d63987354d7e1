import { expect } from '@open-wc/testing';
import '../../../test/browser/fixtures.js';
import { makePolicy } from '../../../test/fixtures/consent-stores.js';
import { clearDeclaredItems } from './clear-declared-items.js';

const policy = makePolicy({
  categories: [
    {
      id: 'statistics',
      label: 'Statistics',
      services: [
        {
          id: 'counter',
          label: 'Counter',
          cookies: [
            { name: 'near' },
            { name: 'far', domain: 'counter.example' },
            { name: 'elsewhere', party: 'third' },
          ],
        },
      ],
    },
  ],
});

describe('clearing the items of a refused category', () => {
  it('deletes those of this site, and reports those that only another site can delete', async () => {
    for (const name of ['near', 'far']) document.cookie = `${name}=1; Path=/`;
    const { cleared, notCleared } = await clearDeclaredItems(document, policy, ['statistics'], new Set());
    expect(cleared).to.deep.equal(['near']);
    expect(notCleared.map(({ name, reason }) => `${name}: ${reason}`)).to.deep.equal([
      'far: other-site',
      'elsewhere: other-site',
    ]);
    // A cookie of that name on this site is not the one that is declared.
    expect(document.cookie).to.contain('far=1').and.not.to.contain('near=');
    document.cookie = 'far=; Path=/; Max-Age=0';
  });
});
