import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Nothing of the browser's own is shown or said beside the page. @type {Record<string, boolean | number | string>} */
const PREFERENCES = {
  'accessibility.force_disabled': -1,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'startup.homepage_welcome_url': '',
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  // A link is said to be visited as soon as the history knows it, which differs from run to run: there is none.
  'places.history.enabled': false,
};

/**
 * Firefox with a new profile, at a page: nobody has answered there yet.
 * @param {Awaited<ReturnType<typeof import('./desktop.mjs').openDesktop>>} desktop
 * @param {string} address
 */
export const openFirefox = ({ home, start, end }, address) => {
  const profile = mkdtempSync(join(home, 'profile-'));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  const browser = start('firefox-esr', [
    '--no-remote',
    '--profile',
    profile,
    '--width',
    '1280',
    '--height',
    '1000',
    address,
  ]);
  return {
    /** @param {string} key As xdotool calls it: `Tab`, `shift+Tab`, `t`. */
    press: async (key) => {
      await once(start('xdotool', ['key', key]), 'exit');
    },
    close: () => end(browser),
  };
};
