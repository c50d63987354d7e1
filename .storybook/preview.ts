import '../src/define.js';
import './preview.css';
import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { html } from 'lit';
import calm from '../themes/default.css?inline';
import dsfr from '../themes/dsfr.css?inline';
import contrast from '../themes/high-contrast.css?inline';
import manifest from '../dist/custom-elements.json' with { type: 'json' };
import { lookOf } from '../stories/support/toolbar-globals.js';
import { PSEUDO, registerPseudoLanguage } from '../stories/support/pseudo-language.js';

setCustomElementsManifest(manifest);
registerPseudoLanguage();

const THEMES: Readonly<Record<string, string>> = { default: calm, dsfr, 'high-contrast': contrast };
const themeSheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(themeSheet);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { toc: { headingSelector: 'h2:not(.sbdocs-subtitle)', title: 'On this page' } },
    layout: 'padded',
    options: {
      storySort: {
        order: [
          'Introduction',
          'Do and do not',
          'Tokens',
          'Themes',
          'Charter studio',
          'Charter',
          'Table',
          'Explainer',
          'Banner',
          'Preferences',
          'Settings',
          'Embed',
          'Format',
        ],
      },
    },
  },
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'fr', title: 'Français' },
          { value: 'en', title: 'English' },
          { value: PSEUDO, title: 'Pseudo (right to left)' },
        ],
      },
    },
    scheme: {
      description: 'Light or dark',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: 'none', title: 'No theme' },
          { value: 'default', title: 'Default' },
          { value: 'dsfr', title: 'DSFR' },
          { value: 'high-contrast', title: 'High contrast' },
        ],
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'As the language' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    width: {
      description: 'Width of the column around',
      toolbar: {
        icon: 'ruler',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'As wide as there is' },
          ...[320, 480, 768].map((width) => ({ value: `${width}px`, title: `${width} px` })),
        ],
      },
    },
  },
  initialGlobals: { language: 'fr', scheme: 'light', theme: 'none', direction: 'auto', width: 'auto' },
  decorators: [
    (story, { globals: { width, ...globals } }) => {
      const { language, scheme, direction } = lookOf({ globals });
      return html`<div
        class="story"
        lang=${language}
        dir=${direction}
        style="color-scheme: ${scheme}; inline-size: ${width}"
      >
        ${story()}
      </div>`;
    },
    (story, { globals, viewMode }) => {
      const { language, scheme, direction, theme } = lookOf({ globals });
      const page = document.documentElement;
      // Pages of text are English, and light, around their stories. What stands over a page takes after the page.
      page.lang = viewMode === 'docs' ? 'en' : language;
      page.dir = viewMode === 'docs' ? 'ltr' : direction;
      page.style.colorScheme = viewMode === 'docs' ? 'light' : scheme;
      themeSheet.replaceSync(THEMES[theme] ?? '');
      return story();
    },
  ],
};

export default preview;
