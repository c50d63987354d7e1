// Its files have no types under these names; they hang themselves on the global object of its main file.
import 'tinymce/tinymce.js';
import 'tinymce/icons/default/icons.js';
import 'tinymce/models/dom/model.js';
import 'tinymce/themes/silver/theme.js';

const { tinymce } = /** @type {{ tinymce: import('tinymce').TinyMCE }} */ (
  /** @type {unknown} */ (globalThis)
);

// Without its looks, which are files apart.
const [editor] = await tinymce.init({
  selector: '#editor',
  license_key: 'gpl',
  skin: false,
  content_css: false,
  promotion: false,
});
if (!editor) throw new Error('TinyMCE: no editor');
Object.assign(globalThis, {
  roundTrip: (/** @type {string} */ html) => {
    editor.setContent(html);
    return editor.getContent();
  },
  written: () => editor.getContent(),
});
