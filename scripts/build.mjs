// dist/: the modules and their types, the data for editors and frameworks, and the files for a <script> tag.
import { rmSync } from 'node:fs';
import { bundleForScriptTag } from './bundle/bundle.mjs';
import { bundleModules } from './bundle/bundle-modules.mjs';
import { writeFrameworkTypes } from './lib/framework-types.mjs';
import { fromRoot, MODULES } from './lib/root.mjs';
import { run } from './lib/run.mjs';

for (const dir of ['dist', MODULES]) rmSync(fromRoot(dir), { recursive: true, force: true });
await Promise.all([
  run('tsc', ['-p', 'tsconfig.build.json', '--outDir', MODULES]),
  run('cem', ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet']),
]);
await run('tsc', ['-p', 'tsconfig.cli.json', '--outDir', MODULES]);
await bundleModules(fromRoot(MODULES), fromRoot('dist'));
writeFrameworkTypes();
await bundleForScriptTag(fromRoot('dist/cdn'));
console.log('built: dist/');
