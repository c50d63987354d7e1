/** Registers every tag. */
import './define/banner.js';
import './define/charter.js';
import './define/embed.js';
import './define/explainer.js';
import './define/preferences.js';
import './define/settings.js';
import './define/table.js';
