import { run } from './run.mjs';

/** Builds the catalogue into dist-storybook; it sends no telemetry. */
export const buildCatalogue = () =>
  run('storybook', ['build', '-o', 'dist-storybook', '--quiet', '--disable-telemetry'], {
    env: { STORYBOOK_DISABLE_TELEMETRY: '1' },
    quiet: true,
  });
