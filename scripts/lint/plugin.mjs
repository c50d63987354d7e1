// The rules of this project that no published linter has.
import { layers } from './layers.mjs';
import { lazyImports } from './lazy-imports.mjs';
import { noUntranslatedText } from './untranslated-text.mjs';

export default {
  meta: { name: 'cookie-charter' },
  rules: { layers, 'lazy-imports': lazyImports, 'no-untranslated-text': noUntranslatedText },
};
