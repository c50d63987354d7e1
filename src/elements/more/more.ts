/** Words and views that only some charters need, in one file. */
import { frenchToo } from '../../localize/provide.js';
import { templates } from '../../localize/generated/fr/more.js';

export { more } from '../../document/more/index.js';
export { moreViews as views } from './views.js';

frenchToo(templates);
