// dist/: modules and types by tsc, the data for editors and frameworks, and the file for a <script> tag.
import { rmSync } from 'node:fs';
import { bundleForScriptTag } from './bundle/bundle.mjs';
import { writeFrameworkTypes } from './lib/framework-types.mjs';
import { fromRoot } from './lib/root.mjs';
import { run } from './lib/run.mjs';

rmSync(fromRoot('dist'), { recursive: true, force: true });
await Promise.all([
  run('tsc', ['-p', 'tsconfig.build.json']),
  run('cem', ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet']),
]);
writeFrameworkTypes();
await run('tsc', ['-p', 'tsconfig.cli.json']);
await bundleForScriptTag(fromRoot('dist/cdn'));
console.log('built: dist/');
