import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { mergeCharters } from '../src/charter/merge-charters.js';
import bare from './charters/bare.json' with { type: 'json' };
import base from './charters/base.json' with { type: 'json' };
import missing from './charters/broken/missing.json' with { type: 'json' };
import durations from './charters/durations.json' with { type: 'json' };
import flat from './charters/flat.json' with { type: 'json' };
import grouped from './charters/grouped.json' with { type: 'json' };
import holes from './charters/holes.json' with { type: 'json' };
import names from './charters/names.json' with { type: 'json' };
import newer from './charters/newer.json' with { type: 'json' };
import portalA from './charters/portal-a.json' with { type: 'json' };
import portalB from './charters/portal-b.json' with { type: 'json' };
import six from './charters/six.json' with { type: 'json' };
import three from './charters/three.json' with { type: 'json' };
import { narrow, ownPage } from './support/story-frames.js';

const charter = (file: object): TemplateResult => html`<cookie-charter .charter=${file}></cookie-charter>`;
const table = (file: object): TemplateResult => html`<cookie-table .charter=${file}></cookie-table>`;

const meta: Meta = {
  title: 'Format',
  component: 'cookie-charter',
  tags: ['!autodocs'],
  parameters: ownPage('480px'),
};
export default meta;

type Story = StoryObj;

/** Three categories, one of each consent: nothing asked, an objection, consent. Our sections, our columns. */
export const ThreeCategories: Story = { render: () => charter(three) };

/** The same as cards. */
export const ThreeCategoriesNarrow: Story = { render: () => narrow(charter(three)) };

/** Six categories, third parties, every kind of storage, transfers; contents, browsers, processors, history. */
export const SixCategories: Story = { render: () => charter(six) };

/** A hundred rows: one table with the category as a column, and a field to search it. */
export const HundredRows: Story = { render: () => charter(flat) };

/** A hundred cards. */
export const HundredCards: Story = { render: () => narrow(charter(flat)) };

/** Tables behind their headings, grouped by storage and by provider; one always cards, one always a table, with a merged column and its foot-note. */
export const Grouped: Story = { render: () => charter(grouped) };

/** The same where there is little room: the wide table moves sideways. */
export const GroupedNarrow: Story = { render: () => narrow(charter(grouped)) };

/** Services without cookies, categories without services, names alone. */
export const Bare: Story = { render: () => charter(bare) };

/** Every form of duration. */
export const Durations: Story = { render: () => table(durations) };

/** Names with marks that mean something elsewhere. */
export const Names: Story = { render: () => table(names) };

/** One base, and a portal that adds to it. */
export const Extended: Story = { render: () => charter(mergeCharters(base, portalA)) };

/** The same base, and a portal that takes away and asks more. */
export const ExtendedStricter: Story = { render: () => charter(mergeCharters(base, portalB)) };

/** Three languages promised; where a text lacks one, another language is shown, and marked as such. */
export const LanguagesWithHoles: Story = { tags: ['warns'], render: () => charter(holes) };

/** A file of a newer format: what this version knows of it. */
export const NewerFormat: Story = { render: () => charter(newer) };

/** What the author of a page sees with `debug`. */
export const Debug: Story = {
  render: () => html`<cookie-table debug .charter=${missing}></cookie-table>`,
};
