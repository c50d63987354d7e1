/** The forms that survive editors, for the browser file: it loads the code of the tags that they become. */
import { upgradeCmsMarkup } from '../cms-markup/upgrade-cms-markup.js';

upgradeCmsMarkup();
