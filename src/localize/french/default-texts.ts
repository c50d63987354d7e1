import { templates } from '../generated/fr/default-texts.js';
import { provide } from '../provide.js';

provide('fr', templates);
