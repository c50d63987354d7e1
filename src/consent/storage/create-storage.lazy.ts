// Loaded where a charter keeps the choice elsewhere than in the default cookie.
export { storageFor } from './create-storage.js';
