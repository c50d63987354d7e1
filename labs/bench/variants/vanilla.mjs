import { BLOCKED, BLOCKED_SCRIPT, PURPOSES, WORDS } from '../words.mjs';
import { peerFiles } from './variant.mjs';

const options = {
  categories: Object.fromEntries(
    PURPOSES.map(({ id, services }) => [
      id,
      { services: Object.fromEntries(services.map((service) => [service.id, { label: service.title }])) },
    ]),
  ),
  language: {
    default: 'fr',
    translations: {
      fr: {
        consentModal: {
          title: WORDS.title,
          description: WORDS.text,
          acceptAllBtn: WORDS.accept,
          acceptNecessaryBtn: WORDS.refuse,
          showPreferencesBtn: WORDS.open,
        },
        preferencesModal: {
          title: WORDS.title,
          acceptAllBtn: WORDS.accept,
          acceptNecessaryBtn: WORDS.refuse,
          savePreferencesBtn: WORDS.save,
          closeIconLabel: WORDS.close,
          serviceCounterLabel: 'service|services',
          sections: PURPOSES.map(({ id, title, description }) => ({
            title,
            description,
            linkedCategory: id,
          })),
        },
      },
    },
  },
};

/** @type {import('./variant.mjs').Variant} */
export const vanilla = {
  name: 'vanilla-cookieconsent',
  note: 'As its guide to start: style in the head, a module with the settings at the end, which imports the script.',
  files: {
    ...peerFiles('vanilla-cookieconsent', ['dist/cookieconsent.css', 'dist/cookieconsent.umd.js']),
    '/peers/vanilla-cookieconsent/config.js': `import '/peers/vanilla-cookieconsent/dist/cookieconsent.umd.js';
CookieConsent.run(${JSON.stringify(options)});`,
  },
  placement: {
    head: '<link rel="stylesheet" href="/peers/vanilla-cookieconsent/dist/cookieconsent.css">',
    bottom: `<script type="text/plain" data-category="${BLOCKED.purpose}" data-service="${BLOCKED.service}">${BLOCKED_SCRIPT}</script>
<script type="module" src="/peers/vanilla-cookieconsent/config.js"></script>`,
  },
  accept: '#cc-main .cm__btn[data-role=all]',
  refuse: '#cc-main .cm__btn[data-role=necessary]',
  open: '#cc-main .cm__btn[data-role=show]',
  toggle: '#cc-main .pm .section__toggle',
  save: '#cc-main .pm [data-role=save]',
};
