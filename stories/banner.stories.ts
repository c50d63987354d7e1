import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import type { BannerElement } from '../src/elements/banner/banner.js';
import { blois } from './charters/blois.js';
import small from './charters/small.json' with { type: 'json' };
import { narrow } from './support/frames.js';

const { args, argTypes, template } = getStorybookHelpers<BannerElement>('cookie-banner');

const meta: Meta<BannerElement> = {
  title: 'Banner',
  component: 'cookie-banner',
  args,
  argTypes,
  render: (values) => template(values),
};
export default meta;

type Story = StoryObj<BannerElement>;

/** Nothing is asked, so there is nothing to show. */
export const NothingAsked: Story = { args: { charter: small as never } };

/** One line that informs, and can be closed. Nothing is stored that the charter does not declare. */
export const Notice: Story = { args: { charter: small as never, notice: true } };

/** With the first charter's own intro. */
export const NoticeInTheirWords: Story = { args: { charter: blois, notice: true } };

export const NoticeNarrow: Story = {
  args: { charter: small as never, notice: true },
  render: (values) => narrow(template(values)),
};
