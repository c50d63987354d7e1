/** The panel over the page that calls for it by `?cookie-charter=debug`. */
import '../localize/french/page.js';
import { openDoctor } from '../doctor/open.js';

// Its own folder and the one above, which holds the file that the page names.
openDoctor([new URL('../..', import.meta.url).href]).catch(console.error);
