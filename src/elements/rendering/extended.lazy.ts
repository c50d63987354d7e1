/** Translations and renderers that only some charters need, in one file. */
import { addFrenchIfRegistered } from '../../localize/add-catalog.js';
import { templates as columns } from '../../localize/catalogs/fr/extended-columns.js';
import { templates as kinds } from '../../localize/catalogs/fr/item-kind.js';
import { templates as rendering } from '../../localize/catalogs/fr/extended.js';
import { templates as sections } from '../../localize/catalogs/fr/extended-sections.js';
import { templates as values } from '../../localize/catalogs/fr/values.js';

export { EXTENDED_PARTS as parts } from '../../document/extended-parts.js';
export { extendedRenderers as views } from './extended-renderers.js';

addFrenchIfRegistered(columns, kinds, rendering, sections, values);
