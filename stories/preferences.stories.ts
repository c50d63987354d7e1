import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { PreferencesElement } from '../src/elements/preferences/preferences.js';
import { apart, films, portal, revised, signalled } from './charters/portal.js';
import small from './charters/small.json' with { type: 'json' };
import { authored } from './support/author-content.js';
import { dialogIn, inside, opens, pressAction, readAnnouncements, standing } from './support/interactions.js';
import { anatomyOf } from './support/anatomy.js';
import * as choices from './support/preferences-interactions.js';
import { controlsOf } from './support/controls.js';
import { writeChoice, writeState } from '../test/fixtures/consent.mjs';
import { openStore, openStoreIn } from '../test/fixtures/consent-stores.js';
import {
  loadStore,
  openForgetfulStore,
  openRunningStore,
  openUnreachableStore,
  openWaitingStore,
} from './support/consent-stores.js';
import { enlarged, narrow, never, offline, withoutScripts, inPage, ownPage } from './support/story-frames.js';
import { printed } from './support/print.js';
import { PSEUDO } from './support/pseudo-language.js';

const { args, argTypes, template } = getStorybookHelpers<PreferencesElement>('cookie-preferences');

/** With the consent store of this showing. */
const shown = (values: PreferencesElement, loaded: object): TemplateResult =>
  template(Object.assign({}, values, loaded));

const meta: Meta<PreferencesElement> = {
  title: 'Preferences',
  component: 'cookie-preferences',
  tags: ['!autodocs'],
  parameters: ownPage('640px'),
  args: { ...args, charter: portal },
  argTypes: controlsOf<PreferencesElement>(argTypes),
  loaders: loadStore(() => openStoreIn(portal, 'undecided')),
  render: (values, { loaded }) => shown(values, loaded),
};
export default meta;

type Story = StoryObj<PreferencesElement>;

/** Every setting can be tried here. */
export const Playground: Story = { parameters: inPage };

/** The parts of the preferences, each with its number, after an answer was given. */
export const Anatomy: Story = {
  parameters: inPage,
  args: { charter: films },
  loaders: loadStore(() => openStoreIn(films, 'undecided')),
  ...anatomyOf('cookie-preferences', async (host) => {
    inside(host, '[data-action=refuse]').click();
    inside(host, 'details').setAttribute('open', '');
    await waitFor(() => inside(host, 'details table'));
    await waitFor(() => expect(readAnnouncements(host)).not.toBe(''));
  }),
};

/** The parts that the dialog adds. It is held open in the page here, with its first purpose. */
export const AnatomyOfTheDialog: Story = {
  parameters: inPage,
  args: { dialog: true },
  render: (values, { loaded }) =>
    html`<style>
        cookie-preferences::part(dialog) {
          position: static;
          inline-size: auto;
          margin: 0;
        }
      </style>
      ${shown(values, loaded)}`,
  ...anatomyOf('cookie-preferences', (host) => {
    dialogIn(host).open = true;
  }),
};

/** A first visit: what needs consent is off, measurement that needs none is on. */
export const NotAnswered: Story = {};

/** Everything was accepted. */
export const Accepted: Story = {
  loaders: loadStore(() => openStoreIn(portal, 'accepted')),
};

/** Everything was refused. */
export const Refused: Story = {
  loaders: loadStore(() => openStoreIn(portal, 'refused')),
};

/** One service of two, and an objection to the exempt measurement. */
export const InPart: Story = {
  loaders: loadStore(() =>
    openStore(writeChoice('audience~0.statistics~1.media~0.media/video~1'), { charter: portal }),
  ),
};

/** An answer of seven months ago counts no longer: all is as before a first answer. */
export const Expired: Story = {
  loaders: loadStore(() => openStoreIn(portal, 'expired')),
};

/** The charter has changed since the answer, which counts no longer: all is as before a first answer. */
export const Revised: Story = {
  args: { charter: revised },
  loaders: loadStore(() => openStore(writeChoice('statistics~1'), { charter: revised })),
};

/** What the browser's signal keeps refused says so, and can be accepted here all the same. */
export const HeldByASignal: Story = {
  args: { charter: signalled },
  loaders: loadStore(() => openStore(undefined, { charter: signalled, signals: [() => true] })),
};

/** “Accept all” leaves a category as it is where the charter sets it apart, and a sentence says so below its switch. */
export const OutsideAcceptAll: Story = {
  args: { charter: apart },
  loaders: loadStore(() => openStoreIn(apart, 'undecided')),
  play: async ({ canvasElement }) => {
    const host = await standing<PreferencesElement>(canvasElement, 'cookie-preferences');
    await pressAction(host, 'accept');
    await waitFor(() => expect(readAnnouncements(host)).not.toBe(''));
    await expect(host.consent?.has('statistics')).toBe(true);
    await expect(host.consent?.has('media')).toBe(false);
  },
};

