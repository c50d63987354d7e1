/** Help pages of browsers: how to see, delete and refuse cookies. */
export const BROWSERS: readonly { readonly label: string; readonly url: string }[] = [
  { label: 'Chrome', url: 'https://support.google.com/chrome/answer/95647' },
  {
    label: 'Edge',
    url: 'https://support.microsoft.com/microsoft-edge/delete-cookies-in-microsoft-edge-63947406-40ac-c3b8-57b9-2a946a29ae09',
  },
  { label: 'Firefox', url: 'https://support.mozilla.org/kb/clear-cookies-and-site-data-firefox' },
  { label: 'Safari', url: 'https://support.apple.com/guide/safari/sfri11471/mac' },
];
