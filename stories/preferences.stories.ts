import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { PreferencesElement } from '../src/elements/preferences/preferences.js';
import { apart, films, portal, revised, signalled } from './charters/portal.js';
import small from './charters/small.json' with { type: 'json' };
import { authored } from './support/author-content.js';
import { dialogIn, inside, opens, press, said, standing } from './support/interactions.js';
import { anatomyOf } from './support/anatomy.js';
import * as choices from './support/preferences-interactions.js';
import { controlsOf } from './support/controls.js';
import {
  chosen,
  engineFor,
  forgetful,
  fresh,
  running,
  unreachable,
  waiting,
} from './support/consent-fixtures.js';
import { enlarged, narrow, never, offline, withoutScripts, inPage, ownPage } from './support/story-frames.js';
import { printed } from './support/print.js';
import { PSEUDO } from './support/pseudo-language.js';

const { args, argTypes, template } = getStorybookHelpers<PreferencesElement>('cookie-preferences');

/** With the engine of this showing. */
const shown = (values: PreferencesElement, loaded: object): TemplateResult =>
  template(Object.assign({}, values, loaded));

const meta: Meta<PreferencesElement> = {
  title: 'Preferences',
  component: 'cookie-preferences',
  tags: ['!autodocs'],
  parameters: ownPage('640px'),
  args: { ...args, charter: portal },
  argTypes: controlsOf<PreferencesElement>(argTypes),
  loaders: fresh(() => engineFor(portal)),
  render: (values, { loaded }) => shown(values, loaded),
};
export default meta;

type Story = StoryObj<PreferencesElement>;

/** Every setting can be tried here. */
export const Playground: Story = { parameters: inPage };

/** The parts of the choices, each with its number, after an answer was given. */
export const Anatomy: Story = {
  parameters: inPage,
  args: { charter: films },
  loaders: fresh(() => engineFor(films)),
  ...anatomyOf('cookie-preferences', async (host) => {
    inside(host, '[data-action=refuse]').click();
    inside(host, 'details').setAttribute('open', '');
    await waitFor(() => inside(host, 'details table'));
    await waitFor(() => expect(said(host)).not.toBe(''));
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
export const Accepted: Story = { loaders: fresh(() => engineFor(portal, chosen('statistics~1.media~1'))) };

/** Everything was refused. */
export const Refused: Story = { loaders: fresh(() => engineFor(portal, chosen('statistics~0.media~0'))) };

/** One service of two, and an objection to the exempt measurement. */
export const InPart: Story = {
  loaders: fresh(() => engineFor(portal, chosen('audience~0.statistics~1.media~0.media/video~1'))),
};

/** An answer of seven months ago counts no longer: all is as before a first answer. */
export const Expired: Story = {
  loaders: fresh(() => engineFor(portal, chosen('statistics~1.media~1', 1, 213))),
};

/** The charter has changed since the answer, which counts no longer: all is as before a first answer. */
export const Revised: Story = {
  args: { charter: revised },
  loaders: fresh(() => engineFor(revised, chosen('statistics~1'))),
};

/** What the browser's signal keeps refused says so, and can be accepted here all the same. */
export const HeldByASignal: Story = {
  args: { charter: signalled },
  loaders: fresh(() => engineFor(signalled, undefined, [() => true])),
};

/** “Accept all” leaves a category as it is where the charter sets it apart, and a sentence says so below its switch. */
export const OutsideAcceptAll: Story = {
  args: { charter: apart },
  loaders: fresh(() => engineFor(apart)),
  play: async ({ canvasElement }) => {
    const host = await standing<PreferencesElement>(canvasElement, 'cookie-preferences');
    await press(host, 'accept');
    await waitFor(() => expect(said(host)).not.toBe(''));
    await expect(host.consent?.has('statistics')).toBe(true);
    await expect(host.consent?.has('media')).toBe(false);
  },
};

/** Saved where the browser keeps nothing: said at once. */
export const StorageBlocked: Story = {
  tags: ['warns'],
  loaders: fresh(() => forgetful(portal)),
  play: async ({ canvasElement }) => {
    const host = await standing(canvasElement, 'cookie-preferences');
    await press(host, 'refuse');
    await waitFor(() => expect(said(host)).not.toBe(''));
  },
};

/** The charter asks nothing: what is kept can be read, and there is nothing to choose. */
export const NothingToChoose: Story = {
  args: { charter: small as never },
  loaders: fresh(() => engineFor(small)),
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
  loaders: fresh(waiting),
  render: from('./slow-charter.json'),
};

/** The network is gone before the charter came: the author's content stays. */
export const Offline: Story = {
  parameters: ownPage('120px'),
  tags: ['warns'],
  beforeEach: offline,
  loaders: fresh(unreachable),
  render: from('./far-charter.json'),
};

/** The charter cannot be read and the author wrote nothing: one line says so. */
export const UnreadableCharter: Story = {
  parameters: ownPage('120px'),
  tags: ['warns'],
  loaders: fresh(unreachable),
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

/** On paper: what is in force, without buttons. */
export const Printed: Story = {
  tags: ['print'],
  loaders: fresh(() => engineFor(portal, chosen('statistics~1.media~0'))),
  ...printed,
};

/** What the button at the foot of the page and the question open. */
export const InADialog: Story = {
  args: { dialog: true },
  play: async ({ canvasElement }) => {
    const host = await standing<PreferencesElement>(canvasElement, 'cookie-preferences');
    await opens(host);
  },
};

/** A script ran before its purpose was taken back: only a reload stops it, so one is offered. */
export const AfterAWithdrawal: Story = {
  loaders: fresh(() => running(portal, chosen('statistics~1.media~1'), ['statistics'])),
  play: choices.withdraws,
};

/** Interaction: switches the films on, and saves. The purpose is then accepted in part. */
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
