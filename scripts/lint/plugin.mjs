// The rules of this project that no published linter has.
import { layers } from './layers.mjs';
import { noUntranslatedText } from './untranslated-text.mjs';

export default {
  meta: { name: 'cookie-charter' },
  rules: { layers, 'no-untranslated-text': noUntranslatedText },
};
