import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import portal from '../examples/portal/charter.json' with { type: 'json' };
import type { BannerElement } from '../src/elements/banner/banner.js';
import { registry } from '../src/registry.js';
import { blois } from './charters/blois.js';
import small from './charters/small.json' with { type: 'json' };
import { chosen, engineFor, forgetful } from './support/engines.js';
import { narrow } from './support/frames.js';

const { args, argTypes, template } = getStorybookHelpers<BannerElement>('cookie-banner');

/** An attribute, and no property. */
type Args = BannerElement & { position?: string };

const meta: Meta<Args> = {
  title: 'Banner',
  component: 'cookie-banner',
  args,
  argTypes,
  render: (values) => template(values),
  beforeEach: () => () => {
    registry().asking = undefined;
    document.querySelector('html > cookie-banner')?.remove();
  },
};
export default meta;

type Story = StoryObj<Args>;

/** A charter with a revision after the one that was answered. */
const revised = {
  ...portal,
  revision: 2,
  history: [
    ...portal.history,
    {
      revision: 2,
      date: '2026-11-20',
      text: {
        fr: 'La carte est servie par un autre prestataire.',
        en: 'The map comes from another provider.',
      },
    },
  ],
};

/** A choice given seven months ago. */
const long = `2.1.${(Date.now() - 213 * 86_400_000).toString(36)}.statistics~1.media~0`;

/** A charter whose media follow the signal of the browser. */
const signalled = {
  ...portal,
  categories: portal.categories.map((one) => (one.id === 'media' ? { ...one, gpc: true } : one)),
};

/** In the page, where the tag is. Content blockers may hide this element: then nothing is shown here. */
export const FirstVisit: Story = { args: { consent: engineFor(portal), position: 'inline' } };

export const OverTheLowerEdge: Story = { args: { consent: engineFor(portal) } };

export const OverTheUpperEdge: Story = { args: { consent: engineFor(portal), position: 'top' } };

export const InTheCorner: Story = { args: { consent: engineFor(portal), position: 'corner' } };

export const Narrow: Story = {
  args: { consent: engineFor(portal), position: 'inline' },
  render: (values) => narrow(template(values)),
};

/** Asked again, it says what is new. */
export const Revised: Story = {
  args: {
    consent: engineFor(revised, chosen('statistics~1')),
    position: 'inline',
  },
};

/** Asked again after half a year: an answer lasts no longer than the charter says. */
export const Expired: Story = {
  args: { consent: engineFor(portal, long), position: 'inline' },
};

/** The browser asks sites not to track: what follows that signal stays refused, and the question says so. */
export const HeldByASignal: Story = {
  args: { consent: engineFor(signalled, undefined, [() => true]), position: 'inline' },
};

/** Hidden by a content blocker: nothing is shown, the page goes on, and everything stays refused. */
export const HiddenByABlocker: Story = {
  args: { consent: engineFor(portal) },
  render: (values) =>
    html`<style>
        cookie-banner {
          display: none !important;
        }
      </style>
      <p>The page goes on: nothing over it, nothing granted.</p>
      ${template(values)}`,
};

/** The browser keeps nothing: the answer holds for the page, and is asked for again on the next. */
export const StorageBlocked: Story = {
  tags: ['warns'],
  args: { consent: forgetful(portal), position: 'inline' },
};

/** With the site's own colours: refusing and accepting take them alike. */
export const Branded: Story = {
  args: { consent: engineFor(portal), position: 'inline' },
  render: (values) =>
    html`<style>
        cookie-banner {
          --cookie-button-surface: #000091;
          --cookie-button-text: #fff;
          --cookie-button-radius: 0;
        }
      </style>
      ${template(values)}`,
};

/** Answered: there is nothing to show. */
export const Answered: Story = { args: { consent: engineFor(portal, 'none') } };

/** Nothing is asked, so there is nothing to show. */
export const NothingAsked: Story = { args: { consent: engineFor(small) } };

/** One line that informs, and can be closed. Nothing is stored that the charter does not declare. */
export const Notice: Story = { args: { consent: engineFor(small), notice: true } };

/** With the first charter's own intro. */
export const NoticeInTheirWords: Story = { args: { consent: engineFor(blois), notice: true } };

export const NoticeNarrow: Story = {
  args: { consent: engineFor(small), notice: true },
  render: (values) => narrow(template(values)),
};
