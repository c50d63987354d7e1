import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import type { ExplainerElement } from '../src/elements/explainer/explainer.js';
import { blois } from './charters/blois.js';
import { authored } from './support/author-content.js';
import { anatomyOf } from './support/anatomy.js';
import { controlsOf } from './support/controls.js';
import { enlarged, narrow, never, offline, withoutScripts } from './support/story-frames.js';
import { printed } from './support/print.js';
import { PSEUDO } from './support/pseudo-language.js';

const { args, argTypes, template } = getStorybookHelpers<ExplainerElement>('cookie-explainer');

const meta: Meta<ExplainerElement> = {
  title: 'Explainer',
  component: 'cookie-explainer',
  tags: ['!autodocs'],
  args,
  argTypes: controlsOf<ExplainerElement>(argTypes),
  render: (values) => template(values),
};
export default meta;

type Story = StoryObj<ExplainerElement>;

/** Every setting can be tried here. */
export const Playground: Story = {};

/** The parts of the explanation, each with its number. */
export const Anatomy: Story = { args: { charter: blois }, ...anatomyOf('cookie-explainer') };

/** Needs nothing: neither charter nor network. */
export const WithoutCharter: Story = {};

/** With the charter's own words. */
export const CharterWords: Story = { args: { charter: blois } };

/** In a narrow column. */
export const Narrow: Story = { render: (values) => narrow(template(values)) };

/** A window of 1280 by 1024 px, enlarged to 400 %: nothing is cut, nothing moves sideways. */
export const Enlarged: Story = {
  render: (_, context) => enlarged(blois, '<cookie-explainer></cookie-explainer>', context),
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
  render: () => html`
    <cookie-explainer lang="fr"></cookie-explainer>
    <hr />
    <cookie-explainer lang="en"></cookie-explainer>
  `,
};

/** The charter it was given is on its way: the author's content is there to read. */
export const Loading: Story = {
  beforeEach: never,
  render: (_, context) =>
    html`<cookie-explainer src="./slow-charter.json"
      ><p>${authored('a cookie', context)}</p></cookie-explainer
    >`,
};

/** The browser runs no script: the author's content is what there is. */
export const NoJavaScript: Story = {
  name: 'No JavaScript',
  render: (_, context) =>
    withoutScripts(
      `<cookie-explainer>
        <p>${authored('a cookie', context)}</p>
      </cookie-explainer>`,
      context,
    ),
};

/** The network is gone before the charter came: our own words are shown. */
export const Offline: Story = {
  tags: ['warns'],
  beforeEach: offline,
  render: () => html`<cookie-explainer src="./far-charter.json"></cookie-explainer>`,
};

/** The charter it was given cannot be read: our own words are shown. */
export const UnreadableCharter: Story = {
  tags: ['warns'],
  render: () => html`<cookie-explainer src="data:,none"></cookie-explainer>`,
};

/** On paper. */
export const Printed: Story = { tags: ['print'], args: { charter: blois }, ...printed };
