import '../src/define.js';
import './preview.css';
import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../dist/custom-elements.json' with { type: 'json' };
import { PSEUDO, registerPseudoLanguage } from '../stories/support/pseudo-language.js';

setCustomElementsManifest(manifest);
registerPseudoLanguage();

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'requiredFirst' },
    layout: 'padded',
    options: {
      storySort: { order: ['Charter', 'Table', 'Explainer', 'Banner', 'Preferences', 'Settings', 'Embed'] },
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
  },
  initialGlobals: { language: 'fr', scheme: 'light' },
  decorators: [
    (story, { globals: { language, scheme } }) =>
      html`<div
        class="story"
        lang=${language}
        dir=${language === PSEUDO ? 'rtl' : 'ltr'}
        style="color-scheme: ${scheme}"
      >
        ${story()}
      </div>`,
    (story, { globals: { language } }) => {
      document.documentElement.lang = String(language);
      return story();
    },
  ],
};

export default preview;
