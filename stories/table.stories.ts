import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import type { TableElement } from '../src/elements/table/table.js';
import awkward from './charters/awkward.json' with { type: 'json' };
import { blois } from './charters/blois.js';
import small from './charters/small.json' with { type: 'json' };
import { narrow } from './support/frames.js';

const { args, argTypes, template } = getStorybookHelpers<TableElement>('cookie-table');

const meta: Meta<TableElement> = {
  title: 'Table',
  component: 'cookie-table',
  args,
  argTypes,
  render: (values) => template(values),
};
export default meta;

type Story = StoryObj<TableElement>;

/** The first charter's four columns and four rows. */
export const FourColumns: Story = { args: { charter: blois } };

/** A description, a link to the provider's policy, several names of one cookie. */
export const WithLinks: Story = { args: { charter: small as never } };

/** The same facts as cards. */
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
