import { templates } from '../generated/fr/preferences.js';
import { provide } from '../provide.js';

provide('fr', templates);
