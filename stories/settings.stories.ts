import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import portal from '../examples/portal/charter.json' with { type: 'json' };
import type { SettingsElement } from '../src/elements/settings/settings.js';
import { chosen, engineFor } from './support/engines.js';

const { args, argTypes, template } = getStorybookHelpers<SettingsElement>('cookie-settings');

/** An attribute, and the name of a property. */
type Args = SettingsElement & { 'with-status'?: boolean };

const meta: Meta<Args> = {
  title: 'Settings',
  component: 'cookie-settings',
  args,
  argTypes,
  render: (values) => template(values),
};
export default meta;

type Story = StoryObj<Args>;

export const Button: Story = { args: { consent: engineFor(portal) } };

export const NotAnswered: Story = { args: { consent: engineFor(portal), 'with-status': true } };

export const Accepted: Story = {
  args: { consent: engineFor(portal, chosen('statistics~1.media~1')), 'with-status': true },
};

export const Refused: Story = { args: { consent: engineFor(portal, 'none'), 'with-status': true } };

export const InPart: Story = {
  args: { consent: engineFor(portal, chosen('statistics~1.media~0')), 'with-status': true },
};
