// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.
import type { Str } from '../../add-catalog.js';

export const templates = (str: Str) => ({
  'kind.first': `Cookie interne`,
  'kind.first-persistent': `Cookie interne persistant`,
  'kind.first-session': `Cookie interne de session`,
  'kind.item-first': str`${0}, interne`,
  'kind.item-third': str`${0}, tiers`,
  'kind.persistent': `Cookie persistant`,
  'kind.session': `Cookie de session`,
  'kind.third': `Cookie tiers`,
  'kind.third-persistent': `Cookie tiers persistant`,
  'kind.third-session': `Cookie tiers de session`,
  'kind.with-duration': str`${0}, ${1}`,
});
