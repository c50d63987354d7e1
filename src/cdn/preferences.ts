// Builds on the file of the cookie policy page, so that shared code is in one place and one request.
import './charter-page.js';
import '../define/preferences.js';

// Exported for the other bundle, which opens the preferences.
export { openPreferences } from '../elements/preferences/open-preferences.lazy.js';
