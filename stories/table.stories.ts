import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { TableElement } from '../src/elements/table/table.js';
import awkward from './charters/awkward.json' with { type: 'json' };
import { blois } from './charters/blois.js';
import missing from './charters/broken/missing.json' with { type: 'json' };
import wrong from './charters/broken/wrong-type.json' with { type: 'json' };
import { longTable } from './charters/long-table.js';
import { portal } from './charters/portal.js';
import small from './charters/small.json' with { type: 'json' };
import { authored } from './support/author-content.js';
import { filteredTo, inside, listed, readAnnouncements, standing } from './support/interactions.js';
import { anatomyOf } from './support/anatomy.js';
import { controlsOf } from './support/controls.js';
import { enlarged, narrow, never, offline, withoutScripts, ownPage } from './support/story-frames.js';
import { printed } from './support/print.js';
import { PSEUDO } from './support/pseudo-language.js';

const { args, argTypes, template } = getStorybookHelpers<TableElement>('cookie-table');

const meta: Meta<TableElement> = {
  title: 'Table',
  component: 'cookie-table',
  tags: ['!autodocs'],
  args,
  argTypes: controlsOf<TableElement>(argTypes),
  render: (values) => template(values),
};
export default meta;

type Story = StoryObj<TableElement>;

/** Every setting can be tried here. */
export const Playground: Story = { args: { charter: small as never } };

/** The parts of a table, each with its number. */
export const Anatomy: Story = {
  args: { charter: portal, category: 'audience' },
  ...anatomyOf('cookie-table'),
};

/** The same parts where the rows are cards. */
export const AnatomyOfCards: Story = {
  args: { charter: portal, category: 'audience' },
  render: (values) => narrow(template(values)),
  ...anatomyOf('cookie-table'),
};

/** The parts of a table of more than 50 rows, which can be searched. */
export const AnatomyOfALongTable: Story = {
  name: 'Anatomy of a long table',
  args: { charter: longTable },
  ...anatomyOf('cookie-table', filteredTo('_pk_ses.1')),
};

/** The list of what is wrong with the charter, for its author. Visitors do not meet it. */
export const AnatomyWithDebug: Story = {
  args: { charter: missing as never, debug: true },
  ...anatomyOf('cookie-table', listed),
};

/** The first charter's four columns and four rows. */
export const FourColumns: Story = { args: { charter: blois } };

/** A description, a link to the provider's policy, several names of one cookie. */
export const WithLinks: Story = { args: { charter: small as never } };

/** The same facts as cards, where there is little room. */
export const Cards: Story = {
  args: { charter: small as never },
  render: (values) => narrow(template(values)),
};

/** Names and words longer than their column; cells with nothing in them. */
export const Awkward: Story = { args: { charter: awkward as never } };

/** The awkward charter as cards. */
export const AwkwardCards: Story = {
  args: { charter: awkward as never },
  render: (values) => narrow(template(values)),
};

/** One category of four. */
export const OneCategory: Story = { args: { charter: portal, category: 'media' } };

/** A hundred rows: one table, with a field that searches it. */
export const HundredRows: Story = { parameters: ownPage('480px'), args: { charter: longTable } };

/** Two columns, the author's own heads. */
export const ChosenColumns: Story = {
  args: {
    charter: {
      ...small,
      columns: [{ id: 'name', label: { fr: 'Témoin', en: 'Cookie' } }, 'purpose'],
    } as never,
  },
};

/** A page that set its own tokens. */
export const Tokens: Story = {
  args: { charter: small as never },
  render: (values) => html`
    <div
      style="--cookie-color-border: #7a5af8; --cookie-color-rule: #7a5af8; --cookie-space: 1em; --cookie-radius: 0"
    >
      ${template(values)}
    </div>
  `,
};

/** A window of 1280 by 1024 px, enlarged to 400 %: rows are cards, nothing moves sideways. */
export const Enlarged: Story = {
  render: (_, context) => enlarged(small, '<cookie-table></cookie-table>', context),
};

/** The visitor has set their own colours, as Windows contrast themes do: lines stay, fills go. */
export const ForcedColours: Story = { tags: ['forced-colors'], args: { charter: small as never } };

/** A page that is read from right to left. */
export const RightToLeft: Story = {
  globals: { language: PSEUDO, direction: 'rtl' },
  args: { charter: small as never },
};

/** A language whose words are half as long again. */
export const LongLanguage: Story = {
  globals: { language: PSEUDO, direction: 'ltr' },
  args: { charter: small as never },
};

/** Two languages on one page: each follows the language around it. */
export const TwoLanguages: Story = {
  tags: ['both-languages'],
  render: () => html`
    <cookie-table lang="fr" .charter=${small}></cookie-table>
    <hr />
    <cookie-table lang="en" .charter=${small}></cookie-table>
  `,
};

/** The charter is on its way: the author's content is there to read. */
export const Loading: Story = {
  beforeEach: never,
  render: (_, context) =>
    html`<cookie-table src="./slow-charter.json"><p>${authored('two cookies', context)}</p></cookie-table>`,
};

/** The browser runs no script: the author's content is what there is. */
export const NoJavaScript: Story = {
  name: 'No JavaScript',
  render: (_, context) =>
    withoutScripts(
      `<cookie-table src="charter.json">
        <p>${authored('two cookies listed', context)}</p>
      </cookie-table>`,
      context,
    ),
};

/** The network is gone before the charter came: the author's content stays. */
export const Offline: Story = {
  tags: ['warns'],
  beforeEach: offline,
  render: (_, context) =>
    html`<cookie-table src="./far-charter.json"><p>${authored('two cookies', context)}</p></cookie-table>`,
};

/** The charter cannot be read and the author wrote nothing: one line says so. */
export const UnreadableCharter: Story = {
  tags: ['warns'],
  render: () => html`<cookie-table src="data:,none"></cookie-table>`,
};

/** A part of the charter is wrong: what can be read is shown, the rest is left out. */
export const WrongItems: Story = { args: { charter: wrong as never } };

/** On paper: no row is parted from itself, and addresses of links are written out. */
export const Printed: Story = { tags: ['print'], args: { charter: small as never }, ...printed };

/** Interaction: types what no row holds, then a name that some do: the number of rows that are left is announced. */
export const FiltersHundredRows: Story = {
  parameters: ownPage('480px'),
  args: { charter: longTable },
  play: async ({ canvasElement }) => {
    const host = await standing(canvasElement, 'cookie-table');
    const field = inside(host, '[part=input]');
    const seen = () =>
      [...(host.shadowRoot?.querySelectorAll('tbody > tr') ?? [])].filter((row) => row.checkVisibility());
    await expect(seen()).toHaveLength(100);
    await userEvent.type(field, 'zzz');
    await expect(seen()).toHaveLength(0);
    await userEvent.type(field, '{Backspace}{Backspace}{Backspace}_PK_ses');
    await expect(seen().length).toBeGreaterThan(0);
    await expect(seen().length).toBeLessThan(20);
    await waitFor(() => expect(readAnnouncements(host)).toContain(String(seen().length)));
  },
};
