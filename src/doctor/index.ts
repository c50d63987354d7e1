/** What a page did to our elements, over the page: for its author. */
export { openDoctor } from './open-doctor.js';
