// One bundler here, the one that splits most; the others take long, and are in `npm run test:long`.
import { checkBundler } from './check-bundlers.mjs';

checkBundler('esbuild');
