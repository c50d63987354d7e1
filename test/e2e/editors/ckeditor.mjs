import { PLUGINS, start } from './ckeditor-classic.mjs';

await start({ plugins: PLUGINS });
