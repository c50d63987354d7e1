import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  layoutCustomisations: {
    // The studio has controls of its own, and needs the room.
    showPanel: ({ storyId = '' }: { readonly storyId?: string }, shown) =>
      !storyId.startsWith('charter-studio') && shown,
  },
  theme: create({
    base: 'light',
    brandTitle: 'cookie-charter',
    fontBase: "'Nunito Sans', system-ui, sans-serif",
    colorPrimary: '#0b4f8a',
    colorSecondary: '#0b4f8a',
  }),
  sidebar: { showRoots: false },
});
