import { templates } from '../generated/fr/page.js';
import { provide } from '../provide.js';

provide('fr', templates);
