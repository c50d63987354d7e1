import { createPageState, PAGE_STATE_NAME } from '../page-state.js';
import { templatesOf, type Translation } from './translations.js';

/**
 * The script that adds a language to the browser files of the package. It imports nothing, and works before and after
 * them: it writes into the page state, which all copies of the package share.
 * @param tag BCP 47 tag of the language.
 * @param translations By id of the message.
 */
export const languageFile = (tag: string, translations: Readonly<Record<string, Translation>>): string =>
  `// ${tag} for cookie-charter, made by "cookie-charter language". Load it beside cookie-charter.js.
{
  const createRegistry = ${createPageState.toString()};
  const templatesOf = ${templatesOf.toString()};
  const shared = (globalThis[Symbol.for(${JSON.stringify(PAGE_STATE_NAME)})] ??= createRegistry());
  const tag = ${JSON.stringify(tag)};
  const added = templatesOf(tag, ${JSON.stringify(translations, null, 2)});
  shared.catalogs.set(tag, { ...shared.catalogs.get(tag), ...added });
  for (const update of shared.languageListeners) update();
}
`;
