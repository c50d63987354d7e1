/**
 * The classes, the charter and the languages. Importing this changes nothing: no tag is registered,
 * nothing is read or written. `cookie-charter/define` registers the tags.
 *
 * @module
 */
export { BannerElement } from './elements/banner/banner.js';
export { CharterElement } from './elements/charter/charter.js';
export { EmbedElement } from './elements/embed/embed.js';
export { ExplainerElement } from './elements/explainer/explainer.js';
export { PreferencesElement } from './elements/preferences/preferences.js';
export { SettingsElement } from './elements/settings/settings.js';
export { TableElement } from './elements/table/table.js';
export { registerLocale } from './localize/msg.js';
export { readTranslations, type Translation, type TranslationFile } from './localize/translations.js';
export * from './charter/index.js';
