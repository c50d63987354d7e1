import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import type { ExplainerElement } from '../src/elements/explainer/explainer.js';
import { blois } from './charters/blois.js';
import { narrow } from './support/frames.js';

const { args, argTypes, template } = getStorybookHelpers<ExplainerElement>('cookie-explainer');

const meta: Meta<ExplainerElement> = {
  title: 'Explainer',
  component: 'cookie-explainer',
  args,
  argTypes,
  render: (values) => template(values),
};
export default meta;

type Story = StoryObj<ExplainerElement>;

/** Needs nothing: neither charter nor network. */
export const WithoutCharter: Story = {};

/** With the charter's own words. */
export const CharterWords: Story = { args: { charter: blois } };

export const Narrow: Story = { render: (values) => narrow(template(values)) };
