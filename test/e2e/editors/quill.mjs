import Quill from 'quill';

const editor = new Quill('#editor', { theme: 'snow' });
Object.assign(globalThis, {
  roundTrip: (/** @type {string} */ html) => {
    editor.setContents(editor.clipboard.convert({ html }));
    return editor.getSemanticHTML();
  },
  written: () => editor.getSemanticHTML(),
});
