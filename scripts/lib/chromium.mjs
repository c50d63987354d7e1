// Finds a Chromium for the tests: one that is installed, else Debian's, else the one an npm package ships.
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { Launcher } from 'chrome-launcher';
import { installFromDebian } from './debian.mjs';
import { fromRoot } from './root.mjs';

/** @typedef {{ executablePath: string, args: string[] }} Browser */

/** Pinned: the package is only opened, never run. */
const PACKAGE = '@sparticuz/chromium@153.0.0';

/** Its compressed files, and what we unpack them to. */
const CONTENTS = {
  'chromium.br': 'chromium.part',
  'al2023.tar.br': 'libraries.tar',
  'swiftshader.tar.br': 'graphics.tar',
  'fonts.tar.br': 'fonts.tar',
};

// Without these a browser asks for its maker's servers at every start.
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];
const args = () => (process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET);

const installed = () => {
  try {
    return Launcher.getInstallations()[0];
  } catch {
    return undefined;
  }
};

const fromDebian = () =>
  installFromDebian(
    ['chromium', 'fonts-liberation'],
    'tests: no browser here; installing Debian’s chromium (about 210 MB, once)…',
  )
    ? installed()
    : undefined;

/** Unpacks the browser that the package ships for Linux on Intel and AMD. @returns {Promise<Browser | undefined>} */
const fromPackage = async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = fromRoot('node_modules/.cache/chromium');
  const executablePath = join(home, 'chromium');
  if (!existsSync(executablePath)) {
    console.log(`tests: no browser here; taking the one in ${PACKAGE} (about 70 MB, once)…`);
    await mkdir(home, { recursive: true });
    await writeFile(join(home, 'package.json'), '{"private":true}');
    // In its own folder, and not with --prefix: that would leave the user's npm settings behind.
    const npm = spawnSync(
      'npm',
      ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', PACKAGE],
      { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    if (npm.status !== 0) return undefined;
    const files = join(home, 'node_modules/@sparticuz/chromium/bin');
    for (const [from, to] of Object.entries(CONTENTS)) {
      await pipeline(
        createReadStream(join(files, from)),
        createBrotliDecompress(),
        createWriteStream(join(home, to)),
      );
    }
    for (const archive of ['libraries.tar', 'graphics.tar', 'fonts.tar'])
      spawnSync('tar', ['xf', archive], { cwd: home });
    await writeFile(
      join(home, 'fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${home}/fonts</dir><cachedir>${home}/font-cache</cachedir></fontconfig>`,
    );
    await chmod(join(home, 'chromium.part'), 0o755);
    await rename(join(home, 'chromium.part'), executablePath);
  }
  // The browser is started by this process, and finds its libraries and fonts through it.
  Object.assign(process.env, { LD_LIBRARY_PATH: join(home, 'lib'), FONTCONFIG_PATH: home });
  return {
    executablePath,
    args: [...args(), '--headless=shell', '--no-zygote', '--use-gl=angle', '--use-angle=swiftshader'],
  };
};

/**
 * @returns {Promise<Browser>}
 * @throws {Error} A sentence that says what to install.
 */
export const findChromium = async () => {
  const executablePath = process.env['CHROME_PATH'] ?? installed() ?? fromDebian();
  if (executablePath) return { executablePath, args: args() };
  const packaged = await fromPackage();
  if (packaged) return packaged;
  throw new Error(
    'tests: no Chromium found. Install Google Chrome or Chromium, or set CHROME_PATH to the browser to use.',
  );
};
