/** Our own texts, for sites that have not written theirs, in one file. */
import { frenchToo } from '../../localize/provide.js';
import { templates } from '../../localize/generated/fr/default-texts.js';

export { texts } from '../../document/default-texts.js';

frenchToo(templates);
