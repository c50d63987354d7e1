import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import portal from '../examples/portal/charter.json' with { type: 'json' };
import type { CharterFile } from '../src/charter/types.js';
import type { PreferencesElement } from '../src/elements/preferences/preferences.js';
import small from './charters/small.json' with { type: 'json' };
import { chosen, engineFor } from './support/engines.js';
import { narrow } from './support/frames.js';

const { args, argTypes, template } = getStorybookHelpers<PreferencesElement>('cookie-preferences');

const meta: Meta<PreferencesElement> = {
  title: 'Preferences',
  component: 'cookie-preferences',
  args,
  argTypes,
  render: (values) => template(values),
};
export default meta;

type Story = StoryObj<PreferencesElement>;

const of = (charter: unknown, kept?: string): Partial<PreferencesElement> => ({
  charter: charter as CharterFile,
  consent: engineFor(charter, kept),
});

export const NotAnswered: Story = { args: of(portal) };

export const Accepted: Story = { args: of(portal, chosen('statistics~1.media~1')) };

export const Refused: Story = { args: of(portal, chosen('statistics~0.media~0')) };

/** One service of two, and an objection to the exempt measurement. */
export const InPart: Story = {
  args: of(portal, chosen('audience~0.statistics~1.media~0.media/video~1')),
};

export const Narrow: Story = {
  args: of(portal),
  render: (values) => narrow(template(values)),
};

export const NothingToChoose: Story = { args: of(small) };

/** What the button at the foot of the page and the question open. */
export const InADialog: Story = {
  args: { ...of(portal), dialog: true },
  render: (values) => html`${template(values)}`,
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector<PreferencesElement>('cookie-preferences');
    void element?.show();
    await element?.updateComplete;
  },
};
