// Loaded where a charter keeps the choice elsewhere than in the default cookie.
export { createStorage } from './create-storage.js';
