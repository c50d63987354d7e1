// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.
import { str } from '@lit/localize/internal/str-tag.js';
import { templates as again } from './fr/again.js';
import { templates as asking } from './fr/asking.js';
import { templates as banner } from './fr/banner.js';
import { templates as defaultTexts } from './fr/default-texts.js';
import { templates as embed } from './fr/embed.js';
import { templates as more } from './fr/more.js';
import { templates as notice } from './fr/notice.js';
import { templates as page } from './fr/page.js';
import { templates as preferences } from './fr/preferences.js';
import { templates as results } from './fr/results.js';
import { templates as settings } from './fr/settings.js';
import { templates as status } from './fr/status.js';

/** Every message, for `registerLocale`. */
export const templates = { ...again(str), ...asking(str), ...banner(str), ...defaultTexts(str), ...embed(str), ...more(str), ...notice, ...page(str), ...preferences(str), ...results, ...settings, ...status };
