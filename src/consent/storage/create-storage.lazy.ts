// Lazy-loaded where a charter names another storage than the default cookie.
export { createStorage } from './create-storage.js';
