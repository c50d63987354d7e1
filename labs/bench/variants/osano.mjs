import { BLOCKED_SCRIPT, POLICY, WORDS } from '../words.mjs';
import { peerFiles } from './variant.mjs';

const settings = {
  type: 'opt-in',
  palette: { popup: { background: '#383b75' }, button: { background: '#f1d600' } },
  content: {
    message: WORDS.text,
    allow: WORDS.accept,
    deny: WORDS.refuse,
    link: WORDS.policy,
    href: POLICY,
    policy: 'Cookies',
  },
};

/** @type {import('./variant.mjs').Variant} */
export const osano = {
  name: 'cookieconsent (osano)',
  note: 'Type opt-in; one yes or no for all purposes, and no preferences. Style in the head, script at the end.',
  files: peerFiles('cookieconsent', ['build/cookieconsent.min.js', 'build/cookieconsent.min.css']),
  placement: {
    head: '<link href="/peers/cookieconsent/build/cookieconsent.min.css" rel="stylesheet">',
    bottom: `<script src="/peers/cookieconsent/build/cookieconsent.min.js"></script>
<script>
function runGranted() {
  if (this.hasConsented()) ${BLOCKED_SCRIPT};
}
window.cookieconsent.initialise(Object.assign(${JSON.stringify(settings)}, {
  onInitialise: runGranted,
  onStatusChange: runGranted,
}));
</script>`,
  },
  accept: '.cc-window .cc-allow',
  refuse: '.cc-window .cc-deny',
};
