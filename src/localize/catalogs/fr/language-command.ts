// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.
import type { Str } from '../../add-catalog.js';

export const templates = (str: Str) => ({
  'cli.changed-message': str`${0} : le texte anglais a changé depuis : ${1}`,
  'cli.left-in-english': str`Sans traduction, et laissés en anglais : ${0} des ${1} messages.`,
  'cli.no-language': str`« language » vaut ${0} : écrivez le code de la langue, par exemple « de ».`,
  'cli.no-messages': str`${0} n’est pas une liste de messages : il lui faut les champs « language » et « messages ».`,
  'cli.unknown-message': str`${0} : cette version n’a pas ce message, qui est laissé de côté.`,
  'cli.wrong-forms': str`${0} : écrivez un texte, ou un par forme du pluriel : ${1}. La forme « other » est nécessaire.`,
  'cli.wrong-places': str`${0} : emplacements attendus ${1}, trouvés ${2}.`,
});
