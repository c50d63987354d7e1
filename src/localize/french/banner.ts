import { templates } from '../generated/fr/banner.js';
import { provide } from '../provide.js';

provide('fr', templates);
