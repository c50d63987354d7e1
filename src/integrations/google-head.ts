/**
 * Classic JavaScript for a `<script>` in the head, before any of Google's tags: makes `dataLayer` and `gtag` where
 * they are missing, and denies every signal but `security_storage` until `googleConsentMode` sends an update. ASCII,
 * under 1,000 bytes. A string, since a module comes too late to be first. docs/integrations.md shows the same text.
 */
export const GOOGLE_HEAD_SNIPPET = `window.dataLayer = window.dataLayer || [];
window.gtag =
  window.gtag ||
  function () {
    window.dataLayer.push(arguments);
  };
window.gtag('consent', 'default', {
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
  functionality_storage: 'denied',
  personalization_storage: 'denied',
  security_storage: 'granted',
  wait_for_update: 500,
});
window.gtag('set', 'ads_data_redaction', true);
`;
