/** CMS markup for the browser file, which loads the code of the elements that it becomes. */
import { upgradeCmsMarkup } from '../cms-markup/upgrade-cms-markup.js';

upgradeCmsMarkup();
