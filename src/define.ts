/** Registers every tag. */
import './define/banner.js';
import './define/charter.js';
import './define/explainer.js';
import './define/table.js';
