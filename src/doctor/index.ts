/**
 * Doctor for authors: reports, over the page, what the page did to our elements.
 *
 * @module
 */
export { openDoctor } from './open-doctor.js';
