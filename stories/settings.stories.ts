import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { SettingsElement } from '../src/elements/settings/settings.js';
import { portal, revised } from './charters/portal.js';
import { authored } from './support/author-content.js';
import {
  clearUp,
  click,
  closedChoices,
  inside,
  openedChoices,
  pressAction,
  standing,
} from './support/interactions.js';
import { anatomyOf } from './support/anatomy.js';
import { controlsOf } from './support/controls.js';
import { writeChoice } from '../test/fixtures/consent.mjs';
import { openStore, openStoreIn, readStored } from '../test/fixtures/consent-stores.js';
import {
  loadStore,
  openForgetfulStore,
  openUnreachableStore,
  openUnreadableStore,
  openWaitingStore,
} from './support/consent-stores.js';
import { enlarged, narrow, withoutScripts, ownPage } from './support/story-frames.js';
import { printed } from './support/print.js';
import { PSEUDO } from './support/pseudo-language.js';

const { args, argTypes, template } = getStorybookHelpers<SettingsElement>('cookie-settings');

/** An attribute, and the name of a property. */
type Args = SettingsElement & { 'with-status'?: boolean };

/** With the consent store of this showing. */
const shown = (values: Args, loaded: object): TemplateResult => template(Object.assign({}, values, loaded));

const meta: Meta<Args> = {
  title: 'Settings',
  component: 'cookie-settings',
  tags: ['!autodocs'],
  args: { ...args, 'with-status': true },
  argTypes: controlsOf<Args>(argTypes),
  loaders: loadStore(() => openStoreIn(portal, 'undecided')),
  render: (values, { loaded }) => shown(values, loaded),
  beforeEach: () => clearUp,
};
export default meta;

type Story = StoryObj<Args>;

/** Every setting can be tried here. */
export const Playground: Story = {};

/** The parts, each with its number. */
export const Anatomy: Story = { ...anatomyOf('cookie-settings') };

/** The button alone, as a link of the foot of the page. */
export const Button: Story = { args: { 'with-status': false } };

/** The visitor has not answered. */
export const NotAnswered: Story = {};

/** Everything was accepted. */
export const Accepted: Story = {
  loaders: loadStore(() => openStoreIn(portal, 'accepted')),
};

/** Everything was refused. */
export const Refused: Story = { loaders: loadStore(() => openStore('none', { charter: portal })) };

/** A part was accepted. */
export const InPart: Story = {
  loaders: loadStore(() => openStoreIn(portal, 'in part')),
};

/** An answer of seven months ago counts no longer. */
export const Expired: Story = {
  loaders: loadStore(() => openStoreIn(portal, 'expired')),
};

/** The charter has changed since the answer, which counts no longer. */
export const Revised: Story = {
  loaders: loadStore(() => openStore(writeChoice('statistics~1'), { charter: revised })),
};

/** The browser keeps nothing: on each page the visitor has not answered yet. */
export const StorageBlocked: Story = { loaders: loadStore(() => openForgetfulStore(portal)) };

/** The charter is on its way: the button is there already, and says nothing yet. */
export const Loading: Story = { loaders: loadStore(openWaitingStore) };

/** The charter cannot be read: nothing can be chosen by it, and everything stays refused. */
export const UnreadableCharter: Story = { loaders: loadStore(openUnreadableStore) };

/** The network is gone before the charter came: the button is there, and says no more than it knows. */
export const Offline: Story = { loaders: loadStore(openUnreachableStore) };

/** Words of the site in place of ours. */
export const InTheirWords: Story = {
  render: (_, { loaded }) =>
    html`<cookie-settings with-status .consent=${loaded['consent']}>My choices</cookie-settings>`,
};

/** In a narrow column, the status is below the button. */
export const Narrow: Story = {
  render: (values, { loaded }) => narrow(shown(values, loaded)),
};

/** A window of 1280 by 1024 px, enlarged to 400 %. */
export const Enlarged: Story = {
  render: (_, context) => enlarged(portal, '<cookie-settings with-status></cookie-settings>', context),
};

/** The visitor has set their own colours, as Windows contrast themes do. */
export const ForcedColours: Story = { tags: ['forced-colors'] };

/** A page that is read from right to left. */
export const RightToLeft: Story = { globals: { language: PSEUDO, direction: 'rtl' } };

/** A language whose words are half as long again. */
export const LongLanguage: Story = { globals: { language: PSEUDO, direction: 'ltr' } };

/** Two languages on one page: each follows the language around it. */
export const TwoLanguages: Story = {
  tags: ['both-languages'],
  render: (_, { loaded }) => html`
    <p><cookie-settings lang="fr" with-status .consent=${loaded['consent']}></cookie-settings></p>
    <p><cookie-settings lang="en" with-status .consent=${loaded['consent']}></cookie-settings></p>
  `,
};

/** The browser runs no script: there is no button, since there is nothing to choose. What the author wrote is what there is. */
export const NoJavaScript: Story = {
  name: 'No JavaScript',
  render: (_, context) =>
    withoutScripts(`<p><cookie-settings>${authored('link', context)}</cookie-settings></p>`, context, 96),
};

/** On paper there is no button. */
export const Printed: Story = {
  tags: ['print'],
  ...printed,
  render: (values, { loaded }) =>
    html`<p lang="en" dir="ltr">The foot of a page, as it is printed.</p>
      ${shown(values, loaded)}`,
};

/** Interaction: opens the preferences, and closes them. Nothing is stored. */
export const OpensTheChoices: Story = {
  parameters: ownPage('400px'),
  play: async ({ canvasElement }) => {
    const host = await standing<SettingsElement>(canvasElement, 'cookie-settings');
    await pressAction(host, 'settings');
    const choices = await openedChoices();
    await click(inside(choices, '[part=close]'));
    await closedChoices(choices);
    await expect(readStored(host.consent)).toBeUndefined();
  },
};

/** Interaction: withdraws consent. The status beside the button follows. */
export const TakesBackAYes: Story = {
  parameters: ownPage('400px'),
  loaders: loadStore(() => openStoreIn(portal, 'accepted')),
  play: async ({ canvasElement }) => {
    const host = await standing<SettingsElement>(canvasElement, 'cookie-settings');
    const before = inside(host, '[part=status]').textContent;
    await pressAction(host, 'settings');
    const choices = await openedChoices();
    await pressAction(choices, 'refuse');
    await closedChoices(choices);
    await waitFor(() => expect(inside(host, '[part=status]').textContent).not.toBe(before));
    await expect(readStored(host.consent)).toMatch(/statistics~0\.media~0$/);
  },
};
