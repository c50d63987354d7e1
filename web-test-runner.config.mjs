// Tests beside the source, in a real browser. ENGINE=chromium (default), firefox or webkit. AS_SHIPPED=1: on the source as
// the browser files have it.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { asShipped } from './test/browser/as-shipped-plugin.mjs';
import { axTree } from './test/browser/ax-tree-plugin.mjs';
import { codeFiles } from './test/browser/code-files-plugin.mjs';
import { launcherFor } from './scripts/lib/engines.mjs';
import { summaryReporter } from './scripts/lib/summary-reporter.mjs';

const engine = process.env['ENGINE'] ?? 'chromium';

export default {
  files: ['src/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  browsers: [await launcherFor(engine)],
  concurrency: engine === 'chromium' ? 2 : 1,
  testFramework: { config: { timeout: 10000 } },
  testsStartTimeout: 60000,
  testsFinishTimeout: 120000,
  // What our code prints is looked at by the tests themselves: see test/browser/console.ts.
  filterBrowserLogs: (/** @type {{ args: unknown[] }} */ { args }) =>
    !args.some((word) => String(word).includes('Lit is in dev mode')),
  plugins: [
    ...(process.env['AS_SHIPPED'] ? [asShipped] : []),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
    axTree,
    codeFiles,
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), summaryReporter(engine)],
};
