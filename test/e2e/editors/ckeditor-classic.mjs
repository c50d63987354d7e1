// What the editor's own ready-made classic build had in it, without the services of its maker.
import {
  Autoformat,
  BlockQuote,
  Bold,
  ClassicEditor,
  Essentials,
  Heading,
  Image,
  ImageCaption,
  ImageStyle,
  Indent,
  Italic,
  Link,
  List,
  MediaEmbed,
  Paragraph,
  PasteFromOffice,
  Table,
  TableToolbar,
  TextTransformation,
} from 'ckeditor5';

export const PLUGINS = [
  Autoformat,
  BlockQuote,
  Bold,
  Essentials,
  Heading,
  Image,
  ImageCaption,
  ImageStyle,
  Indent,
  Italic,
  Link,
  List,
  MediaEmbed,
  Paragraph,
  PasteFromOffice,
  Table,
  TableToolbar,
  TextTransformation,
];

/** @param {import('ckeditor5').EditorConfig} config */
export const start = async (config) => {
  const place = /** @type {HTMLElement} */ (document.querySelector('#editor'));
  const editor = await ClassicEditor.create(place, { licenseKey: 'GPL', ...config });
  Object.assign(globalThis, {
    roundTrip: (/** @type {string} */ html) => {
      editor.setData(html);
      return editor.getData();
    },
    written: () => editor.getData(),
  });
};
