import { templates } from '../generated/fr/asking.js';
import { provide } from '../provide.js';

provide('fr', templates);
