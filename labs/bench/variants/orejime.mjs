import { BLOCKED, BLOCKED_SCRIPT, POLICY, PURPOSES } from '../words.mjs';
import { peerFiles } from './variant.mjs';

const config = {
  privacyPolicyUrl: POLICY,
  purposes: PURPOSES.map(({ id, title, description, services }) => ({
    id,
    title,
    description,
    ...(services.length > 1
      ? { purposes: services.map((service) => ({ ...service, cookies: [] })) }
      : { cookies: [] }),
  })),
};

/** @type {import('./variant.mjs').Variant} */
export const orejime = {
  name: 'orejime',
  note: 'Standard theme in French: style in the head, settings and script at the end of the body.',
  files: peerFiles('orejime', ['dist/orejime-standard-fr.js', 'dist/orejime-standard.css']),
  placement: {
    head: '<link href="/peers/orejime/dist/orejime-standard.css" rel="stylesheet">',
    bottom: `<template data-purpose="${BLOCKED.service}"><script>${BLOCKED_SCRIPT}</script></template>
<script>window.orejimeConfig = ${JSON.stringify(config)};</script>
<script src="/peers/orejime/dist/orejime-standard-fr.js"></script>`,
  },
  accept: '.orejime-Banner-saveButton',
  refuse: '.orejime-Banner-declineButton',
  open: '.orejime-Banner-learnMoreButton',
  toggle: '.orejime-Modal .orejime-Purpose-input',
  save: '.orejime-Modal-saveButton',
};
