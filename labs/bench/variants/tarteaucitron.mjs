import { BLOCKED, BLOCKED_SCRIPT, POLICY, PURPOSES } from '../words.mjs';
import { peerFiles } from './variant.mjs';

/** As its README has them; only the address of the policy is ours. */
const settings = {
  privacyUrl: POLICY,
  bodyPosition: 'bottom',
  hashtag: '#tarteaucitron',
  cookieName: 'tarteaucitron',
  orientation: 'middle',
  groupServices: false,
  showDetailsOnClick: true,
  serviceDefaultState: 'wait',
  showAlertSmall: false,
  cookieslist: false,
  showIcon: true,
  iconPosition: 'BottomRight',
  adblocker: false,
  DenyAllCta: true,
  AcceptAllCta: true,
  highPrivacy: true,
  handleBrowserDNTRequest: false,
  removeCredit: false,
  moreInfoLink: true,
  useExternalCss: false,
  useExternalJs: false,
  readmoreLink: '',
  mandatory: true,
  mandatoryCta: true,
};
/** Types of tarteaucitron that come nearest to our purposes. @type {Record<string, string>} */
const TYPES = { statistics: 'analytic', video: 'video', maps: 'api' };

const addServices = PURPOSES.flatMap(({ id: purpose, services }) =>
  services.map(({ id, title }) => {
    const service = { key: id, type: TYPES[purpose], name: title, needConsent: true, cookies: [] };
    const run = id === BLOCKED.service ? BLOCKED_SCRIPT : '';
    return `tarteaucitron.services.${id} = Object.assign(${JSON.stringify(service)}, { js() { ${run} } });
(tarteaucitron.job = tarteaucitron.job || []).push('${id}');`;
  }),
).join('\n');

/** @type {import('./variant.mjs').Variant} */
export const tarteaucitron = {
  name: 'tarteaucitronjs',
  note: 'Minified files; script and settings in the head, own services, each answer counts when it is given.',
  files: peerFiles('tarteaucitronjs', [
    'tarteaucitron.min.js',
    'tarteaucitron.services.min.js',
    'css/tarteaucitron.min.css',
    'lang/tarteaucitron.fr.min.js',
  ]),
  placement: {
    head: `<script src="/peers/tarteaucitronjs/tarteaucitron.min.js"></script>
<script>tarteaucitron.init(${JSON.stringify(settings)});</script>`,
    bottom: `<script>tarteaucitron.services = tarteaucitron.services || {};
${addServices}</script>`,
  },
  accept: '#tarteaucitronPersonalize2',
  refuse: '#tarteaucitronAllDenied2',
  open: '#tarteaucitronCloseAlert',
  toggle:
    '#tarteaucitronServices .tarteaucitronLine .tarteaucitronAllow:not(#tarteaucitronServices_mandatory *)',
  save: '#tarteaucitronClosePanel',
};
