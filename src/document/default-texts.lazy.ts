/** Default texts, for charters without their own. */
import { addFrenchIfRegistered } from '../localize/add-catalog.js';
import { templates } from '../localize/catalogs/fr/default-texts.js';

export { texts } from './default-texts.messages.js';

addFrenchIfRegistered(templates);
