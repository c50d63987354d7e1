import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fromRoot } from '../../scripts/lib/root.mjs';

const SALTS = ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].flatMap((name) => [
  `${name}_KEY`,
  `${name}_SALT`,
]);
const secret = () => randomBytes(24).toString('base64url');

/** @param {string} origin @param {string} socket */
const configuration = (origin, socket) => {
  const settings = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    WP_HOME: origin,
    WP_SITEURL: origin,
    ...Object.fromEntries(SALTS.map((name) => [name, secret()])),
  };
  const lines = Object.entries(settings).map(([name, value]) => `define('${name}', '${value}');`);
  // It must speak to no other machine, and do nothing that the test did not ask for.
  const off = ['WP_HTTP_BLOCK_EXTERNAL', 'DISABLE_WP_CRON', 'AUTOMATIC_UPDATER_DISABLED'].map(
    (name) => `define('${name}', true);`,
  );
  return `<?php
${[...lines, ...off].join('\n')}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
};

/**
 * A WordPress with an administrator, an editor and an author, on a port of this machine that was free.
 * @param {import('./temp-workspace.mjs').Workshop} workshop
 * @param {{ site: string, socket: string, charter: string }} options The folder of WordPress, the socket of its database,
 *   the charter of the site.
 */
export const startWordPress = async (workshop, { site, socket, charter }) => {
  const [, origin = ''] = await workshop.start('php', ['-S', '127.0.0.1:0', '-t', site], {
    ready: /Development Server \((http:\/\/127\.0\.0\.1:\d+)\) started/,
    // One request of WordPress may wait for another.
    env: { PHP_CLI_SERVER_WORKERS: '4' },
  });
  writeFileSync(`${site}/wp-config.php`, configuration(origin, socket));
  const content = `${site}/wp-content`;
  for (const folder of ['mu-plugins', 'snippets', 'uploads'])
    mkdirSync(`${content}/${folder}`, { recursive: true });
  cpSync(fromRoot('labs/cms/php/test-site.php'), `${content}/mu-plugins/test-site.php`);
  // As the recipe has it: the files of the package, and the charter beside them.
  cpSync(fromRoot('dist/cdn'), `${content}/cookie-charter`, { recursive: true });
  cpSync(charter, `${content}/cookie-charter/charter.json`);

  const password = secret();
  const made = spawnSync('php', [fromRoot('labs/cms/php/install.php'), site, password], {
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`cms: WordPress is not installed:\n${made.stdout}${made.stderr}`);

  return {
    origin,
    password,
    /** Puts a file where a person would by FTP, or takes it away. @param {string} path @param {string | undefined} text */
    put: (path, text) => {
      if (text === undefined) rmSync(`${content}/${path}`, { force: true });
      else writeFileSync(`${content}/${path}`, text);
    },
  };
};

/** @typedef {Awaited<ReturnType<typeof startWordPress>>} WordPress */
