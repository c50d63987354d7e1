import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html, type TemplateResult } from 'lit';
import type { BannerElement } from '../src/elements/banner/banner.js';
import { pageState } from '../src/page-state.js';
import { blois } from './charters/blois.js';
import { apart, portal, revised, signalled } from './charters/portal.js';
import small from './charters/small.json' with { type: 'json' };
import { authored } from './support/author-content.js';
import { clearUp } from './support/interactions.js';
import { anatomyOf } from './support/anatomy.js';
import { controlsOf } from './support/controls.js';
import { EXPIRED_DAYS, writeChoice } from '../test/fixtures/consent.mjs';
import { openStore, openStoreIn } from '../test/fixtures/consent-stores.js';
import {
  loadStore,
  openForgetfulStore,
  openUnreachableStore,
  openWaitingStore,
} from './support/consent-stores.js';
import { enlarged, narrow, withoutScripts, inPage, ownPage } from './support/story-frames.js';
import { printed } from './support/print.js';
import * as question from './support/banner-interactions.js';
import { PSEUDO } from './support/pseudo-language.js';

const { args, argTypes, template } = getStorybookHelpers<BannerElement>('cookie-banner');

/** An attribute, and no property. */
type Args = BannerElement & { position?: string };

/** With the consent store of this showing. */
const shown = (values: Args, loaded: object): TemplateResult => template(Object.assign({}, values, loaded));

const meta: Meta<Args> = {
  title: 'Banner',
  component: 'cookie-banner',
  tags: ['!autodocs'],
  args,
  argTypes: controlsOf<Args>({
    ...argTypes,
    position: {
      ...argTypes['position'],
      control: 'select',
      options: ['bottom', 'top', 'corner', 'inline'],
    },
  }),
  // A page has one banner at a time: on the page of all stories each has a page of its own.
  parameters: ownPage('500px'),
  loaders: loadStore(() => openStoreIn(portal, 'undecided')),
  render: (values, { loaded }) => shown(values, loaded),
  beforeEach: () => () => {
    pageState().activeBanner = undefined;
    clearUp();
  },
};
export default meta;

type Story = StoryObj<Args>;

/** A page on which nothing of ours is seen says so. */
const besides = (words: string, element: unknown): TemplateResult =>
  html`<p lang="en" dir="ltr">${words}</p>
    ${element}`;

/** Every setting can be tried here. */
export const Playground: Story = { parameters: inPage, args: { position: 'inline' } };

/** The parts of the banner, each with its number. */
export const Anatomy: Story = {
  args: { position: 'inline' },
  parameters: ownPage('760px'),
  ...anatomyOf('cookie-banner'),
};

/** The parts of the line of information. */
export const AnatomyOfTheNotice: Story = {
  args: { notice: true },
  parameters: ownPage('420px'),
  loaders: loadStore(() => openStoreIn(small, 'undecided')),
  ...anatomyOf('cookie-banner'),
};

/** In the page, where the tag is. Content blockers may hide this element: then nothing is shown here. */
export const FirstVisit: Story = { args: { position: 'inline' } };

/** Where it appears unless the site says otherwise. */
export const OverTheLowerEdge: Story = {};

/** The site has something of its own at the lower edge. */
export const OverTheUpperEdge: Story = { args: { position: 'top' } };

/** It takes less of a wide window. */
export const InTheCorner: Story = { args: { position: 'corner' } };

/** In a narrow column, refusing and accepting stay side by side. */
export const Narrow: Story = {
  parameters: ownPage('860px'),
  args: { position: 'inline' },
  render: (values, { loaded }) => narrow(shown(values, loaded)),
};

/** A window of 1280 by 1024 px, enlarged to 400 %: the banner takes 70 % of its height at most, and is scrolled inside. */
export const Enlarged: Story = {
  parameters: ownPage('340px'),
  render: (_, context) => enlarged(portal, '<cookie-banner></cookie-banner>', context),
};

/** The visitor has set their own colours, as Windows contrast themes do: buttons have edges in place of fills. */
export const ForcedColours: Story = { tags: ['forced-colors'], args: { position: 'inline' } };

/** A page that is read from right to left. */
export const RightToLeft: Story = {
  globals: { language: PSEUDO, direction: 'rtl' },
  args: { position: 'inline' },
};

/** A language whose words are half as long again. */
export const LongLanguage: Story = {
  globals: { language: PSEUDO, direction: 'ltr' },
  args: { position: 'inline' },
};

/** Asked again, since the charter has changed: it says what is new. */
export const Revised: Story = {
  args: { position: 'inline' },
  loaders: loadStore(() => openStore(writeChoice('statistics~1'), { charter: revised })),
};

/** Asked again after half a year: an answer lasts no longer than the charter says. */
export const Expired: Story = {
  args: { position: 'inline' },
  loaders: loadStore(() =>
    openStore(writeChoice('statistics~1.media~0', { days: EXPIRED_DAYS }), { charter: portal }),
  ),
};

