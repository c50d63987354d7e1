import { BLOCKED, BLOCKED_SCRIPT, POLICY, PURPOSES, WORDS } from '../words.mjs';
import { peerFiles } from './variant.mjs';

const config = {
  version: 1,
  lang: 'fr',
  acceptAll: true,
  translations: {
    zz: { privacyPolicyUrl: POLICY },
    fr: {
      consentNotice: { description: WORDS.text, learnMore: WORDS.open },
      ok: WORDS.accept,
      decline: WORDS.refuse,
      acceptSelected: WORDS.save,
      purposes: Object.fromEntries(
        PURPOSES.map(({ id, title, description }) => [id, { title, description }]),
      ),
    },
  },
  services: PURPOSES.flatMap(({ id: purpose, services }) =>
    services.map(({ id: name, title }) => ({ name, title, purposes: [purpose] })),
  ),
};

/** @type {import('./variant.mjs').Variant} */
export const klaro = {
  name: 'klaro',
  note: 'Settings in a file before it, both deferred, at the end of the body.',
  files: {
    ...peerFiles('klaro', ['dist/klaro.js']),
    '/peers/klaro/config.js': `var klaroConfig = ${JSON.stringify(config)};`,
  },
  placement: {
    bottom: `<script type="text/plain" data-type="text/javascript" data-name="${BLOCKED.service}">${BLOCKED_SCRIPT}</script>
<script defer type="text/javascript" src="/peers/klaro/config.js"></script>
<script defer type="text/javascript" src="/peers/klaro/dist/klaro.js"></script>`,
  },
  accept: '.klaro .cookie-notice .cm-btn-success',
  refuse: '.klaro .cookie-notice .cn-decline',
  open: '.klaro .cookie-notice .cn-learn-more',
  toggle: '.klaro .cookie-modal .cm-list-label .slider',
  save: '.klaro .cookie-modal .cm-btn-accept',
};
