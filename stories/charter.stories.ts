import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import type { CharterElement } from '../src/elements/charter/charter.js';
import awkward from './charters/awkward.json' with { type: 'json' };
import { blois } from './charters/blois.js';
import small from './charters/small.json' with { type: 'json' };
import { narrow, never } from './support/frames.js';

const { args, argTypes, template } = getStorybookHelpers<CharterElement>('cookie-charter');

const meta: Meta<CharterElement> = {
  title: 'Charter',
  component: 'cookie-charter',
  args,
  argTypes,
  render: (values) => template(values),
};
export default meta;

type Story = StoryObj<CharterElement>;

/** The first real charter: an open-data portal that sets necessary cookies only. */
export const FirstCharter: Story = { args: { charter: blois } };

/** A small file: its author wrote no section, and gets ours. */
export const DefaultTexts: Story = { args: { charter: small as never } };

/** In a narrow column, tables turn into cards with the same facts. */
export const Narrow: Story = { args: { charter: blois }, render: (values) => narrow(template(values)) };

/** Long words, long names, marks in names, texts that are not there. */
export const Awkward: Story = { args: { charter: awkward as never } };

/** Below a heading of level 3, the charter begins at level 4. */
export const InAnOutline: Story = {
  args: { charter: small as never, headingLevel: 4 },
  render: (values) =>
    html`<h3>Privacy</h3>
      ${template(values)}`,
};

/** Two languages on one page. */
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
  beforeEach: never,
  render: () =>
    html`<cookie-charter src="./slow-charter.json"
      ><p>Our charter is also at the town hall.</p></cookie-charter
    >`,
};

/** The charter cannot be read: the author's content stays. */
export const ErrorWithContent: Story = {
  tags: ['warns'],
  render: () =>
    html`<cookie-charter src="data:,none"><p>Our charter is also at the town hall.</p></cookie-charter>`,
};

/** The charter cannot be read and the author wrote nothing. */
export const ErrorWithoutContent: Story = {
  tags: ['warns'],
  render: () => html`<cookie-charter src="data:,none"></cookie-charter>`,
};
