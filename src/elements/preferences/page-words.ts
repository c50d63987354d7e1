/** French for the tables, where nothing else of the page brought it. */
import { templates } from '../../localize/generated/fr/page.js';
import { frenchToo } from '../../localize/provide.js';

frenchToo(templates);
