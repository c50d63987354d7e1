// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.
import { str } from '@lit/localize/internal/str-tag.js';
import { templates as banner } from './fr/banner.js';
import { templates as defaultTexts } from './fr/default-texts.js';
import { templates as more } from './fr/more.js';
import { templates as page } from './fr/page.js';
import { templates as status } from './fr/status.js';

/** Every message, for `registerLocale`. */
export const templates = { ...banner, ...defaultTexts, ...more(str), ...page(str), ...status };
