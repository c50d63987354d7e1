import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // What a site loads: frames that are whole pages, and the studio, run the files that are shipped.
  staticDirs: [
    { from: '../dist/cdn', to: '/shipped' },
    { from: '../themes', to: '/themes' },
    { from: '../stories/outside', to: '/outside' },
    { from: '../node_modules/@fontsource-variable/source-sans-3', to: '/fonts' },
  ],
  // Relative addresses: the catalogue works from any folder of any server.
  viteFinal: (vite) => ({ ...vite, base: './' }),
};

export default config;
