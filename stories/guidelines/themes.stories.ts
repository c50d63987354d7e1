import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import portal from '../../examples/portal/charter.json' with { type: 'json' };
import { framed } from '../support/site-page.js';

const meta: Meta = { title: 'Themes', tags: ['!autodocs'], parameters: { controls: { disable: true } } };
export default meta;

type Story = StoryObj;

const BODY = `<cookie-banner position="inline"></cookie-banner>
<main><h1>Cookies</h1><cookie-table category="media"></cookie-table><cookie-settings with-status></cookie-settings></main>`;

/** The theme, light and dark. */
const shown = (theme: string, language: string): TemplateResult =>
  html`<div
    style="display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1rem"
  >
    ${['light', 'dark'].map((scheme) =>
      framed(
        { charter: portal, body: BODY, language: language === 'en' ? 'en' : 'fr', scheme, theme },
        { title: `${theme}, ${scheme}`, width: 800, height: 1240 },
      ),
    )}
  </div>`;

/** No theme: the colours of the page, and nothing else. */
export const None: Story = { render: (_, { globals }) => shown('none', String(globals['language'])) };

/** Calm greys, rounded. */
export const Default: Story = { render: (_, { globals }) => shown('default', String(globals['language'])) };

/** At home beside the French State design system. */
export const DSFR: Story = {
  name: 'DSFR',
  render: (_, { globals }) => shown('dsfr', String(globals['language'])),
};

/** Black and white alone, every line in full black or white. */
export const HighContrast: Story = {
  render: (_, { globals }) => shown('high-contrast', String(globals['language'])),
};
