import { Editor } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';

const editor = new Editor({
  element: document.querySelector('#editor'),
  // Its links are in the kit.
  extensions: [StarterKit],
});
Object.assign(globalThis, {
  roundTrip: (/** @type {string} */ html) => {
    editor.commands.setContent(html);
    return editor.getHTML();
  },
  written: () => editor.getHTML(),
});
