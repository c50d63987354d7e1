import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import portal from '../examples/portal/charter.json' with { type: 'json' };
import type { CharterFile } from '../src/charter/types.js';
import type { PreferencesElement } from '../src/elements/preferences/preferences.js';
import small from './charters/small.json' with { type: 'json' };
import { chosen, engineFor, forgetful, stillRunning } from './support/engines.js';
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

/** A charter whose media follow the signal of the browser. */
const signalled = {
  ...portal,
  categories: portal.categories.map((one) => (one.id === 'media' ? { ...one, gpc: true } : one)),
};

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

/** What the browser's signal keeps refused says so, and can be accepted here all the same. */
export const HeldByASignal: Story = {
  args: {
    charter: signalled as CharterFile,
    consent: engineFor(signalled, undefined, [() => true]),
  },
};

/** Saved where the browser keeps nothing: said at once. */
export const StorageBlocked: Story = {
  tags: ['warns'],
  args: { charter: portal as CharterFile, consent: forgetful(portal) },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector<PreferencesElement>('cookie-preferences');
    await element?.updateComplete;
    element?.shadowRoot?.querySelector<HTMLElement>('[data-action=refuse]')?.click();
    await element?.updateComplete;
  },
};

/** A script ran before its category was taken back: only a reload stops it, so one is offered. */
export const AfterAWithdrawal: Story = {
  args: { charter: portal as CharterFile, consent: stillRunning(engineFor(portal, 'none')) },
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
