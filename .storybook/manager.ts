import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'cookie-charter',
    fontBase: "'Nunito Sans', system-ui, sans-serif",
    colorPrimary: '#0b4f8a',
    colorSecondary: '#0b4f8a',
  }),
  sidebar: { showRoots: false },
});
