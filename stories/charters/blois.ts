/** The first charter, as the example publishes it. */
import file from '../../examples/blois/charter.json' with { type: 'json' };
import type { CharterFile } from '../../src/charter/charter-json.js';

export const blois = file as CharterFile;
