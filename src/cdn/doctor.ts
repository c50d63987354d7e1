/** The doctor: a panel over the page, opened by `?cookie-charter=debug`. */
import { addCatalog } from '../localize/add-catalog.js';
import { templates as coreDocument } from '../localize/catalogs/fr/core-document.js';
import { openDoctor } from '../doctor/open-doctor.js';

addCatalog('fr', coreDocument);

// Folder of our own files: it holds the folder of this file, and the file that the page names.
openDoctor([new URL('../..', import.meta.url).href]).catch(console.error);
