/** The tags of the legal page, which share nearly all their code: one file for both. */
import '../define/charter.js';
import '../define/table.js';
