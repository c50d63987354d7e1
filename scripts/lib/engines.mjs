import { existsSync } from 'node:fs';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { findChromium } from './chromium.mjs';

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];
const MINIBROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/** @type {Record<string, () => Promise<unknown>>} */
const LAUNCHERS = {
  chromium: async () => playwrightLauncher({ product: 'chromium', launchOptions: await findChromium() }),
  firefox: async () => {
    const executablePath = process.env['FIREFOX_PATH'] ?? FIREFOX.find(existsSync);
    if (!executablePath)
      throw new Error('tests: no Firefox found. Install firefox-esr, or set FIREFOX_PATH.');
    return playwrightLauncher({
      product: 'firefox',
      concurrency: 1,
      launchOptions: { channel: 'moz-firefox', executablePath },
    });
  },
  // Driven by WebKitWebDriver, which scripts/test-engine.mjs starts on a screen of its own.
  webkit: async () =>
    webdriverLauncher({
      hostname: '127.0.0.1',
      port: Number(process.env['WEBDRIVER_PORT'] ?? 4467),
      path: '/',
      logLevel: 'error',
      // The type knows no capability of WebKitGTK's own.
      capabilities: /** @type {{}} */ ({
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: MINIBROWSER, args: ['--automation'] },
      }),
    }),
};

/** The browser that @web/test-runner starts. @param {string} engine */
export const launcherFor = async (engine) => {
  const launcher = LAUNCHERS[engine];
  if (!launcher) throw new Error(`tests: ENGINE is ${engine}; expected ${Object.keys(LAUNCHERS).join(', ')}`);
  return /** @type {any} */ (await launcher());
};
