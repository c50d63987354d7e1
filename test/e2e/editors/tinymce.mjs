import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';

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