/** Saved where the browser keeps nothing: said at once. */
export const StorageBlocked: Story = {
  tags: ['warns'],
  loaders: loadStore(() => openForgetfulStore(portal)),
  play: async ({ canvasElement }) => {
    const host = await standing(canvasElement, 'cookie-preferences');
    await pressAction(host, 'refuse');
    await waitFor(() => expect(readAnnouncements(host)).not.toBe(''));
  },
};

/** No category needs consent: what is kept can be read, and there is nothing to choose. */
export const NothingToChoose: Story = {
  args: { charter: small as never },
  loaders: loadStore(() => openStoreIn(small, 'undecided')),
};

/** In a narrow column, refusing and accepting stay side by side. */
export const Narrow: Story = {
  render: (values, { loaded }) => narrow(shown(values, loaded)),
};

/** A window of 1280 by 1024 px, enlarged to 400 %: nothing is cut, nothing moves sideways. */
export const Enlarged: Story = {
  parameters: ownPage('340px'),
  render: (_, context) => enlarged(portal, '<cookie-preferences></cookie-preferences>', context),
};

/** The visitor has set their own colours, as Windows contrast themes do: buttons have edges in place of fills. */
export const ForcedColours: Story = { tags: ['forced-colors'] };

/** A page that is read from right to left. */
export const RightToLeft: Story = { globals: { language: PSEUDO, direction: 'rtl' } };

/** A language whose words are half as long again. */
export const LongLanguage: Story = { globals: { language: PSEUDO, direction: 'ltr' } };

const from =
  (src: string): NonNullable<Story['render']> =>
  (_, context) =>
    html`<cookie-preferences src=${src} .consent=${context.loaded['consent']}
      ><p>${authored('write to us', context)}</p></cookie-preferences
    >`;

/** The charter is on its way: the author's content is there to read. */
export const Loading: Story = {
  parameters: ownPage('120px'),
  beforeEach: never,
  loaders: loadStore(openWaitingStore),
  render: from('./slow-charter.json'),
};

/** The network is gone before the charter came: the author's content stays. */
export const Offline: Story = {
  parameters: ownPage('120px'),
  tags: ['warns'],
  beforeEach: offline,
  loaders: loadStore(openUnreachableStore),
  render: from('./far-charter.json'),
};

/** The charter cannot be read and the author wrote nothing: one line says so. */
export const UnreadableCharter: Story = {
  parameters: ownPage('120px'),
  tags: ['warns'],
  loaders: loadStore(openUnreachableStore),
  render: (_, { loaded }) =>
    html`<cookie-preferences src="data:,none" .consent=${loaded['consent']}></cookie-preferences>`,
};

/** The browser runs no script: nothing that needs consent runs either, and the author's content is what there is. */
export const NoJavaScript: Story = {
  name: 'No JavaScript',
  parameters: ownPage('260px'),
  render: (_, context) =>
    withoutScripts(
      `<cookie-preferences>
        <p>${authored('nothing used', context)}</p>
      </cookie-preferences>`,
      context,
    ),
};

/** On paper: the current choice, without buttons. */
export const Printed: Story = {
  tags: ['print'],
  loaders: loadStore(() => openStoreIn(portal, 'in part')),
  ...printed,
};

/** What the button at the foot of the page and the banner open. */
export const InADialog: Story = {
  args: { dialog: true },
  play: async ({ canvasElement }) => {
    const host = await standing<PreferencesElement>(canvasElement, 'cookie-preferences');
    await opens(host);
  },
};

/** A script ran before its purpose was withdrawn: only a reload stops it, so one is offered. */
export const AfterAWithdrawal: Story = {
  loaders: loadStore(() => openRunningStore(portal, writeState(portal, 'accepted'), ['statistics'])),
  play: choices.withdraws,
};

/** Interaction: switches the videos on, and saves. The purpose is then accepted in part. */
export const SavesOneService: Story = {
  play: choices.savesOneService,
};

/** Interaction: switches a purpose on in the dialog and closes it. Nothing is stored. */
export const ClosesWithoutSaving: Story = {
  ...InADialog,
  play: choices.closesWithoutSaving,
};

/** Interaction: opens what a service keeps on the device. */
export const OpensATableOfCookies: Story = {
  play: choices.opensATable,
};
