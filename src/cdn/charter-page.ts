/** The tags of the cookie policy page share nearly all their code: one file for both. */
import '../define/charter.js';
import '../define/table.js';
