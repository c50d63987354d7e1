import { templates } from '../generated/fr/embed.js';
import { provide } from '../provide.js';

provide('fr', templates);
