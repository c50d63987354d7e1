import { GeneralHtmlSupport } from 'ckeditor5';
import { PLUGINS, start } from './ckeditor-classic.mjs';

// As its guide has it to allow everything; what runs code stays out.
await start({
  plugins: [...PLUGINS, GeneralHtmlSupport],
  htmlSupport: {
    allow: [{ name: /.*/, attributes: true, classes: true, styles: true }],
    disallow: [{ name: 'script' }],
  },
});
