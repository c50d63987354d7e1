import { templates } from '../generated/fr/settings.js';
import { provide } from '../provide.js';

provide('fr', templates);
