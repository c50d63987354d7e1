// The component tests in Firefox or WebKit: installs the Debian package where it may, and gives WebKit a screen.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createConnection } from 'node:net';
import { once } from 'node:events';
import { installFromDebian } from './lib/debian.mjs';
import { run } from './lib/run.mjs';

const [engine = 'firefox'] = process.argv.slice(2);
/** @type {Record<string, { program: string, packages: string[] }>} */
const NEEDS = {
  firefox: { program: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr', packages: ['firefox-esr'] },
  webkit: { program: '/usr/bin/WebKitWebDriver', packages: ['webkit2gtk-driver', 'xvfb'] },
};
const need = NEEDS[engine];
if (!need) throw new Error(`tests: engine ${engine}; expected ${Object.keys(NEEDS).join(' or ')}`);

if (
  !existsSync(need.program) &&
  !installFromDebian(need.packages, `tests: installing ${need.packages.join(', ')} from Debian…`)
) {
  throw new Error(
    `tests: ${engine} needs ${need.packages.join(' and ')}. Install them, or run \`npm test\`, which needs Chromium only.`,
  );
}

const PORT = 4467;
const SCREEN = ':97';
/** @type {import('node:child_process').ChildProcess[]} */
const helpers = [];
/** Resolves when something listens on the port. */
const listening = async () => {
  for (;;) {
    const socket = createConnection(PORT, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return socket.destroy();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
};

try {
  if (engine === 'webkit') {
    helpers.push(
      spawn('Xvfb', [SCREEN, '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: 'ignore' }),
    );
    helpers.push(
      spawn(need.program, [`--port=${PORT}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: SCREEN } }),
    );
    await listening();
  }
  await run('wtr', process.argv.slice(3), { env: { ENGINE: engine, WEBDRIVER_PORT: String(PORT) } });
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
} finally {
  for (const helper of helpers) helper.kill();
}
