// What WordPress needs from Debian. The two programs are installed; WordPress itself is only unpacked, in the folder of
// the test: installed, it would bring a web server of its own that starts with the machine.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { installFromDebian } from '../../scripts/lib/debian.mjs';

const PROGRAMS = ['php-cli', 'php-mysql', 'php-xml', 'mariadb-server-core', 'mariadb-client-core'];
/** Files that show that they are there. */
const FILES = [
  '/usr/bin/php',
  '/usr/sbin/mariadbd',
  '/usr/bin/mariadb-install-db',
  '/usr/bin/my_print_defaults',
];
const UNPACKED = [
  'wordpress',
  'wordpress-l10n',
  'wordpress-theme-twentytwentythree',
  // WordPress has links into these.
  'libjs-cropper',
  'libjs-underscore',
  'php-getid3',
];

/** What PHP must be able to do; the modules are in packages apart. */
const ABLE =
  'exit(extension_loaded("mysqli") && extension_loaded("dom") && extension_loaded("simplexml") ? 0 : 1);';
const installed = () =>
  FILES.every(existsSync) && spawnSync('php', ['-r', ABLE], { stdio: 'ignore' }).status === 0;

/** @throws {Error} A sentence that says what to install. */
export const installPrograms = () => {
  if (installed()) return;
  const why = `cms: installing ${PROGRAMS.join(', ')} from Debian (about 90 MB, once)…`;
  if (!installFromDebian(PROGRAMS, why) || !installed())
    throw new Error(`cms: needs ${PROGRAMS.join(', ')}. Install them on a Debian machine, then try again.`);
};

/**
 * @param {import('./temp-workspace.mjs').Workshop} workshop
 * @returns {{ site: string, version: string }} The folder of WordPress, and which it is.
 * @throws {Error} When Debian's packages cannot be had.
 */
export const unpackWordPress = (workshop) => {
  const packages = workshop.in('packages');
  mkdirSync(packages);
  const download = () =>
    spawnSync('apt-get', ['download', '-qq', ...UNPACKED], { cwd: packages, encoding: 'utf8' });
  let said = download();
  // A fresh machine has no list of packages yet.
  if (said.status !== 0 && spawnSync('apt-get', ['update', '-qq']).status === 0) said = download();
  if (said.status !== 0)
    throw new Error(`cms: Debian’s packages of WordPress cannot be had: ${said.stderr ?? said.error}`);
  const files = readdirSync(packages);
  for (const file of files) {
    const { status, stderr } = spawnSync('dpkg-deb', ['-x', file, workshop.in('debian')], {
      cwd: packages,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`cms: ${file} cannot be unpacked: ${stderr}`);
  }
  const version = files.map((file) => /^wordpress_([\d.]+)/.exec(file)?.[1]).find(Boolean) ?? '';
  return { site: workshop.in('debian/usr/share/wordpress'), version };
};
