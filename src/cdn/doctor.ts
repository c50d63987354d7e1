/** The panel over the page that calls for it by `?cookie-charter=debug`. */
import { addCatalog } from '../localize/add-catalog.js';
import { templates as coreDocument } from '../localize/catalogs/fr/core-document.js';
import { openDoctor } from '../doctor/open-doctor.js';

addCatalog('fr', coreDocument);

// Its own folder and the one above, which holds the file that the page names.
openDoctor([new URL('../..', import.meta.url).href]).catch(console.error);
