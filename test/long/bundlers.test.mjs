// Every bundler but the one of `test/e2e/bundlers.test.mjs`.
import { BUNDLERS } from '../e2e/bundled-app.mjs';
import { checkBundler } from '../e2e/check-bundlers.mjs';

for (const bundler of Object.keys(BUNDLERS)) if (bundler !== 'esbuild') checkBundler(bundler);
