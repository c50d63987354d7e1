import { BLOCKED, BLOCKED_SCRIPT, POLICY, PURPOSES, WORDS } from '../words.mjs';
import { folderFiles } from './variant.mjs';

const NAME = '@porscheofficial/cookie-consent-banner';
const FOLDER = 'dist/cookie-consent-banner';
const categories = PURPOSES.map(({ id: key, title: label, description }) => ({ key, label, description }));

/** @type {import('./variant.mjs').Variant} */
export const porsche = {
  name: 'porsche',
  note: 'Web component of its README without a tag manager; preferences inside the banner, saving them reloads the page.',
  files: folderFiles(`/peers/${NAME}/${FOLDER}`, `labs/bench/node_modules/${NAME}/${FOLDER}`),
  placement: {
    bottom: `<script type="module" src="/peers/${NAME}/${FOLDER}/cookie-consent-banner.esm.js"></script>
<cookie-consent-banner btn-label-accept-and-continue="${WORDS.accept}" btn-label-only-essential-and-continue="${WORDS.refuse}" btn-label-persist-selection-and-continue="${WORDS.save}" btn-label-select-all-and-continue="${WORDS.accept}" content-settings-description="${WORDS.title}">
${WORDS.text} <a class="details" href="javascript:document.dispatchEvent(new Event('cookie_consent_details_show'))">${WORDS.open}</a> <a href="${POLICY}">${WORDS.policy}</a>
</cookie-consent-banner>
<script>
document.querySelector('cookie-consent-banner').availableCategories = ${JSON.stringify(categories)};
function runGranted(event) {
  if (event.detail.acceptedCategories.includes('${BLOCKED.purpose}')) ${BLOCKED_SCRIPT};
}
window.addEventListener('cookie_consent_preferences_restored', runGranted);
window.addEventListener('cookie_consent_preferences_updated', runGranted);
</script>`,
  },
  accept: 'cookie-consent-banner >>> .btn_accept_all',
  refuse: 'cookie-consent-banner >>> .btn_essentials_only',
  open: 'cookie-consent-banner .details',
  toggle: 'cookie-consent-banner >>> input[type=checkbox]:not(:disabled)',
  save: 'cookie-consent-banner >>> .btn_persist_selection',
};