/** The browser asks sites not to track: what follows that signal stays refused, and the banner says so. */
export const HeldByASignal: Story = {
  args: { position: 'inline' },
  loaders: loadStore(() => openStore(undefined, { charter: signalled, signals: [() => true] })),
};

/** A category that “Accept all” does not include is in no list, and one sentence names it. */
export const OutsideAcceptAll: Story = {
  args: { position: 'inline' },
  loaders: loadStore(() => openStoreIn(apart, 'undecided')),
};

/** Hidden by a content blocker: nothing is shown, the page goes on, and everything stays refused. */
export const HiddenByABlocker: Story = {
  render: (values, { loaded }) =>
    html`<style>
        cookie-banner {
          display: none !important;
        }
      </style>
      ${besides('The page goes on: nothing over it, nothing granted.', shown(values, loaded))}`,
};

/** The browser keeps nothing: the answer holds for the page, and is asked for again on the next. */
export const StorageBlocked: Story = {
  tags: ['warns'],
  args: { position: 'inline' },
  loaders: loadStore(() => openForgetfulStore(portal)),
};

/** With the site's own colours: refusing and accepting take them alike. */
export const Branded: Story = {
  args: { position: 'inline' },
  render: (values, { loaded }) =>
    html`<div style="--cookie-button-surface: #000091; --cookie-button-text: #fff; --cookie-radius: 0">
      ${shown(values, loaded)}
    </div>`,
};

const nothing = (words: string): Pick<Story, 'render' | 'parameters'> => ({
  parameters: ownPage('120px'),
  render: (values, { loaded }) => besides(words, shown(values, loaded)),
});

const left = nothing('Once the banner is answered, the page is what is left.');
/** Refused before: there is nothing to ask. */
export const Refused: Story = {
  loaders: loadStore(() => openStoreIn(portal, 'refused')),
  ...nothing('Everything was refused yesterday: the page is not interrupted.'),
};

/** Accepted before: there is nothing to ask. */
export const Accepted: Story = {
  loaders: loadStore(() => openStoreIn(portal, 'accepted')),
  ...nothing('Everything was accepted yesterday: the page is not interrupted.'),
};

/** One purpose of two accepted before: that, too, is an answer. */
export const InPart: Story = {
  loaders: loadStore(() => openStoreIn(portal, 'in part')),
  ...nothing('A part was accepted yesterday: the page is not interrupted.'),
};

/** No category needs consent, so there is nothing to show. */
export const NothingAsked: Story = {
  loaders: loadStore(() => openStoreIn(small, 'undecided')),
  ...nothing('This site keeps what is necessary, and asks nothing.'),
};

/** The charter is on its way: the author's content is there to read. */
export const Loading: Story = {
  ...nothing(''),
  loaders: loadStore(openWaitingStore),
  render: (_, context) =>
    html`<cookie-banner position="inline" .consent=${context.loaded['consent']}
      ><p>${authored('asks', context)}</p></cookie-banner
    >`,
};

/** The network is gone before the charter came: nothing can be asked, so everything stays refused. */
export const Offline: Story = { ...Loading, loaders: loadStore(openUnreachableStore) };

/** The browser runs no script: nothing is asked, nothing blocked runs, and the author's content is what there is. */
export const NoJavaScript: Story = {
  name: 'No JavaScript',
  parameters: ownPage('190px'),
  render: (_, context) =>
    withoutScripts(
      `<cookie-banner><p>${authored('keeps nothing', context)}</p></cookie-banner>`,
      context,
      96,
    ),
};

/** On paper there is no question. */
export const Printed: Story = { tags: ['print'], ...nothing('A page, as it is printed.'), ...printed };

/** One line that informs, and can be closed. Nothing is stored that the charter does not declare. */
export const Notice: Story = {
  args: { notice: true },
  loaders: loadStore(() => openStoreIn(small, 'undecided')),
  parameters: ownPage('160px'),
};

/** The line with the first charter's own intro. */
export const NoticeInTheirWords: Story = {
  ...Notice,
  loaders: loadStore(() => openStoreIn(blois, 'undecided')),
};

/** The line in a narrow column. */
export const NoticeNarrow: Story = {
  ...Notice,
  parameters: ownPage('320px'),
  render: (values, { loaded }) => narrow(shown(values, loaded)),
};

/** Interaction: refuses everything with one press. The banner is gone, and the refusal is stored. */
export const RefusesEverything: Story = { ...left, play: question.refuses };

/** Interaction: accepts everything with one press. */
export const AcceptsEverything: Story = { ...left, play: question.accepts };

/** Interaction: Escape inside the banner refuses everything. */
export const RefusesWithEscape: Story = { ...left, play: question.escapes };

/** Interaction: opens the preferences and closes them again. Nothing is stored, and the banner is still there. */
export const ClosesTheChoices: Story = { play: question.closesTheChoices };

/** Interaction: customises, accepts the videos alone, and saves. */
export const AcceptsOneService: Story = { ...left, play: question.acceptsOneService };

/** Interaction: closes the line of information. */
export const ClosesTheNotice: Story = { ...Notice, play: question.closesTheNotice };
