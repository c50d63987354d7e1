import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CharterElement } from '../src/elements/charter/charter.js';
import awkward from './charters/awkward.json' with { type: 'json' };
import { blois } from './charters/blois.js';
import missing from './charters/broken/missing.json' with { type: 'json' };
import wrong from './charters/broken/wrong-type.json' with { type: 'json' };
import { everyPart } from './charters/every-part.js';
import { longTable } from './charters/long-table.js';
import grouped from './charters/grouped.json' with { type: 'json' };
import six from './charters/six.json' with { type: 'json' };
import small from './charters/small.json' with { type: 'json' };
import { authored } from './support/author-content.js';
import { filteredTo, inside, listed, readAnnouncements, standing } from './support/interactions.js';
import { anatomyOf } from './support/anatomy.js';
import { controlsOf } from './support/controls.js';
import { enlarged, narrow, never, offline, withoutScripts, inPage, ownPage } from './support/story-frames.js';
import { printed } from './support/print.js';
import { PSEUDO } from './support/pseudo-language.js';

const { args, argTypes, template } = getStorybookHelpers<CharterElement>('cookie-charter');

const meta: Meta<CharterElement> = {
  title: 'Charter',
  component: 'cookie-charter',
  tags: ['!autodocs'],
  parameters: ownPage('480px'),
  args,
  argTypes: controlsOf<CharterElement>(argTypes),
  render: (values) => template(values),
};
export default meta;

type Story = StoryObj<CharterElement>;

/** Every setting can be tried here. */
export const Playground: Story = { parameters: inPage, args: { charter: small as never } };

/** The parts of the page, each with its number. */
export const Anatomy: Story = {
  parameters: inPage,
  args: { charter: everyPart },
  ...anatomyOf('cookie-charter'),
};

/** The parts of a table of more than 50 rows, which can be searched. */
export const AnatomyOfALongTable: Story = {
  name: 'Anatomy of a long table',
  parameters: inPage,
  args: { charter: longTable },
  ...anatomyOf('cookie-charter', filteredTo('_pk_ses.1')),
};

/** The list of what is wrong with the charter, for its author. Visitors do not meet it. */
export const AnatomyWithDebug: Story = {
  parameters: inPage,
  args: { charter: { ...missing, sections: ['cookies'] } as never, debug: true },
  ...anatomyOf('cookie-charter', listed),
};

/** The only part where there is neither a charter nor content of the author's. */
export const AnatomyOfAnError: Story = {
  parameters: inPage,
  tags: ['warns'],
  render: () => html`<cookie-charter src="data:,none"></cookie-charter>`,
  ...anatomyOf('cookie-charter'),
};

/** The first real charter: an open-data portal that sets necessary cookies only. */
export const FirstCharter: Story = { args: { charter: blois } };

/** A small file: its author wrote no section, and gets ours. */
export const DefaultTexts: Story = { args: { charter: small as never } };

/** In a narrow column, tables turn into cards with the same facts. */
export const Narrow: Story = { args: { charter: blois }, render: (values) => narrow(template(values)) };

/** A window of 1280 by 1024 px, enlarged to 400 %: nothing is cut, nothing moves sideways. */
export const Enlarged: Story = {
  parameters: ownPage('340px'),
  render: (_, context) => enlarged(small, '<cookie-charter></cookie-charter>', context),
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

/** Long words, long names, marks in names, texts that are not there. */
export const Awkward: Story = { args: { charter: awkward as never } };

/** Below a heading of level 3, the charter begins at level 4. */
export const InAnOutline: Story = {
  args: { charter: small as never, headingLevel: 4 },
  render: (values) =>
    html`<h3>Privacy</h3>
      ${template(values)}`,
};

/** Two languages on one page: each follows the language around it. */
export const TwoLanguages: Story = {
  tags: ['both-languages'],
  render: () => html`
    <cookie-charter lang="fr" .charter=${small}></cookie-charter>
    <hr />
    <cookie-charter lang="en" .charter=${small}></cookie-charter>
  `,
};

/** The charter is on its way: the author's content is there to read. */
export const Loading: Story = {
  parameters: ownPage('120px'),
  beforeEach: never,
  render: (_, context) =>
    html`<cookie-charter src="./slow-charter.json"><p>${authored('town hall', context)}</p></cookie-charter>`,
};

/** The browser runs no script: the author's content is what there is. */
export const NoJavaScript: Story = {
  name: 'No JavaScript',
  parameters: ownPage('260px'),
  render: (_, context) =>
    withoutScripts(
      `<cookie-charter src="charter.json">
        <p>${authored('plain text', context)}</p>
      </cookie-charter>`,
      context,
    ),
};

/** The network is gone before the charter came: the author's content stays. */
export const Offline: Story = {
  parameters: ownPage('120px'),
  tags: ['warns'],
  beforeEach: offline,
  render: (_, context) =>
    html`<cookie-charter src="./far-charter.json"><p>${authored('town hall', context)}</p></cookie-charter>`,
};

/** The charter cannot be read: the author's content stays. */
export const ErrorWithContent: Story = {
  parameters: ownPage('120px'),
  tags: ['warns'],
  render: (_, context) =>
    html`<cookie-charter src="data:,none"><p>${authored('town hall', context)}</p></cookie-charter>`,
};

/** The charter cannot be read and the author wrote nothing: one line says so. */
export const ErrorWithoutContent: Story = {
  parameters: ownPage('120px'),
  tags: ['warns'],
  render: () => html`<cookie-charter src="data:,none"></cookie-charter>`,
};

/** A part of the charter is wrong: what can be read is shown, the rest is left out. */
export const WrongItems: Story = { args: { charter: wrong as never } };

/** On paper: what was closed is open, and addresses of links are written out. The search and the contents are left out. */
export const Printed: Story = { tags: ['print'], args: { charter: everyPart }, ...printed };

/** Interaction: types the name of a cookie, and has the rows of it left, of a hundred. */
export const FiltersHundredRows: Story = {
  args: { charter: longTable },
  play: async ({ canvasElement }) => {
    const host = await standing(canvasElement, 'cookie-charter');
    const rows = () => [...(host.shadowRoot?.querySelectorAll<HTMLElement>('tbody > tr') ?? [])];
    const seen = () => rows().filter((row) => row.checkVisibility());
    await expect(seen()).toHaveLength(100);
    await userEvent.type(inside(host, '[part=input]'), '_PK_ses');
    await expect(seen().length).toBeGreaterThan(0);
    await expect(seen().length).toBeLessThan(20);
    await waitFor(() => expect(readAnnouncements(host)).toContain(String(seen().length)));
  },
};

/** Interaction: follows the contents of a long page to a section, which has the focus then. */
export const GoesToASection: Story = {
  args: { charter: six as never },
  play: async ({ canvasElement }) => {
    const host = await standing(canvasElement, 'cookie-charter');
    const link = inside(host, '[part=contents] li:nth-child(2) a') as HTMLAnchorElement;
    await userEvent.click(link);
    await waitFor(() => expect(`#${host.shadowRoot?.activeElement?.id}`).toBe(link.hash));
  },
};

/** Interaction: opens a table that is collapsed under its heading. */
export const OpensATable: Story = {
  args: { charter: grouped as never },
  play: async ({ canvasElement }) => {
    const host = await standing(canvasElement, 'cookie-charter');
    const table = inside(host, 'details:not([open]) table');
    await expect(table.checkVisibility()).toBe(false);
    await userEvent.click(inside(host, 'details:not([open]) > summary'));
    await waitFor(() => expect(table.checkVisibility()).toBe(true));
  },
};
