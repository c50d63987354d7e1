// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.
import { str } from '@lit/localize/internal/str-tag.js';
import { templates as askAgain } from './fr/ask-again.js';
import { templates as banner } from './fr/banner.js';
import { templates as consentUi } from './fr/consent-ui.js';
import { templates as coreDocument } from './fr/core-document.js';
import { templates as defaultTexts } from './fr/default-texts.js';
import { templates as embed } from './fr/embed.js';
import { templates as errorLine } from './fr/error-line.js';
import { templates as extended } from './fr/extended.js';
import { templates as extendedColumns } from './fr/extended-columns.js';
import { templates as extendedSections } from './fr/extended-sections.js';
import { templates as itemKind } from './fr/item-kind.js';
import { templates as notice } from './fr/notice.js';
import { templates as preferences } from './fr/preferences.js';
import { templates as results } from './fr/results.js';
import { templates as settings } from './fr/settings.js';
import { templates as values } from './fr/values.js';

/** Every message, for `registerLocale`. */
export const templates = { ...askAgain(str), ...banner(str), ...consentUi(str), ...coreDocument(str), ...defaultTexts(str), ...embed(str), ...errorLine, ...extended(str), ...extendedColumns, ...extendedSections, ...itemKind(str), ...notice, ...preferences(str), ...results, ...settings, ...values(str) };
